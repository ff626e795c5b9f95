package fr.vigie.dossier;

/** What became of a wish to change what is kept. */
public sealed interface Change {

    /** It is so. */
    record Done(Opened opened) implements Change {}

    /** There is no such dossier for the one who asks. */
    record Missing() implements Change {}

    /** It is there, and they may only read it, or not do this with it. */
    record NotAllowed() implements Change {}

    /** The document is not there for the one who asks, or not in the dossier. */
    record NoDocument() implements Change {}

    /** Somebody else changed it meanwhile; nothing was overwritten. */
    record Stale(int version) implements Change {}

    /** There would be more than there may be. */
    record Full(int most) implements Change {}

    /**
     * It cannot be so.
     *
     * @param field {@code title}, {@code description}, {@code note}, {@code tags}
     */
    record Flawed(String field) implements Change {}
}
