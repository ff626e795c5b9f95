package fr.vigie.document;

import java.util.Optional;

/** What a person says of one figure or quote that was read. */
public sealed interface Emendation {
    Mention of();

    /**
     * Which one is meant, in words that outlive reading the file again.
     *
     * @param words as written in the text
     * @param occurrence how many times the text has the same words before, from 0
     */
    record Mention(String words, int occurrence) {
        public Mention {
            if (words.isEmpty() || occurrence < 0) {
                throw new IllegalArgumentException("no mention: " + words + ", " + occurrence);
            }
        }

        /** The mention that stands at a place of a text. */
        public static Mention at(Span span, String text) {
            var words = span.of(text);
            var before = 0;
            for (var at = text.indexOf(words); at >= 0 && at < span.start(); at = text.indexOf(words, at + 1)) {
                before++;
            }
            return new Mention(words, before);
        }

        /** Where it stands in a text; empty when the text has the words fewer times. */
        public Optional<Span> in(String text) {
            var at = text.indexOf(words);
            for (int before = 0; at >= 0 && before < occurrence; before++) {
                at = text.indexOf(words, at + 1);
            }
            return at < 0 ? Optional.empty() : Optional.of(new Span(at, at + words.length()));
        }
    }

    /** It is none. */
    record Hide(Mention of) implements Emendation {}

    /** A figure that means this, whether or not the machine finds one there; its place is found again by the mention. */
    record OfFigure(Mention of, Figure stated) implements Emendation {}

    /** A quote of this speaker, whether or not the machine finds one there; its place is found again by the mention. */
    record OfQuote(Mention of, Quote stated) implements Emendation {}
}
