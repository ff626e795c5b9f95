package fr.vigie.monitor;

import java.io.Serial;

/** Terms that no monitor can have. Thrown within the package and told as an outcome outside. */
final class BadTerms extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Flaw flaw;

    BadTerms(Flaw flaw) {
        super(flaw.key(), null, false, false);
        this.flaw = flaw;
    }

    BadTerms(String key, String argument, String field) {
        this(Flaw.of(key, argument, field));
    }

    Flaw flaw() {
        return flaw;
    }
}
