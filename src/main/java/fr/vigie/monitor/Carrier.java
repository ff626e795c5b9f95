package fr.vigie.monitor;

import java.time.Duration;
import java.util.Optional;

/** Takes bundles out of the house by one sort of channel. */
public interface Carrier {

    /** What became of an attempt. */
    sealed interface Outcome {
        /** The other side has it. */
        record Taken() implements Outcome {}

        /**
         * It may do later.
         *
         * @param reason in words that the owner understands
         * @param after how long the other side asks to wait
         */
        record Later(String reason, Optional<Duration> after) implements Outcome {}

        /** It will never do: the address does not exist, or must not be asked. */
        record Refused(String reason) implements Outcome {}
    }

    /** Whether this one serves the channel. */
    boolean serves(Channel channel);

    /** Tries once, on the calling thread, within a bounded time; never throws for what the other side does. */
    Outcome carry(Channel channel, Bundle bundle);
}
