package fr.vigie.engine;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.NameType;
import fr.vigie.query.FacetName;
import fr.vigie.query.SearchAnswer.FacetValue;
import fr.vigie.query.SearchRequest;
import fr.vigie.theme.Themes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Facets counted one value at a time. */
final class NaiveFacets {
    private NaiveFacets() {}

    /** A value that a document has. */
    record Value(String key, String label, String parent) {
        boolean isNamed(String asked) {
            return key.equals(asked)
                    || !FrenchWords.key(label).isEmpty()
                            && FrenchWords.key(label).equals(FrenchWords.key(asked));
        }
    }

    static Set<Value> values(Entry entry, FacetName facet, PlaceTree places) {
        var reading = entry.reading();
        var values = new LinkedHashSet<Value>();
        switch (facet) {
            case ORGANISATION -> names(entry, NameType.ORGANISATION, values);
            case PERSON -> names(entry, NameType.PERSON, values);
            case PLACE -> {
                for (var name : entry.tags().names()) {
                    var lineage = places.lineage(name.key());
                    if (name.type() == NameType.PLACE && lineage.isEmpty()) {
                        values.add(new Value(name.key(), name.label(), ""));
                    } else if (name.type() == NameType.PLACE) {
                        for (var i = 0; i < lineage.size(); i++) {
                            var parent = i == 0 ? "" : lineage.get(i - 1).key();
                            values.add(new Value(
                                    lineage.get(i).key(), lineage.get(i).label(), parent));
                        }
                    }
                }
            }
            case KIND -> plain(reading.kind().code(), values);
            case ISSUER -> reading.issuer().ifPresent(issuer -> plain(issuer, values));
            case LANGUAGE -> plain(reading.language(), values);
            case MEDIA_TYPE -> plain(reading.mediaType(), values);
            case DATE ->
                reading.date().ifPresent(date -> {
                    var month = date.toString().substring(0, 7);
                    var year = month.substring(0, 4);
                    plain(year, values);
                    values.add(new Value(month, month, year));
                });
            case THEME -> {
                for (var key : entry.tags().themes()) {
                    var label = Themes.shipped().find(key).orElseThrow().french();
                    values.add(new Value(key, label, ""));
                }
            }
        }
        return values;
    }

    /** @param line what a document is counted as, once for each: itself, or its family */
    static List<FacetValue> count(
            List<Entry> entries,
            FacetName facet,
            SearchRequest request,
            PlaceTree places,
            Function<Entry, DocumentId> line) {
        return level("", entries, facet, request, places, line);
    }

    private static List<FacetValue> level(
            String parent,
            List<Entry> entries,
            FacetName facet,
            SearchRequest request,
            PlaceTree places,
            Function<Entry, DocumentId> line) {
        var distinct = new LinkedHashSet<Value>();
        entries.forEach(entry -> distinct.addAll(values(entry, facet, places)));
        var counted = new ArrayList<FacetValue>();
        for (var value : distinct) {
            if (value.parent().equals(parent)) {
                var count = entries.stream()
                        .filter(entry -> values(entry, facet, places).contains(value))
                        .map(line)
                        .distinct()
                        .count();
                var selected = request.filters().stream()
                        .filter(filter -> filter.facet() == facet)
                        .flatMap(filter -> filter.values().stream())
                        .anyMatch(value::isNamed);
                var children = level(value.key(), entries, facet, request, places, line);
                counted.add(new FacetValue(value.key(), value.label(), count, selected, children));
            }
        }
        var byCount = Comparator.comparingLong(FacetValue::count)
                .reversed()
                .thenComparing(FacetValue::label)
                .thenComparing(FacetValue::key);
        counted.sort(facet == FacetName.DATE ? Comparator.comparing(FacetValue::key) : byCount);
        var limited = new ArrayList<FacetValue>();
        for (var value : counted) {
            if (limited.size() < request.facets() || value.selected() || facet == FacetName.DATE) {
                limited.add(value);
            }
        }
        return limited;
    }

    private static void names(Entry entry, NameType type, Set<Value> values) {
        for (var name : entry.tags().names()) {
            if (name.type() == type) {
                values.add(new Value(name.key(), name.label(), ""));
            }
        }
    }

    private static void plain(String value, Set<Value> values) {
        values.add(new Value(value, value, ""));
    }
}
