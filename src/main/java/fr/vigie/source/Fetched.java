package fr.vigie.source;

import java.net.URI;
import java.util.Optional;

/** What a site answered. */
sealed interface Fetched {

    /**
     * What was asked for.
     *
     * @param body decoded, within the limit that was given
     * @param address where it came from in the end, after redirects
     * @param stamp tells the site next time what we have
     */
    record Fresh(Body body, URI address, Stamp stamp) implements Fetched {}

    /** Nothing changed since the stamp. */
    record Unchanged() implements Fetched {}

    /**
     * Nothing that can be taken.
     *
     * @param reason a key of the messages
     * @param detail what stands in it
     * @param forGood whether asking again is in vain
     * @param retryAfter in seconds, where the site says so
     */
    record Failed(String reason, String detail, boolean forGood, Optional<Long> retryAfter) implements Fetched {
        static Failed passing(String reason, String detail) {
            return new Failed(reason, detail, false, Optional.empty());
        }

        static Failed lasting(String reason, String detail) {
            return new Failed(reason, detail, true, Optional.empty());
        }
    }
}
