package fr.vigie.engine;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.query.Field;
import fr.vigie.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a query is read where no document has all its words: what was asked beside words (dates, figures, {@code SAUF},
 * groups) still holds, of the words one must be there, or another of its family. Each adds to the score, so that the
 * document that has more of them, and rarer ones, comes first. Phrases and compounds fall into their words.
 *
 * @param required all must hold
 * @param words of these at least one must hold; a word also by its family where {@link #isByFamily}
 * @param isQuestion whether this is a question in a sentence, whose words nobody chose one by one: it is read so at once
 */
public record PartialReading(List<Query> required, List<Query> words, boolean isQuestion) {
    public PartialReading {
        required = List.copyOf(required);
        words = List.copyOf(words);
    }

    /** The partial reading of a query; empty where it has no words that may be missed. */
    public static Optional<PartialReading> of(Query query) {
        var required = new ArrayList<Query>();
        var words = new ArrayList<Query>();
        var small = new ArrayList<Query>();
        var isQuestion = false;
        var parts = query instanceof Query.All all ? all.parts() : List.of(query);
        for (var part : parts) {
            if (!isWords(part)) {
                required.add(part);
            } else if (part instanceof Query.Word word) {
                isQuestion |= FrenchWords.asks(word.text());
                take(word.field(), word.text(), words, small);
            } else if (part instanceof Query.Phrase phrase && parts.size() > 1) {
                take(phrase.field(), phrase.text(), words, small);
            } else {
                words.add(part);
            }
        }
        if (words.isEmpty()) {
            words.addAll(small);
        }
        words.addAll(Acronyms.alternatives(parts));
        return words.isEmpty() ? Optional.empty() : Optional.of(new PartialReading(required, words, isQuestion));
    }

    /** Whether others of its family may stand for a word: in title, lead and text, a single term. */
    public static boolean isByFamily(Query.Word word) {
        return Acronyms.isText(word.field()) && FrenchWords.of(word.text()).size() == 1;
    }

    private static void take(Field field, String text, List<Query> words, List<Query> small) {
        for (var token : FrenchWords.of(text)) {
            (FrenchWords.isEmpty(token.term()) ? small : words).add(new Query.Word(field, token.written()));
        }
    }

    private static boolean isWords(Query query) {
        return switch (query) {
            case Query.Word word -> true;
            case Query.Phrase phrase -> true;
            case Query.AsWritten written -> true;
            case Query.Prefix prefix -> true;
            case Query.Fuzzy fuzzy -> true;
            case Query.Wildcard wildcard -> true;
            case Query.Near near -> true;
            case Query.SameSentence sentence -> true;
            case Query.AtLeast counted -> true;
            case Query.Quorum quorum -> false;
            case Query.Everything everything -> false;
            case Query.Dated dated -> false;
            case Query.Stating stating -> false;
            case Query.All all -> false;
            case Query.Any any -> false;
            case Query.Not not -> false;
        };
    }
}
