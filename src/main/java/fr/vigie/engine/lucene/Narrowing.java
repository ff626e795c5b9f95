package fr.vigie.engine.lucene;

import fr.vigie.query.FacetFilter;
import fr.vigie.query.FacetName;
import fr.vigie.query.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * What a filter on names lets through, and perhaps more, by words: every document has the labels of its names in the field of
 * their type. So the postings of a few words lead to the documents, where {@link FacetTests} alone would look at all.
 */
final class Narrowing {
    /** A filter that means more values than this is not worth a query of its own. */
    private static final int MOST = 200;

    private Narrowing() {}

    /** Empty where the filters say nothing of names, or where words would not find them. */
    static Optional<Query> of(List<FacetFilter> filters, Vocabulary.Seen vocabulary) {
        var all = new BooleanQuery.Builder();
        var any = false;
        for (var filter : filters) {
            var field = field(filter.facet());
            if (field.isPresent() && filter.mode() != FacetFilter.Mode.NONE) {
                var labelled = labelled(filter, field.get(), vocabulary);
                labelled.ifPresent(query -> all.add(query, Occur.FILTER));
                any |= labelled.isPresent();
            }
        }
        return any ? Optional.of(all.build()) : Optional.empty();
    }

    private static Optional<Field> field(FacetName facet) {
        return switch (facet) {
            case ORGANISATION -> Optional.of(Field.ORGANISATION);
            case PLACE -> Optional.of(Field.PLACE);
            case PERSON -> Optional.of(Field.PERSON);
            case KIND, ISSUER, THEME, DATE, LANGUAGE, MEDIA_TYPE -> Optional.empty();
        };
    }

    /** One of the filter's values at least, which holds as well where all of them must be there. */
    private static Optional<Query> labelled(FacetFilter filter, Field field, Vocabulary.Seen vocabulary) {
        var numbers = FacetTests.named(vocabulary, filter.facet(), filter.values());
        if (numbers.cardinality() > MOST) {
            return Optional.empty();
        }
        var labels = new ArrayList<List<String>>();
        numbers.stream()
                .forEach(number ->
                        labels.add(Translation.terms(vocabulary.value(number).label())));
        if (labels.stream().anyMatch(List::isEmpty)) {
            return Optional.empty();
        }
        var some = new BooleanQuery.Builder();
        labels.stream()
                .distinct()
                .forEach(terms -> some.add(Translation.sideBySide(Schema.of(field), terms, 0), Occur.SHOULD));
        return Optional.of(some.build());
    }
}
