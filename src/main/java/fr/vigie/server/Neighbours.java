package fr.vigie.server;

import fr.vigie.authority.NameKey;
import fr.vigie.query.FacetKey;
import fr.vigie.query.FacetName;
import fr.vigie.query.SearchAnswer;
import fr.vigie.query.SearchAnswer.Facet;
import fr.vigie.query.SearchAnswer.FacetValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who and what is named in the documents of a name, the most often named first of each type; without the name itself.
 *
 * @param places without those that the name lies in, and those that are only named by one that lies in them
 */
record Neighbours(List<FacetValue> organisations, List<FacetValue> persons, List<FacetValue> places) {
    /** Of each type, so that all of them together fit into one question for bonds. */
    private static final int MOST = 18;

    Neighbours {
        organisations = List.copyOf(organisations);
        persons = List.copyOf(persons);
        places = List.copyOf(places);
    }

    static Neighbours of(SearchAnswer answer, NameKey name) {
        return new Neighbours(
                others(answer, FacetName.ORGANISATION, name),
                others(answer, FacetName.PERSON, name),
                others(answer, FacetName.PLACE, name));
    }

    /** All of them in order, as bonds are asked for. */
    List<FacetKey> keys() {
        return Stream.of(
                        keys(FacetName.ORGANISATION, organisations),
                        keys(FacetName.PERSON, persons),
                        keys(FacetName.PLACE, places))
                .flatMap(keys -> keys)
                .toList();
    }

    private static Stream<FacetKey> keys(FacetName facet, List<FacetValue> values) {
        return values.stream().map(value -> new FacetKey(facet, value.key()));
    }

    private static List<FacetValue> others(SearchAnswer answer, FacetName facet, NameKey name) {
        var ofType = facet.code().equals(name.type().code());
        var found = new ArrayList<FacetValue>();
        answer.facets().stream()
                .filter(one -> one.name() == facet)
                .map(Facet::values)
                .forEach(values -> collect(values, ofType, name.key(), found));
        return found.stream()
                .sorted(Comparator.comparingLong(FacetValue::count)
                        .reversed()
                        .thenComparing(FacetValue::label)
                        .thenComparing(FacetValue::key))
                .limit(MOST)
                .toList();
    }

    private static void collect(List<FacetValue> values, boolean ofType, String key, List<FacetValue> found) {
        for (var value : values) {
            var itself = ofType && (value.key().equals(key) || holds(value, key));
            var throughOne = value.children().stream().anyMatch(child -> child.count() == value.count());
            if (!itself && !throughOne) {
                found.add(value);
            }
            collect(value.children(), ofType, key, found);
        }
    }

    /** Whether a place takes in the one of a key. */
    private static boolean holds(FacetValue value, String key) {
        return value.children().stream().anyMatch(child -> child.key().equals(key) || holds(child, key));
    }
}
