package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.analysis.Token;
import fr.vigie.engine.Acronyms;
import fr.vigie.query.DateRange;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.FacetName;
import fr.vigie.query.FigureCondition;
import fr.vigie.query.Query;
import fr.vigie.query.SearchRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link Translation} says to an index, said over clues of one document. Where places of words count beyond standing
 * side by side, the query that the translation makes is asked of the document itself.
 */
final class Conditions {
    private final Clues clues;
    private final List<Clue> asked = new ArrayList<>();

    Conditions(Clues clues) {
        this.clues = clues;
    }

    /** Every clue of the conditions made so far, once for each time it is asked for. */
    List<Clue> asked() {
        return List.copyOf(asked);
    }

    Condition of(SearchRequest request) {
        var parts = new ArrayList<Condition>();
        parts.add(of(Acronyms.widened(request.query())));
        parts.add(dated(request.dates()));
        request.figures().forEach(figure -> parts.add(stating(figure)));
        request.filters().forEach(filter -> parts.add(of(filter)));
        return Condition.all(parts);
    }

    Condition of(FacetFilter filter) {
        var values = filter.values().stream()
                .map(value -> value(filter.facet(), value))
                .toList();
        return switch (filter.mode()) {
            case ANY -> Condition.any(values);
            case ALL -> Condition.all(values);
            case NONE -> Condition.not(Condition.any(values));
        };
    }

    Condition of(Query query) {
        return switch (query) {
            case Query.Everything everything -> Condition.ALWAYS;
            case Query.Word word -> sideBySide(Schema.of(word.field()), Translation.terms(word.text()));
            case Query.Phrase phrase -> phrase(phrase);
            case Query.AsWritten written ->
                sideBySide(Schema.asWritten(Schema.of(written.field())), Translation.written(written.text()));
            case Query.Prefix prefix -> prefix(Schema.of(prefix.field()), prefix);
            case Query.Fuzzy fuzzy -> fuzzy(Schema.of(fuzzy.field()), fuzzy);
            case Query.Wildcard wildcard -> placed(Schema.of(wildcard.field()), wildcard);
            case Query.Near near -> related(Schema.of(Nearness.field(near)), near);
            case Query.SameSentence sentence -> related(Schema.of(Nearness.field(sentence)), sentence);
            case Query.AtLeast counted -> related(Schema.of(Nearness.field(counted.what())), counted);
            case Query.Quorum quorum ->
                Condition.atLeast(quorum.parts().stream().map(this::of).toList(), quorum.fewest());
            case Query.Dated dated -> dated(dated.range());
            case Query.Stating stating -> stating(stating.condition());
            case Query.All all ->
                Condition.all(all.parts().stream().map(this::of).toList());
            case Query.Any any ->
                Condition.any(any.parts().stream().map(this::of).toList());
            case Query.Not not -> Condition.not(of(not.query()));
        };
    }

    Condition dated(DateRange range) {
        if (range.isAlways()) {
            return Condition.ALWAYS;
        }
        var backwards = range.from().isPresent()
                && range.to().isPresent()
                && range.from().get().isAfter(range.to().get());
        return backwards ? Condition.NEVER : new Condition.Dated(range);
    }

    Condition stating(FigureCondition figure) {
        var measure = FrenchWords.key(figure.measure());
        return measure.isEmpty()
                ? Condition.NEVER
                : Condition.all(
                        List.of(having(clues.word(Schema.MEASURES, measure)), answering(new Question.Stating(figure))));
    }

    private Condition value(FacetName facet, String value) {
        var key = having(clues.key(facet, value));
        var terms = FrenchWords.key(value);
        return terms.isEmpty() ? key : Condition.any(List.of(key, having(clues.label(facet, terms))));
    }

