package fr.vigie.monitor;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.query.DateRange;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.FacetFilter.Mode;
import fr.vigie.query.Query;
import fr.vigie.query.SearchRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Whether every document that answers one request answers another, whatever documents there are: told from what they ask.
 * What is said is so; what is not said may be so for reasons that are not looked for, such as a misspelt word that takes in
 * another, or a place that lies in another.
 */
final class Containment {
    private Containment() {}

    /** Whether the outer request takes in all that the inner one does. */
    static boolean contains(SearchRequest outer, SearchRequest inner) {
        return implies(asked(inner), asked(outer))
                && outer.filters().stream()
                        .allMatch(wide -> inner.filters().stream().anyMatch(narrow -> implies(narrow, wide)));
    }

    /** The query with the figures that are asked for beside it. */
    private static Query asked(SearchRequest request) {
        var parts = new ArrayList<Query>();
        parts.add(request.query());
        request.figures().forEach(figure -> parts.add(new Query.Stating(figure)));
        return parts.size() == 1 ? request.query() : new Query.All(parts);
    }

    private static boolean implies(FacetFilter narrow, FacetFilter wide) {
        if (narrow.facet() != wide.facet()) {
            return false;
        }
        return switch (wide.mode()) {
            case ANY ->
                narrow.mode() == Mode.ANY && wide.values().containsAll(narrow.values())
                        || narrow.mode() == Mode.ALL && !Collections.disjoint(wide.values(), narrow.values());
            case ALL ->
                (narrow.mode() == Mode.ALL
                                || narrow.mode() == Mode.ANY && narrow.values().size() == 1)
                        && narrow.values().containsAll(wide.values());
            case NONE -> narrow.mode() == Mode.NONE && narrow.values().containsAll(wide.values());
        };
    }

    /** What the wide query takes apart is looked at first: every part of a whole, one part of a choice. */
    static boolean implies(Query narrow, Query wide) {
        if (wide instanceof Query.Everything || narrow.equals(wide)) {
            return true;
        }
        if (narrow instanceof Query.Any any) {
            return any.parts().stream().allMatch(part -> implies(part, wide));
        }
        if (wide instanceof Query.All all) {
            return all.parts().stream().allMatch(part -> implies(narrow, part));
        }
        if (wide instanceof Query.Any any && any.parts().stream().anyMatch(part -> implies(narrow, part))) {
            return true;
        }
        return weaker(narrow, wide).stream().anyMatch(part -> implies(part, wide)) || isWithin(narrow, wide);
    }

    /** What holds wherever a query holds. */
    private static List<Query> weaker(Query query, Query wide) {
        return switch (query) {
            case Query.All all -> all.parts();
            case Query.SameSentence same -> same.parts();
            case Query.Near near -> List.of(near.left(), near.right());
            case Query.AtLeast least -> List.of(least.what());
            case Query.Phrase phrase ->
                wide instanceof Query.Word
                        ? FrenchWords.of(phrase.text()).stream()
                                .<Query>map(token -> new Query.Word(phrase.field(), token.written()))
                                .toList()
                        : List.of();
            case Query.Word word -> List.of();
            case Query.AsWritten written -> List.of();
            case Query.Prefix prefix -> List.of();
            case Query.Wildcard wildcard -> List.of();
            case Query.Fuzzy fuzzy -> List.of();
            case Query.Quorum quorum -> List.of();
            case Query.Dated dated -> List.of();
            case Query.Stating stating -> List.of();
            case Query.Any any -> List.of();
            case Query.Not not -> List.of();
            case Query.Everything everything -> List.of();
        };
    }

    private static boolean isWithin(Query narrow, Query wide) {
        if (narrow instanceof Query.Word one && wide instanceof Query.Word other) {
            return one.field() == other.field() && areSame(one.text(), other.text());
        }
        if (narrow instanceof Query.Phrase one && wide instanceof Query.Phrase other) {
            return one.field() == other.field() && one.slop() <= other.slop() && areSame(one.text(), other.text());
        }
        if (narrow instanceof Query.AtLeast one && wide instanceof Query.AtLeast other) {
            return one.times() >= other.times() && one.what().equals(other.what());
        }
        if (narrow instanceof Query.Not one && wide instanceof Query.Not other) {
            return implies(other.query(), one.query());
        }
        return narrow instanceof Query.Dated one
                && wide instanceof Query.Dated other
                && isWithin(one.range(), other.range());
    }

    private static boolean areSame(String one, String other) {
        return FrenchWords.key(one).equals(FrenchWords.key(other));
    }

    private static boolean isWithin(DateRange narrow, DateRange wide) {
        var begins = wide.from().isEmpty()
                || narrow.from().filter(day -> !day.isBefore(wide.from().get())).isPresent();
        var ends = wide.to().isEmpty()
                || narrow.to().filter(day -> !day.isAfter(wide.to().get())).isPresent();
        return begins && ends;
    }
}
