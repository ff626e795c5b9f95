package fr.vigie.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The list of names that are shown no more: a file beside the ledger that outlives it. Its first line is {@code salt} and
 * random digits; each that follows has how many words a name is and their salted hash, never the name. A list that was
 * joined with another has its salt and lines behind.
 */
public final class Withheld {
    private static final Pattern SALT = Pattern.compile("salt ([0-9a-f]{32})");
    private static final Pattern LINE = Pattern.compile("([1-9]) ([0-9a-f]{64})");

    private final Path file;

    /** @param file made with the first name that is withheld */
    public Withheld(Path file) {
        this.file = file;
    }

    /** Every name that was ever withheld, the first first; lines of another shape are passed over. */
    public WithheldNames names() throws IOException {
        var lines = new ArrayList<WithheldNames.Line>();
        try {
            var salt = "";
            for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                var begin = SALT.matcher(line.strip());
                var name = LINE.matcher(line.strip());
                if (begin.matches()) {
                    salt = begin.group(1);
                } else if (name.matches()) {
                    lines.add(new WithheldNames.Line(salt, Integer.parseInt(name.group(1)), name.group(2)));
                }
            }
        } catch (NoSuchFileException none) {
            return new WithheldNames(List.of());
        }
        return new WithheldNames(lines);
    }

    /** Adds a name; when this returns it is on disk. All that is withheld then. */
    public synchronized WithheldNames add(String name) throws IOException {
        var known = names();
        var salt = known.isEmpty() ? salt() : known.lines().getFirst().salt();
        return add(new WithheldNames(List.of(WithheldNames.line(salt, name))));
    }

    /** Adds what another list withholds; when this returns it is on disk. All that is withheld then. */
    public synchronized WithheldNames add(WithheldNames others) throws IOException {
        var all = new LinkedHashSet<>(names().lines());
        if (all.addAll(others.lines())) {
            var written = new ArrayList<String>();
            var salt = "";
            for (var line : all) {
                if (!line.salt().equals(salt)) {
                    salt = line.salt();
                    written.add("salt " + salt);
                }
                written.add(line.words() + " " + line.hash());
            }
            Durable.replace(file, written);
        }
        return new WithheldNames(List.copyOf(all));
    }

    private static String salt() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
