package fr.vigie.engine;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a query is read where no document has all its words: what was asked beside words (dates, figures, {@code SAUF},
 * groups) still holds, of the words only some must be there.
 *
 * @param required all must hold
 * @param words of these, at least {@link #fewest} must hold
 * @param small words that carry no subject: welcome, not asked for
 */
public record PartialReading(List<Query> required, List<Query> words, List<Query> small) {
    public PartialReading {
        required = List.copyOf(required);
        words = List.copyOf(words);
        small = List.copyOf(small);
    }

    /** The partial reading of a query, where it has at least two words that may be missed one by one. */
    public static Optional<PartialReading> of(Query query) {
        if (!(query instanceof Query.All all)) {
            return Optional.empty();
        }
        var required = new ArrayList<Query>();
        var words = new ArrayList<Query>();
        var small = new ArrayList<Query>();
        for (var part : all.parts()) {
            if (!isWords(part)) {
                required.add(part);
            } else if (part instanceof Query.Word word && FrenchWords.isEmpty(FrenchWords.key(word.text()))) {
                small.add(part);
            } else {
                words.add(part);
            }
        }
        if (words.isEmpty()) {
            words.addAll(small);
            small.clear();
        }
        return words.size() + small.size() < 2
                ? Optional.empty()
                : Optional.of(new PartialReading(required, words, small));
    }

    /** How many words must be there: half of them, or one when no document has half. */
    public List<Integer> fewest() {
        var half = (words.size() + 1) / 2;
        return half > 1 ? List.of(half, 1) : List.of(1);
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
