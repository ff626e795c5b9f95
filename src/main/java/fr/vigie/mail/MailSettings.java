package fr.vigie.mail;

import java.util.Optional;

/**
 * The mail server that letters leave by.
 *
 * @param port from 1 to 65535
 * @param user with {@code password}, where the server asks for them
 * @param from the address that letters come from
 */
public record MailSettings(
        String host, int port, Security security, Optional<String> user, Optional<String> password, String from) {
    private static final int LAST_PORT = 65_535;

    public MailSettings {
        if (host.isBlank() || port < 1 || port > LAST_PORT || from.indexOf('@') < 1) {
            throw new IllegalArgumentException("no mail server: " + host + ":" + port + ", from " + from);
        }
        if (user.isPresent() != password.isPresent()) {
            throw new IllegalArgumentException("a user and a password go together");
        }
    }

    /** How the connection is kept secret. */
    public enum Security {
        /** Not at all: for a server on the same machine. */
        NONE,
        /** It begins in the clear, and goes on secret before anything is said. */
        STARTTLS,
        /** From the first byte. */
        TLS
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + ", " + security + ", from " + from + "]";
    }
}
