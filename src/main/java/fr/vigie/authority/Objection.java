package fr.vigie.authority;

/** Why a correction cannot be made over those that hold. */
public enum Objection {
    /** It would make a name lead to itself. */
    ITSELF,
    /** It would make names lead to each other in a circle. */
    CIRCLE,
    /** The name leads elsewhere by now: the correction is to be made there. */
    MOVED,
    /** The name, or the one that it is to be merged into, is hidden. */
    HIDDEN
}
