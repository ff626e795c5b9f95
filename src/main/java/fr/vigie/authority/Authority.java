package fr.vigie.authority;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which body, which place is meant: the shipped lists with people's corrections over them. Does not change once made;
 * may be read from any thread.
 */
public final class Authority {
    private final Places places;
    private final Map<String, Organisation> base;
    private final Corrections corrections;
    private final Map<String, Organisation> organisations = new LinkedHashMap<>();
    private final Phrases<Spelling> names = new Phrases<>();

    private Authority(Places places, Map<String, Organisation> base, Corrections corrections) {
        this.places = places;
        this.base = base;
        this.corrections = corrections;
        organisations.putAll(base);
        organisations.putAll(corrections.added());
        organisations.replaceAll((key, organisation) -> renamed(organisation));
        organisations.values().stream()
                .filter(organisation -> !corrections.hidden().contains(organisation.key()))
                .forEach(this::index);
    }

    /** A spelling of a body; a weak one only counts where something else says that a body is meant. */
    private record Spelling(String name, boolean weak, String key) {}

    /**
     * A body found in a text by its name.
     *
     * @param start the first character in the text
     * @param end one past the last
     */
    public record Found<T>(int start, int end, T what) {}

    /** The lists that ship with the program, with nothing over them. */
    public static Authority load() {
        Places places = Places.shipped();
        return new Authority(places, Organisations.load(places), Corrections.NONE);
    }

    /** The same lists with these corrections over them, in place of any before. */
    public Authority corrected(Corrections changed) {
        return new Authority(places, base, changed);
    }

    public Places places() {
        return places;
    }

    /** The body of a key; a merged key leads to what it was merged into. */
    public Optional<Organisation> organisation(String key) {
        return Optional.ofNullable(organisations.get(corrections.target(key)))
                .filter(organisation -> !corrections.hidden().contains(organisation.key()));
    }

    /** Every body, in the order of the lists. */
    public List<Organisation> organisations() {
        return List.copyOf(organisations.values());
    }

    /** The body that bears this name, in whatever spelling; empty where none does or several do. */
    public Optional<Organisation> named(String name) {
        List<Organisation> bearers = bodies(names.of(name), name, true);
        return bearers.size() == 1 ? Optional.of(bearers.getFirst()) : Optional.empty();
    }

    /** The bodies whose names stand in the text, the longest names first where they overlap, in order. */
    public List<Found<Organisation>> organisationsIn(String text, Words words) {
        var found = new ArrayList<Found<Organisation>>();
        for (int i = 0; i < words.size(); i++) {
            Optional<Phrases.Match<Spelling>> match = names.longest(words, i);
            if (match.isEmpty()) {
                continue;
            }
            int start = words.start(i);
            int end = words.end(match.get().end() - 1);
            if (end < text.length()
                    && match.get().values().stream().anyMatch(s -> s.name().endsWith("'"))) {
                end += text.charAt(end) == '\'' || text.charAt(end) == '’' ? 1 : 0;
            }
            List<Organisation> bodies = bodies(match.get().values(), text.substring(start, end), false);
            if (bodies.size() == 1) {
                found.add(new Found<>(start, end, bodies.getFirst()));
                i = match.get().end() - 1;
            }
        }
        return found;
    }

    /** The places whose names stand in the text with a capital, each with all that it may mean, the largest first. */
    public List<Found<List<Place>>> placesIn(String text, Words words) {
        var found = new ArrayList<Found<List<Place>>>();
        for (int i = 0; i < words.size(); i++) {
            int start = words.start(i);
            if (!Character.isUpperCase(text.charAt(start)) && !"outre".contentEquals(words.folded(i))) {
                continue;
            }
            Optional<Phrases.Match<Place>> match = places.longest(words, i);
            if (match.isPresent()) {
                int end = words.end(match.get().end() - 1);
                found.add(new Found<>(start, end, Places.bySize(match.get().values())));
                i = match.get().end() - 1;
            }
        }
        return found;
    }

    private List<Organisation> bodies(List<Spelling> spellings, String written, boolean alsoWeak) {
        return spellings.stream()
                .filter(spelling -> (alsoWeak || !spelling.weak()) && Spellings.fits(spelling.name(), written))
                .flatMap(spelling -> organisation(spelling.key()).stream())
                .distinct()
                .toList();
    }

    private Organisation renamed(Organisation organisation) {
        return Optional.ofNullable(corrections.labels().get(organisation.key()))
                .map(label -> new Organisation(
                        organisation.key(),
                        label,
                        organisation.kind(),
                        organisation.place(),
                        organisation.aliases(),
                        organisation.former()))
                .orElse(organisation);
    }

    private void index(Organisation organisation) {
        if (organisation.aliases().stream().noneMatch(name -> name.equals("?" + organisation.label()))) {
            index(organisation.label(), organisation);
        }
        organisation.aliases().forEach(name -> index(name, organisation));
        organisation.former().forEach(former -> index(former.name(), organisation));
    }

    private void index(String name, Organisation organisation) {
        boolean weak = name.startsWith("?");
        Spellings.of(weak ? name.substring(1) : name)
                .forEach(spelling -> names.add(spelling, new Spelling(spelling, weak, organisation.key())));
    }
}
