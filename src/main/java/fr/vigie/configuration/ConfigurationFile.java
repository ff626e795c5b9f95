package fr.vigie.configuration;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Collects what is set: lines {@code key = value} of a UTF-8 file, {@code #} begins a comment at the beginning of a line; and
 * over them {@code VIGIE_…} in the environment. A value is what stands behind the sign, to the end of its line, with nothing
 * to escape.
 */
final class ConfigurationFile {
    /** Variables of the launcher and of commands, which are no settings. */
    private static final Set<String> OTHERS = Set.of(
            "VIGIE_CONFIG", "VIGIE_HOME", "VIGIE_JDKS", "VIGIE_JAVA_OPTIONS", "VIGIE_PASSPHRASE", "VIGIE_REAL_TEXTS");

    private final Map<Key, String> given = new EnumMap<>(Key.class);
    private final List<Complaint> complaints;

    ConfigurationFile(List<Complaint> complaints) {
        this.complaints = complaints;
    }

    /** @param needed whether somebody named the file, so that it has to be there */
    void read(Path file, boolean needed) {
        try {
            var number = 0;
            for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                number++;
                var text = line.replace("\uFEFF", "").strip();
                if (!text.isEmpty() && !text.startsWith("#")) {
                    take(text, file.getFileName() + ":" + number);
                }
            }
        } catch (NoSuchFileException none) {
            if (needed) {
                complaints.add(Complaint.of("noFile", file.toString()));
            }
        } catch (CharacterCodingException notText) {
            complaints.add(Complaint.of("notUtf8", file.toString()));
        } catch (IOException unreadable) {
            complaints.add(Complaint.of("unreadable", file.toString()));
        }
    }

    private void take(String line, String place) {
        var sign = line.indexOf('=');
        var code = sign < 0 ? line : line.substring(0, sign).strip();
        var key = Key.of(code);
        if (key.isEmpty()) {
            unknown(code, place);
        } else if (sign < 0) {
            complaints.add(Complaint.of("noValue", code, place));
        } else if (given.put(key.get(), line.substring(sign + 1).strip()) != null) {
            complaints.add(Complaint.of("twice", code, place));
        }
    }

    /** What the environment sets holds over the file. */
    void read(Map<String, String> environment) {
        for (var variable : new TreeMap<>(environment).entrySet()) {
            var name = variable.getKey();
            if (name.startsWith(Key.PREFIX) && !OTHERS.contains(name)) {
                Key.ofVariable(name)
                        .ifPresentOrElse(
                                key -> given.put(key, variable.getValue().strip()), () -> unknown(name, "environment"));
            }
        }
    }

    private void unknown(String word, String place) {
        var meant = Key.nearest(word.startsWith(Key.PREFIX) ? word.substring(Key.PREFIX.length()) : word)
                .map(key -> word.startsWith(Key.PREFIX) ? key.variable() : key.code());
        complaints.add(
                meant.isPresent()
                        ? Complaint.of("unknownNear", word, place, meant.get())
                        : Complaint.of("unknown", word, place));
    }

    Map<Key, String> given() {
        return given;
    }
}
