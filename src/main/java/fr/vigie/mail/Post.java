package fr.vigie.mail;

import java.io.IOException;

/** Takes letters away. */
@FunctionalInterface
public interface Post {
    /**
     * Hands a letter to the mail server, on the calling thread.
     *
     * @throws IOException when the server cannot be reached or does not take it; it may be tried again
     */
    void send(Letter letter) throws IOException;
}
