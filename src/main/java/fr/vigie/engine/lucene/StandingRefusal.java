package fr.vigie.engine.lucene;

import fr.vigie.engine.StandingQueries.Refusal;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.FacetName;
import fr.vigie.query.Query;
import fr.vigie.query.QueryParser;
import fr.vigie.query.SearchRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is not made to wait, since nobody would be told of anything, or of everything. */
final class StandingRefusal {
    /** Each such part is asked of a document apart, in some twenty microseconds. */
    private static final int MOST_PLACED = 50;

    private static final Pattern YEAR_OR_MONTH = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2]))?");

    private final Clues clues = new Clues();
    private final Conditions conditions = new Conditions(clues);

    private StandingRefusal() {}

    static Optional<Refusal> of(SearchRequest request) {
        return new StandingRefusal().refusal(request);
    }

    private Optional<Refusal> refusal(SearchRequest request) {
        var impossible = Stream.concat(
                        parts(request)
                                .filter(part -> conditions.of(part) instanceof Condition.Never)
                                .map(QueryParser::write),
                        request.filters().stream().flatMap(StandingRefusal::impossible))
                .findFirst();
        if (impossible.isPresent()) {
            return Optional.of(new Refusal("refusedNever", impossible.get()));
        }
        var whole = conditions.of(request);
        if (whole instanceof Condition.Never) {
            return Optional.of(new Refusal("refusedNever", QueryParser.write(request.query())));
        }
        if (whole instanceof Condition.Always) {
            return Optional.of(new Refusal("refusedEverything", ""));
        }
        return clues.placed() > MOST_PLACED
                ? Optional.of(new Refusal("refusedCostly", String.valueOf(MOST_PLACED)))
                : Optional.empty();
    }

    private static Stream<Query> parts(SearchRequest request) {
        return Stream.of(
                        parts(request.query()),
                        Stream.of(new Query.Dated(request.dates())),
                        request.figures().stream().map(Query.Stating::new))
                .flatMap(part -> part);
    }

    /** All that is asked for, whether wanted or denied, down to the sides of a pair. */
    private static Stream<Query> parts(Query query) {
        return switch (query) {
            case Query.All all -> all.parts().stream().flatMap(StandingRefusal::parts);
            case Query.Any any -> any.parts().stream().flatMap(StandingRefusal::parts);
            case Query.Not not -> parts(not.query());
            case Query.Near near ->
                Stream.of(parts(near.left()), parts(near.right()), Stream.of(near))
                        .flatMap(part -> part);
            case Query.SameSentence sentence ->
                Stream.concat(sentence.parts().stream().flatMap(StandingRefusal::parts), Stream.of(sentence));
            case Query.AtLeast counted -> Stream.concat(parts(counted.what()), Stream.of(counted));
            case Query.Quorum quorum -> quorum.parts().stream().flatMap(StandingRefusal::parts);
            case Query.Wildcard wildcard -> Stream.of(wildcard);
            case Query.Word word -> Stream.of(word);
            case Query.Phrase phrase -> Stream.of(phrase);
            case Query.AsWritten written -> Stream.of(written);
            case Query.Prefix prefix -> Stream.of(prefix);
            case Query.Fuzzy fuzzy -> Stream.of(fuzzy);
            case Query.Dated dated -> Stream.of(dated);
            case Query.Stating stating -> Stream.of(stating);
            case Query.Everything everything -> Stream.of();
        };
    }

    private static Stream<String> impossible(FacetFilter filter) {
        return filter.facet() == FacetName.DATE
                ? filter.values().stream()
                        .filter(value -> !YEAR_OR_MONTH.matcher(value).matches())
                        .map(value -> "date:" + value)
                : Stream.of();
    }
}
