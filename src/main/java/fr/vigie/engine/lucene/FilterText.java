package fr.vigie.engine.lucene;

import fr.vigie.engine.PlaceTree;
import fr.vigie.engine.lucene.FacetValueCodec.Value;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.FacetName;
import fr.vigie.query.Field;
import java.util.Collection;
import java.util.stream.Collectors;

/** A facet's filter as a person would type it: {@code org:"CHU Dijon" OU org:"ARS"}. */
final class FilterText {
    private final Collection<Value> values;
    private final PlaceTree places;

    /** @param values of the document, for the labels of keys */
    FilterText(Collection<Value> values, PlaceTree places) {
        this.values = values;
        this.places = places;
    }

    String of(FacetFilter filter) {
        var join = filter.mode() == FacetFilter.Mode.ALL ? " ET " : " OU ";
        return filter.values().stream()
                .map(value -> name(filter.facet()) + ":\"" + label(filter.facet(), value) + '"')
                .collect(Collectors.joining(join));
    }

    private String label(FacetName facet, String key) {
        return values.stream()
                .filter(value -> value.facet() == facet && value.key().equals(key))
                .map(Value::label)
                .findFirst()
                .orElseGet(() -> facet == FacetName.PLACE ? place(key) : key);
    }

    private String place(String key) {
        var lineage = places.lineage(key);
        return lineage.isEmpty() ? key : lineage.getLast().label();
    }

    private static String name(FacetName facet) {
        return switch (facet) {
            case ORGANISATION -> Field.ORGANISATION.french();
            case PLACE -> Field.PLACE.french();
            case PERSON -> Field.PERSON.french();
            case KIND -> Field.KIND.french();
            case ISSUER -> Field.ISSUER.french();
            case THEME -> Field.THEME.french();
            case DATE -> "date";
            case LANGUAGE -> Field.LANGUAGE.french();
            case MEDIA_TYPE -> Field.MEDIA_TYPE.french();
        };
    }
}
