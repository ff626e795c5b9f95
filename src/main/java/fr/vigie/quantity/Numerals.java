package fr.vigie.quantity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the number that begins at a token, in digits or words, with its word of size: {@code 1,2 million}. */
public final class Numerals {
    private static final Map<String, Double> SIZES = Map.of(
            "mille",
            1e3,
            "milliers",
            1e3,
            "millier",
            1e3,
            "million",
            1e6,
            "millions",
            1e6,
            "milliard",
            1e9,
            "milliards",
            1e9);

    private static final Map<String, Double> COLLECTIVES = Map.ofEntries(
            Map.entry("dizaine", 10d),
            Map.entry("douzaine", 12d),
            Map.entry("quinzaine", 15d),
            Map.entry("vingtaine", 20d),
            Map.entry("trentaine", 30d),
            Map.entry("quarantaine", 40d),
            Map.entry("cinquantaine", 50d),
            Map.entry("soixantaine", 60d),
            Map.entry("centaine", 100d),
            Map.entry("millier", 1e3),
            Map.entry("demi-douzaine", 6d),
            Map.entry("demi-dizaine", 5d));

    private static final Set<String> BEFORE_COLLECTIVE = Set.of(
            "une", "un", "la", "cette", "leur", "sa", "petite", "bonne", "grosse", "bon", "petit", "gros", "demi");

    private static final Set<String> COLOURING = Set.of("petite", "bonne", "grosse", "bon", "petit", "gros", "grande");

    private Numerals() {}

    /** Whether a word is a number by itself or a word of size. */
    public static boolean isNumberWord(String word) {
        return WordNumbers.isNumber(word) || SIZES.containsKey(word);
    }

    /**
     * The number that begins at a token.
     *
     * @return empty where none begins, or where it looks like none (a leading zero, more than fifteen digits)
     */
    public static Optional<Numeral> read(Tokens tokens, int token) {
        if (tokens.isDigits(token)) {
            return DigitNumbers.read(tokens, token).map(number -> sized(tokens, number));
        }
        if (!tokens.isWord(token)) {
            return Optional.empty();
        }
        var collective = collective(tokens, token);
        if (collective.isPresent()) {
            return collective;
        }
        return WordNumbers.read(tokens, token).map(number -> sized(tokens, number));
    }

    /** {@code une bonne centaine}, {@code deux milliers}, {@code le milliard}. */
    private static Optional<Numeral> collective(Tokens tokens, int token) {
        var only = SIZES.get(tokens.word(token + 1));
        if (tokens.is(token, "le") && only != null && only >= 1e6) {
            return Optional.of(new Numeral(only, token + 2, Numeral.Form.WORDS, only));
        }
        if (!BEFORE_COLLECTIVE.contains(tokens.word(token)) && !WordNumbers.isNumber(tokens.word(token))) {
            return Optional.empty();
        }
        int at = token + 1;
        if (COLOURING.contains(tokens.word(at))) {
            at++;
        }
        var word = tokens.word(at);
        boolean several = word.endsWith("s");
        var size = COLLECTIVES.get(several ? word.substring(0, word.length() - 1) : word);
        if (size == null) {
            return Optional.empty();
        }
        double times =
                several ? WordNumbers.read(tokens, token).map(Numeral::value).orElse(1d) : 1;
        if (several && times < 2) {
            return Optional.empty();
        }
        var number = new Numeral(times * size, at + 1, Numeral.Form.COLLECTIVE, 1);
        var scale = SIZES.get(tokens.word(at + 2));
        return Optional.of(tokens.is(at + 1, "de") && scale != null ? number.times(scale, at + 3) : number);
    }

    private static Numeral sized(Tokens tokens, Numeral number) {
        int next = number.next();
        var size = SIZES.get(tokens.word(next));
        if (size == null || number.isScaled() && size <= 1e3) {
            return number;
        }
        var times = number.times(size, next + 1);
        var sized = times.form() == Numeral.Form.ARTICLE
                ? new Numeral(times.value(), times.next(), Numeral.Form.WORDS, times.size())
                : times;
        if (tokens.is(next + 1, "et") && tokens.word(next + 2).startsWith("demi")) {
            return new Numeral(sized.value() + size / 2, next + 3, sized.form(), size);
        }
        return below(tokens, next + 1)
                .filter(rest -> rest.value() >= 1e3 && rest.value() < size)
                .map(rest -> new Numeral(sized.value() + rest.value(), rest.next(), sized.form(), size))
                .orElse(sized);
    }

    /** The {@code 500 000} of {@code 2 millions 500 000}. */
    private static Optional<Numeral> below(Tokens tokens, int token) {
        return tokens.isDigits(token) ? DigitNumbers.read(tokens, token) : WordNumbers.read(tokens, token);
    }
}
