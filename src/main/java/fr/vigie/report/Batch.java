package fr.vigie.report;

import fr.vigie.query.ParsedQuery;
import fr.vigie.query.QueryParser;
import fr.vigie.query.SearchAnswer;
import fr.vigie.query.SearchAnswer.Hit;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Many queries at once, one a line, each counted strictly. A line that cannot be read is told; the others still run. */
public final class Batch {
    /** The most queries of one batch. */
    public static final int MOST = 1000;

    private final Function<SearchRequest, SearchAnswer> search;
    private final SearchRequest within;

    /**
     * @param search as {@link fr.vigie.engine.SearchEngine#search}
     * @param within the filters that hold for every query, and for whom it is asked
     */
    public Batch(Function<SearchRequest, SearchAnswer> search, SearchRequest within) {
        this.search = search;
        this.within = within;
    }

    /**
     * One query that was asked.
     *
     * @param line where it stands in the list, from 1
     */
    public record Asked(int line, String query, Outcome outcome) {}

    /** What came of a query. */
    public sealed interface Outcome {
        /**
         * It was counted.
         *
         * @param families of reprints, a document without kin counted as one
         * @param newest of the documents
         */
        record Counted(long documents, long families, Optional<Hit> newest) implements Outcome {}

        /** It cannot be read, and why. */
        record Unread(ParsedQuery.Misread why) implements Outcome {}
    }

    /** The queries of a list with the numbers of their lines; empty lines are passed over. */
    public static List<Question> questions(String list) {
        var questions = new ArrayList<Question>();
        var number = 0;
        for (var line : list.replace("\uFEFF", "").lines().toList()) {
            number++;
            if (!line.isBlank()) {
                questions.add(new Question(number, line.strip()));
            }
        }
        return questions;
    }

    /** A line with a query. */
    public record Question(int line, String query) {}

    /** Asks one. */
    public Asked ask(Question question) {
        var outcome = switch (QueryParser.parse(question.query())) {
            case ParsedQuery.Misread misread -> new Outcome.Unread(misread);
            case ParsedQuery.Understood understood -> {
                var answer = search.apply(newest(understood));
                yield new Outcome.Counted(
                        answer.total(),
                        answer.families(),
                        answer.hits().stream().findFirst());
            }
        };
        return new Asked(question.line(), question.query(), outcome);
    }

    private SearchRequest newest(ParsedQuery.Understood understood) {
        return new SearchRequest(
                understood.query(),
                within.filters(),
                within.dates(),
                within.figures(),
                Sort.NEWEST,
                1,
                Optional.empty(),
                false,
                false,
                0,
                within.audience());
    }
}
