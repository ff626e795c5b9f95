package fr.vigie.document;

/** Why a file could not be taken in or read. */
public enum Refusal {
    ENCRYPTED("encrypted"),
    CORRUPT("corrupt"),
    EMPTY("empty"),
    TOO_LARGE("tooLarge"),
    UNSUPPORTED("unsupported"),
    /** The disk is full, or what may be taken of it. */
    NO_ROOM("noRoom"),
    TIMEOUT("timeout"),
    CRASH("crash");

    private final String code;

    Refusal(String code) {
        this.code = code;
    }

    /** The word of the contract. */
    public String code() {
        return code;
    }
}
