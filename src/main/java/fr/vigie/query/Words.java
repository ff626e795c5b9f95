package fr.vigie.query;

import fr.vigie.query.Lexeme.Bare;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one bare word with what hangs on it: {@code collectivité~1}; stars are {@link Wildcards}'. */
final class Words {
    private static final Pattern FUZZY = Pattern.compile("(.+?)~(\\d{0,9})[^\\p{L}\\d]*");
    static final int SHORTEST_FUZZY = 3;
    private static final int LONG_WORD = 6;
    static final int MOST_EDITS = 2;

    private Words() {}

    /** What a word asks; empty where it is punctuation alone. */
    static Optional<Query> read(Bare bare, Field field, Complaints complaints) {
        var text = bare.text();
        if (text.equals("*") && field == Field.ANYWHERE) {
            return Optional.of(new Query.Everything());
        }
        if (Wildcards.areIn(text)) {
            return Wildcards.read(bare, field, complaints);
        }
        var fuzzy = FUZZY.matcher(text);
        if (fuzzy.matches() && Letters.saysSomething(fuzzy.group(1))) {
            return fuzzy(bare, Letters.stripped(fuzzy.group(1)), fuzzy.group(2), field, complaints);
        }
        return plain(text, field);
    }

    /** The word as it is; empty where it is punctuation alone. */
    static Optional<Query> plain(String text, Field field) {
        return Letters.saysSomething(text)
                ? Optional.of(new Query.Word(field, Letters.stripped(text)))
                : Optional.empty();
    }

    private static Optional<Query> fuzzy(Bare bare, String word, String digits, Field field, Complaints complaints) {
        var length = word.codePointCount(0, word.length());
        if (length < SHORTEST_FUZZY) {
            complaints.add("shortFuzzy", word, bare.start(), bare.end());
            return Optional.of(new Query.Word(field, word));
        }
        var edits = digits.isEmpty() ? (length < LONG_WORD ? 1 : MOST_EDITS) : QueryGrammar.number(digits);
        if (edits > MOST_EDITS) {
            complaints.add("wideFuzzy", digits, bare.start(), bare.end());
        }
        return Optional.of(
                edits == 0 ? new Query.Word(field, word) : new Query.Fuzzy(field, word, Math.min(edits, MOST_EDITS)));
    }
}
