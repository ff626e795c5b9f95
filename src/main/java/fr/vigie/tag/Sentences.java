package fr.vigie.tag;

import fr.vigie.document.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * Cuts a text into sentences: lines, bullets and headings by the layout, the rest by OpenNLP's French model, whose
 * cuts after titles and initials are taken back.
 */
final class Sentences {
    private static final String MODEL = "/opennlp-fr-ud-gsd-sentence-1.3-2.5.4.bin";
    private static final Set<String> ABBREVIATIONS = Set.of(
            "m", "mm", "mme", "mmes", "mlle", "dr", "drs", "pr", "prs", "me", "mgr", "st", "ste", "av", "bd", "bld",
            "tél", "tel", "art", "cf", "env", "ex", "no", "n°", "p", "vol", "dép", "réf", "approx", "hab", "min", "max",
            "resp");
    private static final int WRAPPED = 55;
    private static final int LONGEST_LINE = 130;

    private final Pool<SentenceDetectorME> detectors;

    Sentences() {
        try (InputStream in = Objects.requireNonNull(
                Sentences.class.getResourceAsStream(MODEL), "the sentence model is not on the class path")) {
            var model = new SentenceModel(in);
            detectors = new Pool<>(() -> new SentenceDetectorME(model));
        } catch (IOException e) {
            throw new UncheckedIOException("the sentence model cannot be read", e);
        }
    }

    /** The sentences, in order, without the blanks around them; together they hold all that is not blank. */
    List<Span> of(String text) {
        return detectors.with(detector -> {
            var sentences = new ArrayList<Span>();
            for (Span block : blocks(text)) {
                split(text, block, detector, sentences);
            }
            return sentences;
        });
    }

    /** Stretches that no sentence runs across: lines, but for lines wrapped at a margin; what follows a bullet. */
    private static List<Span> blocks(String text) {
        var blocks = new ArrayList<Span>();
        int start = 0;
        int lineStart = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean newline = i < text.length() && text.charAt(i) == '\n';
            boolean bullet = i < text.length() && "•●▪◦■❖➢✓".indexOf(text.charAt(i)) >= 0;
            if (i == text.length() || bullet || newline && !wraps(text, lineStart, i)) {
                add(text, start, i, blocks);
                start = bullet ? i + 1 : i;
            }
            if (newline) {
                lineStart = i + 1;
            }
        }
        return blocks;
    }

    /** Whether the line that ends here goes on in the next: long but not a paragraph, unfinished, followed by words. */
    private static boolean wraps(String text, int lineStart, int end) {
        int next = end + 1;
        if (next >= text.length() || !Character.isLetterOrDigit(text.charAt(next)) && text.charAt(next) != '«') {
            return false;
        }
        int last = end - 1;
        while (last > lineStart && text.charAt(last) <= ' ') {
            last--;
        }
        if (last < lineStart || ".!?:;…»\"”|".indexOf(text.charAt(last)) >= 0) {
            return false;
        }
        int length = end - lineStart;
        return Character.isLowerCase(text.charAt(next))
                ? length > 20
                : length >= WRAPPED && length <= LONGEST_LINE && wrapped(text, lineStart);
    }

    /** Whether the line before was as long and unfinished, or the next is: one long line alone may be a heading. */
    private static boolean wrapped(String text, int lineStart) {
        int before = lineStart < 2 ? -1 : text.lastIndexOf('\n', lineStart - 2);
        return lineStart >= 2
                && lineStart - 1 - (before + 1) >= WRAPPED
                && lineStart - 1 - (before + 1) <= LONGEST_LINE;
    }

    private static void split(String text, Span block, SentenceDetectorME detector, List<Span> into) {
        String words = block.of(text);
        int start = 0;
        for (opennlp.tools.util.Span found : detector.sentPosDetect(words)) {
            int end = found.getEnd();
            if (end < words.length() && abbreviated(words, end)) {
                continue;
            }
            add(text, block.start() + start, block.start() + end, into);
            start = end;
        }
        add(text, block.start() + start, block.end(), into);
    }

    /** Whether the full stop before this end is an abbreviation's or an initial's. */
    private static boolean abbreviated(String words, int end) {
        if (words.charAt(end - 1) != '.') {
            return false;
        }
        int start = end - 1;
        while (start > 0 && (Character.isLetter(words.charAt(start - 1)) || words.charAt(start - 1) == '°')) {
            start--;
        }
        String word = words.substring(start, end - 1);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return initial || ABBREVIATIONS.contains(word.toLowerCase(java.util.Locale.ROOT));
    }

    private static void add(String text, int start, int end, List<Span> into) {
        int from = start;
        int to = end;
        while (from < to && text.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        if (to > from) {
            into.add(new Span(from, to));
        }
    }
}
