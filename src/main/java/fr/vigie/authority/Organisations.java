package fr.vigie.authority;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The bodies of the lists. Reads {@code organisations.txt}, plain text that a librarian edits, and {@code territories.txt}: a body a line, its fields apart by {@code |}: key,
 * label, kind, place, other names, former names; names apart by {@code ;}, a former one with the year of its end in
 * brackets.
 */
public final class Organisations {
    private static final Pattern PLACE = Pattern.compile("(.+?)\\s*\\((\\w{2,3})\\)");
    private static final Pattern FORMER = Pattern.compile("(.+?)\\s*\\((\\d{4}(?:-\\d{2}-\\d{2})?)\\)");
    private static final int FIELDS = 6;

    private Organisations() {}

    /** The body of a key in the lists that ship with the program, which are read once; without people's corrections. */
    public static Optional<Organisation> shipped(String key) {
        return Optional.ofNullable(Shipped.BY_KEY.get(key));
    }

    private static final class Shipped {
        private static final Map<String, Organisation> BY_KEY = load(Places.shipped());
    }

    /** The list that ships with the program, by key, in its order. */
    static Map<String, Organisation> load(Places places) {
        return read(Stream.of("organisations.txt", "territories.txt").flatMap(Organisations::lines), places);
    }

    private static Stream<String> lines(String file) {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Organisations.class.getResourceAsStream(file), file + " is not in the program"),
                StandardCharsets.UTF_8))) {
            return lines.lines().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /**
     * Reads a list.
     *
     * @throws IllegalArgumentException for a line that is not well-formed, naming it
     */
    static Map<String, Organisation> read(Stream<String> lines, Places places) {
        var byKey = new LinkedHashMap<String, Organisation>();
        lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            Organisation organisation = parse(line, places);
            if (byKey.put(organisation.key(), organisation) != null) {
                throw new IllegalArgumentException("the key stands on two lines: " + line);
            }
        });
        return byKey;
    }

    private static Organisation parse(String line, Places places) {
        String[] given = line.split("\\|", -1);
        if (given.length < 3 || given.length > FIELDS || given[0].isBlank() || given[1].isBlank()) {
            throw new IllegalArgumentException("not key | label | kind | place | other names | former names: " + line);
        }
        var fields = new ArrayList<String>();
        for (int i = 0; i < FIELDS; i++) {
            fields.add(i < given.length ? given[i].strip() : "");
        }
        Optional<String> place =
                fields.get(3).isEmpty() ? Optional.empty() : Optional.of(place(line, fields.get(3), places));
        return new Organisation(
                fields.get(0),
                fields.get(1),
                fields.get(2),
                place,
                names(fields.get(4)),
                names(fields.get(5)).stream().map(Organisations::former).toList());
    }

    /** A name of a place, with the department's code after it in brackets where there are several; or a key. */
    private static String place(String line, String written, Places places) {
        Matcher exact = PLACE.matcher(written);
        boolean withDepartment = exact.matches();
        String name = withDepartment ? exact.group(1) : written;
        return places.byKey(written).stream()
                .findFirst()
                .or(() -> places.named(name).stream()
                        .filter(place -> !withDepartment || place.parent().equals(Optional.of("dep-" + exact.group(2))))
                        .filter(place -> place.level() != Place.Level.DEPARTMENT)
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("no such place, " + written + ", in: " + line))
                .key();
    }

    private static Organisation.Former former(String written) {
        Matcher matcher = FORMER.matcher(written);
        return matcher.matches()
                ? new Organisation.Former(matcher.group(1), Optional.of(matcher.group(2)))
                : new Organisation.Former(written, Optional.empty());
    }

    private static List<String> names(String field) {
        return Stream.of(field.split(";", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
