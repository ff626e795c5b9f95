package fr.vigie.tag;

import fr.vigie.document.Span;

/** A sentence of a text and its tokens. */
record Sentence(Span span, Tokens tokens) {

    /** Whether the stretch begins and ends where tokens do. */
    boolean fits(Span stretch) {
        return tokens.startingAt(stretch.start()) >= 0 && tokens.endingAt(stretch.end()) >= 0;
    }
}
