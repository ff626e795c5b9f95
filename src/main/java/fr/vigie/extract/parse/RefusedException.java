package fr.vigie.extract.parse;

import fr.vigie.document.Refusal;

/** A document that cannot be read, for a reason that has a name. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal reason;
    private final String key;

    /**
     * A refusal.
     *
     * @param key of the sentence for a person in the messages of {@code extract}
     */
    RefusedException(Refusal reason, String key) {
        super(key);
        this.reason = reason;
        this.key = key;
    }

    Refusal reason() {
        return reason;
    }

    String key() {
        return key;
    }
}
