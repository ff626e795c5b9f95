package fr.vigie.server;

import fr.vigie.document.Emendation.Mention;
import fr.vigie.document.Span;
import fr.vigie.quantity.Quantity;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that somebody copied or typed from a text, to say that a figure or a quote stands there. Breaks of lines, kinds of
 * spaces and of apostrophes may differ from the text's.
 *
 * @param typed as they came
 * @param number which of the places with these words is meant, from 1
 */
record Passage(String typed, int number) {
    private static final int LONGEST = 5_000;
    private static final int MOST = 100_000;
    private static final String SPACES = "[\\s\\p{Z}]+";
    private static final String APOSTROPHES = "['’ʼ]";

    /** The words of a form, cut where they are longer than any passage, and the first place where no number is given. */
    static Passage of(Context context) {
        var typed = Optional.ofNullable(context.formParam("passage")).orElse("").strip();
        var number = Optional.ofNullable(context.formParam("number"))
                .map(String::strip)
                .filter(digits -> digits.matches("[1-9][0-9]{0,4}"))
                .map(Integer::parseInt)
                .orElse(1);
        return new Passage(typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST), Math.min(number, MOST));
    }

    /** Without the marks that stand around a quote. */
    Passage unquoted() {
        return new Passage(typed.replaceAll("^[«“\"„\\s\\p{Z}]+|[»”\"\\s\\p{Z}]+$", ""), number);
    }

    /** The mention that is meant; empty where the text has the words fewer times, or there are none. */
    Optional<Mention> in(String text) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        return Pattern.compile(pattern(), Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(text)
                .results()
                .skip(number - 1L)
                .findFirst()
                .map(found -> Mention.at(new Span(found.start(), found.end()), text));
    }

    private String pattern() {
        return Arrays.stream(typed.strip().split(SPACES))
                .map(word -> Arrays.stream(word.split(APOSTROPHES, -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(APOSTROPHES)))
                .collect(Collectors.joining(SPACES));
    }

    /** The number that the words begin with, written as it stands there; what follows it may be what is counted. */
    Optional<Beginning> beginning() {
        var words = typed.strip().split(SPACES);
        for (int length = words.length; length > 0; length--) {
            var written = String.join(" ", Arrays.copyOf(words, length));
            if (Quantity.parse(written).isPresent()) {
                return Optional.of(
                        new Beginning(written, String.join(" ", Arrays.copyOfRange(words, length, words.length))));
            }
        }
        return Optional.empty();
    }

    /** A number and the words behind it. */
    record Beginning(String number, String rest) {}
}
