package fr.vigie.review;

import fr.vigie.document.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which pages OCR seems to have misread. There is no confidence to ask for once a text is kept, so the words themselves are
 * looked at: misread ones mix letters with digits and signs, change between small letters and capitals, or are signs alone.
 */
final class Legibility {
    /** Fewer words than this prove nothing. */
    private static final int LEAST_WORDS = 12;
    /** Clean French prose of the genre, with its acronyms, amounts and addresses, stays below 4 % (LegibilityTest). */
    private static final double MOST_ODD = 0.12;

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern EDGES =
            Pattern.compile("^[\\p{Ps}\\p{Pi}«\"'’*•–—-]+|[\\p{Pe}\\p{Pf}»\"'’.,;:!?…*-]+$");
    private static final Pattern ADDRESS = Pattern.compile(".*(?:@|://|www\\.|\\.(?:fr|com|org|eu|net)\\b).*");
    /** A number with its unit, an ordinal, a year's edition, an hour. */
    private static final Pattern QUANTITY = Pattern.compile(
            "[+-]?[0-9][0-9.,/:°–-]*(?:%|€|\\$|k€|M€|Md€|er|re|e|ère|ème|èmes|h[0-9]{0,2}|km|m2|m²|ha|t|l|g|mg|ml|cm|mm|kg|G|D)?");

    private static final Pattern PLAIN = Pattern.compile(
            "(?:\\p{Lu}?\\p{Ll}+|\\p{Lu}+s?|\\p{Lu}\\p{Ll}+\\p{Lu}\\p{Ll}*|\\p{Lu}{2,}-?[0-9]{1,3})(?:[.·’'/&-](?:\\p{Lu}?\\p{Ll}+|\\p{Lu}+s?|[0-9]{1,4}))*");

    private static final Pattern VOWELLESS = Pattern.compile("[bcdfghjklmnpqrstvwxzç]{4,}");
    private static final Pattern SIGNS = Pattern.compile("[|~_^\\\\{}<>=§¤£¬¦]+|[^\\p{L}\\p{N}]{3,}");

    private Legibility() {}

    /** Pages that look misread, from 1; a text without pages counts as one page where it is a picture's. */
    static List<Integer> doubtfulPages(Reading reading) {
        var starts =
                reading.pages().isEmpty() && reading.mediaType().startsWith("image/") ? List.of(0) : reading.pages();
        var text = reading.text();
        var doubtful = new ArrayList<Integer>();
        for (var page = 0; page < starts.size(); page++) {
            var end = page + 1 < starts.size() ? starts.get(page + 1) : text.length();
            if (isDoubtful(text.substring(Math.min(starts.get(page), end), end))) {
                doubtful.add(page + 1);
            }
        }
        return doubtful;
    }

    private static boolean isDoubtful(String page) {
        var words = 0;
        var odd = 0;
        for (var word = WORD.matcher(page); word.find(); words++) {
            odd += isOdd(word.group()) ? 1 : 0;
        }
        return words >= LEAST_WORDS && odd > words * MOST_ODD;
    }

    /** Whether a word looks like none. */
    static boolean isOdd(String written) {
        if (SIGNS.matcher(written).matches()) {
            return true;
        }
        var word = EDGES.matcher(written).replaceAll("");
        if (word.isEmpty()
                || ADDRESS.matcher(word).matches()
                || QUANTITY.matcher(word).matches()) {
            return false;
        }
        return !PLAIN.matcher(word).matches() || VOWELLESS.matcher(word).matches();
    }
}
