package fr.vigie.query;

import java.util.List;

/**
 * What is asked of one document, as a tree. Strings are as the person typed them: {@code analysis} says which words are
 * the same.
 */
public sealed interface Query {

    /** Every document: what an empty box asks. */
    record Everything() implements Query {}

    /** A word, or several glued by hyphens or apostrophes, which then stand side by side. */
    record Word(Field field, String text) implements Query {}

    /**
     * Words side by side in this order.
     *
     * @param slop how many positions the words may be moved in all, 0 for exactly side by side
     */
    record Phrase(Field field, String text, int slop) implements Query {}

    /** A word or phrase exactly as written: case, accents and endings count. */
    record AsWritten(Field field, String text) implements Query {}

    /** Words that begin so: {@code biotech*}. */
    record Prefix(Field field, String beginning) implements Query {}

    /**
     * Words that look so, letter by letter as they are written, case and accents apart: {@code bio*tech}.
     *
     * @param pattern one word, {@code *} for any letters or none and {@code ?} for one letter; it begins with letters
     */
    record Wildcard(Field field, String pattern) implements Query {}

    /** Words within so many letters' difference: {@code collectivité~}. */
    record Fuzzy(Field field, String word, int edits) implements Query {}

    /**
     * Both sides within a distance of words, in either order; the sides are words, prefixes or phrases, or a choice of
     * such.
     */
    record Near(Query left, Query right, int distance) implements Query {}

    /**
     * All of them in one sentence; each is a word, a beginning or pattern of one, a phrase, a {@code Near} of such, or a
     * choice of such, and all are of one field. Two or more.
     */
    record SameSentence(List<Query> parts) implements Query {
        public SameSentence {
            parts = List.copyOf(parts);
        }
    }

    /**
     * In so many places at least.
     *
     * @param what a word, a beginning or pattern of one, a misspelt or exact word, a phrase, or a choice of such in one
     *     field; the places of all its spellings count together
     * @param times 2 or more
     */
    record AtLeast(Query what, int times) implements Query {}

    /**
     * At least so many of them.
     *
     * @param parts all different
     * @param fewest 2 or more, and less than there are parts
     */
    record Quorum(List<Query> parts, int fewest) implements Query {
        public Quorum {
            parts = List.copyOf(parts);
            if (fewest < 2 || fewest >= parts.size()) {
                throw new IllegalArgumentException(fewest + " of " + parts.size() + " is no quorum");
            }
        }
    }

    /** Published within the range. */
    record Dated(DateRange range) implements Query {}

    /** Stating a figure that meets the condition. */
    record Stating(FigureCondition condition) implements Query {}

    /** All of them. Two or more, none an {@code All} itself. */
    record All(List<Query> parts) implements Query {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of them. Two or more, none an {@code Any} itself. */
    record Any(List<Query> parts) implements Query {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** Every document but those. */
    record Not(Query query) implements Query {}
}
