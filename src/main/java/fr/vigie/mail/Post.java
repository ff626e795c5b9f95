package fr.vigie.mail;

import java.io.IOException;

/** Takes letters away. */
@FunctionalInterface
public interface Post {
    /**
     * Hands a letter to the mail server, on the calling thread.
     *
     * @throws RefusedLetter when the server said that it never takes this letter
     * @throws IOException when the server cannot be reached or does not take it now; it may be tried again
     */
    void send(Letter letter) throws IOException;
}
