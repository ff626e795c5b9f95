package fr.vigie.engine.lucene;

/**
 * Something that requests ask of a document and that is the same for all of them: that it has a word in a field, a word
 * that begins so or is written nearly so, a facet's value, an answer to a {@link Question}.
 */
final class Clue {
    private final int number;
    private final Runnable forgetting;
    private final WaitingList waiting = new WaitingList();
    private int uses;

    /**
     * A clue that nobody asks for yet.
     *
     * @param number its place in a document's bits
     * @param forgetting takes it from where it is looked up; run when the last who asked for it lets go
     */
    Clue(int number, Runnable forgetting) {
        this.number = number;
        this.forgetting = forgetting;
    }

    int number() {
        return number;
    }

    /** How often it is asked for. */
    int uses() {
        return uses;
    }

    /** The requests to look at in a document that has it. */
    WaitingList waiting() {
        return waiting;
    }

    void use() {
        uses++;
    }

    /** Says whether nobody asks for it any more. */
    boolean letGo() {
        uses--;
        if (uses == 0) {
            forgetting.run();
        }
        return uses == 0;
    }
}