    private Condition phrase(Query.Phrase phrase) {
        var field = Schema.of(phrase.field());
        var terms = Translation.terms(phrase.text());
        return terms.size() < 2 || phrase.slop() == 0
                ? sideBySide(field, terms)
                : Condition.all(List.of(words(field, terms), placed(field, phrase)));
    }

    private Condition prefix(String field, Query.Prefix prefix) {
        var tokens = FrenchWords.of(prefix.beginning());
        return switch (tokens.size()) {
            case 0 -> Condition.NEVER;
            case 1 -> beginning(field, tokens.getFirst());
            default -> Condition.all(List.of(beginnings(field, tokens), placed(field, prefix)));
        };
    }

    private Condition fuzzy(String field, Query.Fuzzy fuzzy) {
        var terms = Translation.terms(fuzzy.word());
        return terms.size() == 1
                ? having(clues.likeness(field, terms.getFirst(), fuzzy.edits()))
                : sideBySide(field, terms);
    }

    private Condition related(String field, Query query) {
        return Condition.all(List.of(side(field, query), placed(field, query)));
    }

    /** What a document must have for places of a query to stand in it, as {@link Nearness} reads them. */
    private Condition side(String field, Query query) {
        return switch (query) {
            case Query.Word word -> words(field, Translation.terms(word.text()));
            case Query.Phrase phrase -> words(field, Translation.terms(phrase.text()));
            case Query.AsWritten written -> words(field, Translation.terms(written.text()));
            case Query.Fuzzy fuzzy -> fuzzy(field, fuzzy);
            case Query.Prefix prefix -> beginnings(field, FrenchWords.of(prefix.beginning()));
            case Query.Wildcard wildcard -> Condition.ALWAYS; // the query itself decides
            case Query.Any any ->
                Condition.any(
                        any.parts().stream().map(part -> side(field, part)).toList());
            case Query.Near near -> Condition.all(List.of(side(field, near.left()), side(field, near.right())));
            case Query.SameSentence sentence ->
                Condition.all(
                        sentence.parts().stream().map(part -> side(field, part)).toList());
            case Query.AtLeast counted -> side(field, counted.what());
            case Query.Quorum quorum -> Condition.NEVER;
            case Query.All all -> Condition.NEVER;
            case Query.Not not -> Condition.NEVER;
            case Query.Everything everything -> Condition.NEVER;
            case Query.Dated dated -> Condition.NEVER;
            case Query.Stating stating -> Condition.NEVER;
        };
    }

    private Condition sideBySide(String field, List<String> words) {
        return words.size() < 2
                ? words(field, words)
                : Condition.all(List.of(words(field, words), answering(new Question.SideBySide(field, words))));
    }

    /** All the words, wherever they stand; never without a word. */
    private Condition words(String field, List<String> words) {
        return words.isEmpty()
                ? Condition.NEVER
                : Condition.all(words.stream()
                        .distinct()
                        .map(word -> having(clues.word(field, word)))
                        .toList());
    }

    private Condition beginnings(String field, List<Token> tokens) {
        if (tokens.size() < 2) {
            return tokens.isEmpty() ? Condition.NEVER : beginning(field, tokens.getFirst());
        }
        var before = tokens.subList(0, tokens.size() - 1).stream().map(Token::term);
        var last = having(clues.beginning(field, WordBeginning.of(tokens.getLast())));
        return Condition.all(List.of(words(field, before.toList()), last));
    }

    private Condition beginning(String field, Token token) {
        return Condition.any(List.of(
                having(clues.beginning(field, WordBeginning.of(token))), having(clues.word(field, token.term()))));
    }

    private Condition placed(String field, Query query) {
        return answering(new Question.Placed(field, Translation.exactly(query)));
    }

    private Condition answering(Question question) {
        return new Condition.Answering(question, use(clues.answer(question)));
    }

    private Condition having(Clue clue) {
        return new Condition.Having(use(clue));
    }

    private Clue use(Clue clue) {
        clue.use();
        asked.add(clue);
        return clue;
    }
}
