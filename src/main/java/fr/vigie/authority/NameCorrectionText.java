package fr.vigie.authority;

import fr.vigie.document.NameType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Corrections as plain text that a librarian edits: one a line, its fields apart by {@code |}.
 *
 * <pre>
 * merge  | organisation | CHRU Dijon  | chu-dijon
 * rename | person       | Jean Dupond | Jean Dupont
 * hide   | organisation | À propos
 * split  | organisation | chu-dijon   | CHU Bourgogne | chu-besancon
 * retype | organisation | Bourgogne   | place
 * </pre>
 *
 * <p>A {@code |} or {@code \} within a field stands after a {@code \}. Empty lines and those that begin with {@code #} say
 * nothing.
 */
public final class NameCorrectionText {
    private static final String HEAD = """
            # What people corrected in names: one correction a line, in the order in which they were made.
            #
            # merge  | type | key | key of what it is the same as
            # rename | type | key | label
            # hide   | type | key
            # split  | type | key | spelling | key of what is meant, or nothing for a name of its own
            # retype | type | key | other type
            #
            # type  organisation, place or person
            # key   of the lists or, for what is in no list, the label that it has

            """;

    private NameCorrectionText() {}

    /** What became of reading corrections. */
    public sealed interface Outcome {

        /** All lines can be read, and each can be made over those before. */
        record Read(List<NameCorrection> corrections) implements Outcome {
            public Read {
                corrections = List.copyOf(corrections);
            }
        }

        /**
         * A line cannot be read or made.
         *
         * @param number of the line, from 1
         * @param objection why it cannot be made; empty where it cannot be read
         */
        record Wrong(int number, String line, Optional<Objection> objection) implements Outcome {}
    }

    /** The whole text, with an explanation at its head. */
    public static String write(List<NameCorrection> corrections) {
        var text = new StringBuilder(HEAD);
        corrections.forEach(
                correction -> text.append(NameCorrectionText.line(correction)).append('\n'));
        return text.toString();
    }

    /** Reads a whole text. */
    public static Outcome read(String text) {
        var all = CorrectedNames.begin();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var correction = parse(line);
            if (correction.isEmpty()) {
                return new Outcome.Wrong(number, line, Optional.empty());
            }
            var objection = all.objection(correction.get());
            if (objection.isPresent()) {
                return new Outcome.Wrong(number, line, objection);
            }
            all.add(correction.get());
        }
        return new Outcome.Read(all.corrections());
    }

    /** One correction as a line. */
    public static String line(NameCorrection correction) {
        return switch (correction) {
            case NameCorrection.Merge merge -> joined("merge", merge.name(), merge.into());
            case NameCorrection.Rename rename -> joined("rename", rename.name(), rename.label());
            case NameCorrection.Hide hide -> joined("hide", hide.name());
            case NameCorrection.Split split ->
                split.into().isPresent()
                        ? joined(
                                "split",
                                split.name(),
                                split.spelling(),
                                split.into().get())
                        : joined("split", split.name(), split.spelling());
            case NameCorrection.Retype retype ->
                joined("retype", retype.name(), retype.to().code());
        };
    }

    /** The correction of a line; empty where it is none. */
    public static Optional<NameCorrection> parse(String line) {
        var fields = fields(line);
        if (fields.size() < 3) {
            return Optional.empty();
        }
        try {
            return type(fields.get(1)).flatMap(type -> correction(fields, new NameKey(type, fields.get(2))));
        } catch (IllegalArgumentException cannotBeStated) {
            return Optional.empty();
        }
    }

    private static Optional<NameCorrection> correction(List<String> fields, NameKey name) {
        var what = fields.get(0) + fields.size();
        return switch (what) {
            case "merge4" -> Optional.of(new NameCorrection.Merge(name, fields.get(3)));
            case "rename4" -> Optional.of(new NameCorrection.Rename(name, fields.get(3)));
            case "hide3" -> Optional.of(new NameCorrection.Hide(name));
            case "split4" -> Optional.of(new NameCorrection.Split(name, fields.get(3), Optional.empty()));
            case "split5" ->
                Optional.of(new NameCorrection.Split(
                        name, fields.get(3), Optional.of(fields.get(4)).filter(key -> !key.isEmpty())));
            case "retype4" -> type(fields.get(3)).map(to -> new NameCorrection.Retype(name, to));
            default -> Optional.empty();
        };
    }

    private static Optional<NameType> type(String code) {
        return Stream.of(NameType.values())
                .filter(type -> type.code().equals(code))
                .findFirst();
    }

    private static String joined(String what, NameKey name, String... fields) {
        var line = new StringBuilder(what).append(" | ").append(name.type().code());
        Stream.concat(Stream.of(name.key()), Stream.of(fields))
                .forEach(field ->
                        line.append(" | ").append(field.replace("\\", "\\\\").replace("|", "\\|")));
        return line.toString();
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                field.append(line.charAt(++i));
            } else if (c == '|') {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }
}
