package fr.vigie.engine;

import fr.vigie.document.Span;
import fr.vigie.quantity.Tokens;
import fr.vigie.tag.phrase.Sentences;

/** The sentence that something stands in. */
public final class Surroundings {
    /** How much of a long sentence is shown on either side, in UTF-16 code units. */
    private static final int REACH = 240;

    private final String text;
    private final Tokens tokens;
    private final Sentences sentences;

    /** @param text of the document, read once for all its statements */
    public Surroundings(String text) {
        this.text = text;
        this.tokens = Tokens.of(text);
        this.sentences = Sentences.of(tokens);
    }

    /** The words around a span, itself whole. */
    public String of(Span span) {
        int first = 0;
        while (first + 1 < tokens.size() && tokens.end(first) <= span.start()) {
            first++;
        }
        int last = first;
        while (last + 1 < tokens.size() && tokens.start(last + 1) < span.end()) {
            last++;
        }
        int start = Math.min(span.start(), tokens.start(sentences.start(first)));
        int end = Math.max(span.end(), tokens.end(sentences.end(last) - 1));
        boolean cutBefore = start < span.start() - REACH;
        boolean cutAfter = end > span.end() + REACH;
        int from = cutBefore ? after(text.indexOf(' ', span.start() - REACH), span.start()) : start;
        int to = cutAfter ? before(text.lastIndexOf(' ', span.end() + REACH), span.end()) : end;
        return (cutBefore ? "… " : "") + text.substring(from, to).strip() + (cutAfter ? " …" : "");
    }

    private static int after(int space, int latest) {
        return space < 0 || space >= latest ? latest : space + 1;
    }

    private static int before(int space, int earliest) {
        return Math.max(space, earliest);
    }
}
