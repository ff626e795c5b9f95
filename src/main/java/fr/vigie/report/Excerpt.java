package fr.vigie.report;

import java.net.URI;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;

/** Texts cut where a reader would cut them. */
final class Excerpt {
    private Excerpt() {}

    /** The text in one line, of so many characters at most, cut after a whole sentence or, with an ellipsis, a whole word. */
    static String of(String text, int most) {
        var line = line(text);
        if (line.length() <= most) {
            return line;
        }
        var sentences = BreakIterator.getSentenceInstance(Locale.FRENCH);
        sentences.setText(line);
        int end = sentences.preceding(most + 1);
        if (end > most / 2) {
            return line.substring(0, end).strip();
        }
        int word = line.lastIndexOf(' ', most - 2);
        int cut = word > most / 2 ? word : line.offsetByCodePoints(0, line.codePointCount(0, most - 2));
        return line.substring(0, cut).replaceFirst("[\\s,;:]+$", "") + "\u00a0…";
    }

    static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    static boolean isOfTheWeb(URI address) {
        var scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null;
    }
}
