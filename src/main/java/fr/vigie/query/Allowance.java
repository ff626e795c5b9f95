package fr.vigie.query;

import java.util.Optional;

/** How much one query may ask for. */
final class Allowance {
    private static final int MOST_PARTS = 1000;

    /** For each the words of the archive are gone through. */
    private static final int MOST_OPEN = 50;

    private final Cursor cursor;
    private int parts;
    private int open;

    Allowance(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Whether one part more may be asked for. */
    boolean allows(Lexeme part) {
        if (++parts > MOST_PARTS) {
            cursor.complain("tooMany", part);
        }
        return parts <= MOST_PARTS;
    }

    /** What a word asks, or of one beginning, pattern or misspelt word too many its letters. */
    Optional<Query> word(Optional<Query> asked, Lexeme word) {
        return asked.map(query -> {
            if (Loosening.isOpen(query) && ++open > MOST_OPEN) {
                cursor.complain("manyOpen", String.valueOf(MOST_OPEN), word);
                return Loosening.closed(query);
            }
            return query;
        });
    }
}
