package fr.vigie.monitor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** Puts what was found into the bundles that leave. Every method is called within a transaction. */
final class Telling {
    /** More than this many go in another bundle. */
    private static final int ROOM = 200;

    private static final Instant ANY_TIME = Instant.ofEpochMilli(Long.MAX_VALUE);

    private Telling() {}

    /** Has a match told by every channel of the monitor, with the reprints that nobody heard of yet. */
    static void tell(Handle handle, Monitor monitor, Match match, Instant now) {
        for (var channel : monitor.terms().channels()) {
            var due = monitor.terms().rhythm().due(now);
            // What goes at once goes with whatever still waits to be sent.
            var from = monitor.terms().rhythm() instanceof Rhythm.AtOnce ? Instant.EPOCH : due;
            var open = DeliveryRows.open(handle, monitor.id(), channel, from, due, ROOM);
            var bundle = open.orElseGet(() -> {
                var id = Digests.key("bundle", channel.text(), match.key(), Long.toString(now.toEpochMilli()));
                DeliveryRows.add(handle, waiting(id, monitor, channel, now, due, Optional.empty()));
                return id;
            });
            DeliveryRows.tell(handle, bundle, match.number());
            DeliveryRows.countReprints(handle, bundle, monitor.id(), channel);
        }
    }

    /** Has a reprint counted in whatever still waits to be sent. */
    static void count(Handle handle, Monitor monitor, Match reprint) {
        for (var channel : monitor.terms().channels()) {
            DeliveryRows.open(handle, monitor.id(), channel, Instant.EPOCH, ANY_TIME, Integer.MAX_VALUE)
                    .ifPresent(bundle -> DeliveryRows.tell(handle, bundle, reprint.number()));
        }
    }

    /**
     * Has a notice told at once by every channel, once for each occasion.
     *
     * @return whether it is the first on this occasion
     */
    static boolean notice(Handle handle, Monitor monitor, String occasion, Notice notice, Instant now) {
        return notice(handle, monitor, monitor.terms().channels(), occasion, notice, now);
    }

    /** The same by some channels alone. */
    static boolean notice(
            Handle handle, Monitor monitor, List<Channel> channels, String occasion, Notice notice, Instant now) {
        OptionalLong number = NoticeRows.add(handle, monitor.id(), occasion, notice);
        if (number.isEmpty()) {
            return false;
        }
        for (var channel : channels) {
            var id = Digests.key(
                    "notice",
                    monitor.id().value(),
                    channel.text(),
                    notice.kind().code(),
                    occasion);
            DeliveryRows.add(handle, waiting(id, monitor, channel, now, now, Optional.of(number.getAsLong())));
        }
        return true;
    }

    private static Delivery waiting(
            String id, Monitor monitor, Channel channel, Instant now, Instant due, Optional<Long> notice) {
        return new Delivery(
                id,
                monitor.id(),
                channel,
                now,
                Delivery.State.WAITING,
                0,
                due,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                notice);
    }
}
