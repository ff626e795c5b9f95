package fr.vigie.authority;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The official geography of France (regions, departments, communes), countries, and the foreign cities that the trade's
 * press names. Does not change once loaded; may be read from any thread.
 */
public final class Places {
    private static final int COLUMNS = 7;
    private final Map<String, Place> byKey = HashMap.newHashMap(40_000);
    private final Map<String, Optional<String>> parents = new HashMap<>();
    private final Phrases<Place> names = new Phrases<>();

    private Places() {}

    /** The list that ships with the program, read once. */
    public static Places shipped() {
        return Shipped.PLACES;
    }

    private static final class Shipped {
        private static final Places PLACES = load();
    }

    /** Reads the list anew; only a measurement of loading needs that. */
    static Places load() {
        var places = new Places();
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Objects.requireNonNull(
                        Places.class.getResourceAsStream("places.tsv.gz"), "places.tsv.gz is not in the program")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(places::add);
        } catch (IOException e) {
            throw new UncheckedIOException("places.tsv.gz cannot be read", e);
        }
        return places;
    }

    /** The place of a key. */
    public Optional<Place> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The department of a code, {@code 21} or {@code 2A}. */
    public Optional<Place> department(String code) {
        return byKey("dep-" + code);
    }

    /** Every place of that name whatever its case, accents and hyphens, the most populous first. */
    public List<Place> named(String name) {
        return bySize(names.of(name));
    }

    /**
     * The way down to a place: region, department, commune as far as it goes; a country, a foreign city with its
     * country before it; a territory after what it lies in. France itself stands only for itself. Empty for an unknown key.
     */
    public List<Place> lineage(String key) {
        var way = new ArrayDeque<Place>();
        Optional<Place> at = byKey(key);
        while (at.isPresent() && (way.isEmpty() || !at.get().key().equals("pays-FR"))) {
            way.addFirst(at.get());
            at = at.get().parent().flatMap(this::byKey);
        }
        return List.copyOf(way);
    }

    /** The regions of France in the order of their codes. */
    public List<Place> regions() {
        return byKey.values().stream()
                .filter(place -> place.level() == Place.Level.REGION)
                .sorted(Comparator.comparing(Place::key))
                .toList();
    }

    /** The places whose parent is the one of a key, in the order of their keys; empty for an unknown key. */
    public List<Place> inside(String key) {
        return byKey.values().stream()
                .filter(place -> place.parent().filter(key::equals).isPresent())
                .sorted(Comparator.comparing(Place::key))
                .toList();
    }

    /** Every place, in no particular order. */
    public Collection<Place> all() {
        return Collections.unmodifiableCollection(byKey.values());
    }

    /** The longest name of a place that starts with the word. */
    Optional<Phrases.Match<Place>> longest(Words words, int start) {
        return names.longest(words, start);
    }

    static List<Place> bySize(List<Place> places) {
        return places.stream()
                .sorted(Comparator.comparingInt(Place::population).reversed().thenComparing(Place::key))
                .toList();
    }

    private void add(String line) {
        String[] fields = line.split("\t", -1);
        String[] columns = Arrays.copyOf(fields, COLUMNS);
        for (int i = fields.length; i < COLUMNS; i++) {
            columns[i] = "";
        }
        Optional<String> parent =
                columns[2].isEmpty() ? Optional.empty() : parents.computeIfAbsent(columns[2], Optional::of);
        var place = new Place(
                columns[0],
                level(columns[0]),
                columns[1],
                parent,
                columns[3].isEmpty() ? 0 : Integer.parseInt(columns[3]),
                columns[4].isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Place.Point(Float.parseFloat(columns[4]), Float.parseFloat(columns[5]))));
        byKey.put(place.key(), place);
        names.add(place.name(), place);
        if (!columns[6].isEmpty()) {
            List.of(columns[6].split(";", -1)).forEach(name -> names.add(name, place));
        }
    }

    private static Place.Level level(String key) {
        int dash = key.indexOf('-');
        return switch (dash < 0 ? "" : key.substring(0, dash)) {
            case "pays" -> Place.Level.COUNTRY;
            case "zone" -> Place.Level.ZONE;
            case "" -> Place.Level.REGION;
            case "dep" -> Place.Level.DEPARTMENT;
            case "com" -> Place.Level.COMMUNE;
            case "ville" -> Place.Level.CITY;
            default -> throw new IllegalArgumentException("no place has such a key: " + key);
        };
    }
}
