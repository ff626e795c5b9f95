package fr.vigie.outward;

import java.time.Duration;
import java.util.Optional;

/** What came of handing something over. */
public sealed interface Answer {

    /**
     * The other side answered; what it said besides is not read.
     *
     * @param code the status of HTTP; a redirect is not followed and stands here as it came
     * @param after how long the other side asks to wait
     */
    record Answered(int code, Optional<Duration> after) implements Answer {}

    /** The host lies on an inner or special network, where nobody asks in somebody else's name. */
    record NotPublic(String host) implements Answer {}

    /** The names of the network have no such host, now. */
    record UnknownHost(String host) implements Answer {}

    /** The other side took longer than is waited for. */
    record TooSlow() implements Answer {}

    /**
     * No connection, or one that broke.
     *
     * @param detail what the network said; technical
     */
    record Unreachable(String detail) implements Answer {}
}
