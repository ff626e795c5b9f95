package fr.vigie.mail;

import java.io.IOException;

/** The mail server will never take this letter, however often it is tried: there is no such address, say. */
public final class RefusedLetter extends IOException {
    private static final long serialVersionUID = 1;

    RefusedLetter(String message, Throwable cause) {
        super(message, cause);
    }
}
