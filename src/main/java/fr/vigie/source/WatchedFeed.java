package fr.vigie.source;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A feed (RSS or Atom) whose articles are taken in.
 *
 * @param address over HTTP or HTTPS
 * @param every how long from one look to the next, at least a minute
 */
public record WatchedFeed(URI address, Duration every, Manner manner) {
    private static final Duration LEAST = Duration.ofMinutes(1);

    public WatchedFeed {
        var scheme = Optional.ofNullable(address.getScheme()).orElse("");
        if (!scheme.equals("http") && !scheme.equals("https") || address.getHost() == null) {
            throw new IllegalArgumentException("not an address of the web: " + address);
        }
        if (every.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("a feed is asked once a minute at most, got: " + every);
        }
    }
}
