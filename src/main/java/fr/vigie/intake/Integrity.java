package fr.vigie.intake;

/** Whether the bytes of an original are those that were given. */
public enum Integrity {
    SOUND,
    MISSING,
    /** There, but their hash is another. */
    CHANGED
}
