package fr.vigie.extract.page;

import org.jsoup.nodes.Element;

/**
 * A stretch of text on a page that is shown apart from what is before and after it.
 *
 * @param element the innermost that holds all of it
 * @param text clean, on one line
 * @param words how many it has
 * @param linked how many of them are links
 * @param heading 1 to 6 in a heading, else 0
 * @param paragraphStarts whether it is shown at some distance from the one before
 */
record Block(Element element, String text, int words, int linked, int heading, boolean paragraphStarts) {

    /** Prose: long enough to be a sentence, and not made of links. */
    boolean isProse() {
        return words >= 10 && linked * 3 <= words && (words >= 25 || endsSentence());
    }

    boolean endsSentence() {
        var last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        return ".!?…:;»”\"".indexOf(last) >= 0;
    }

    boolean isLinks() {
        return words > 0 && linked * 10 >= words * 7;
    }
}
