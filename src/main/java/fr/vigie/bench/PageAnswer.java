package fr.vigie.bench;

import fr.vigie.document.Reading;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a person, or a program, says a page says.
 *
 * @param date ISO 8601
 * @param language ISO 639-1
 * @param text the main text; empty where none was found
 */
public record PageAnswer(
        Optional<String> title,
        Optional<String> date,
        Optional<String> issuer,
        Optional<String> author,
        Optional<String> language,
        String text) {

    /** Nothing but a text. */
    public static PageAnswer ofText(String text) {
        return new PageAnswer(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), text);
    }

    /** What Vigie says. */
    public static PageAnswer of(Reading reading) {
        return new PageAnswer(
                reading.title(),
                reading.date().map(LocalDate::toString),
                reading.issuer(),
                reading.author(),
                Optional.of(reading.language()),
                reading.text());
    }

    /** The text without the title that may stand before it: whether it is part of the text is a matter of taste. */
    String body() {
        var words = title.map(PageAnswer::folded).orElse("");
        var lines = text.lines().skip(1).iterator();
        return !words.isEmpty()
                        && text.lines()
                                .findFirst()
                                .map(PageAnswer::folded)
                                .filter(words::equals)
                                .isPresent()
                ? String.join("\n", (Iterable<String>) () -> lines)
                : text;
    }

    /** The harmonic mean of the shares of words that the two texts have in common, each word as often as it stands there. */
    static double f1(String found, String wanted) {
        var foundWords = words(found);
        var wantedWords = words(wanted);
        var common = 0;
        for (var word : foundWords.entrySet()) {
            common += Math.min(word.getValue(), wantedWords.getOrDefault(word.getKey(), 0));
        }
        var all = size(foundWords) + size(wantedWords);
        return all == 0 ? 1 : 2.0 * common / all;
    }

    private static int size(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> words(String text) {
        var words = new HashMap<String, Integer>();
        for (var word : folded(text).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.merge(word, 1, Integer::sum);
            }
        }
        return words;
    }

    /** Case, spaces, quotes and apostrophes do not count. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[’‘`´ʼ]", "'")
                .replaceAll("\\s*[«»“”„\"]\\s*", "\"")
                .replaceAll("[–—‑]", "-")
                .replaceAll("[\\s\u00A0\u202F]+", " ")
                .strip();
    }
}
