package fr.vigie.monitor;

import fr.vigie.query.Audience;
import fr.vigie.query.DateRange;
import fr.vigie.query.FigureCondition;
import fr.vigie.query.ParsedQuery;
import fr.vigie.query.Query;
import fr.vigie.query.QueryParser;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Sort;
import java.util.ArrayList;
import java.util.Optional;

/** What the present query language makes of a wish. */
public sealed interface WishReading {

    /** It could be read. */
    record Understood(SearchRequest request) implements WishReading {}

    /** It could not. */
    record Misread(Flaw flaw) implements WishReading {}

    /** Reads a wish, strictly, for what is public. */
    static WishReading of(Wish wish) {
        Query query;
        switch (QueryParser.parse(wish.query())) {
            case ParsedQuery.Understood understood -> query = understood.query();
            case ParsedQuery.Misread misread -> {
                return new Misread(Flaw.of(misread, "query"));
            }
        }
        var conditions = new ArrayList<FigureCondition>();
        for (var figure : wish.figures()) {
            if (QueryParser.parse(figure) instanceof ParsedQuery.Understood understood
                    && understood.query() instanceof Query.Stating stating) {
                conditions.add(stating.condition());
            } else {
                return new Misread(Flaw.of("notAFigure", figure, "figures"));
            }
        }
        return new Understood(new SearchRequest(
                query,
                wish.filters(),
                DateRange.ALWAYS,
                conditions,
                Sort.RELEVANCE,
                0,
                Optional.empty(),
                false,
                false,
                0,
                Audience.PUBLIC));
    }
}
