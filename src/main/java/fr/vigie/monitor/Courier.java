package fr.vigie.monitor;

import fr.vigie.engine.SearchEngine;
import fr.vigie.monitor.Delivery.State;
import fr.vigie.query.Audience;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands bundles to those who carry them. That an attempt begins is written down before it, how it ended after it: a bundle
 * whose attempt was cut off is carried again under the same key.
 */
final class Courier {
    /** After this long without success a bundle is given up. */
    static final Duration PATIENCE = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(3);
    private static final int DOUBLINGS = 10;

    private final Jdbi jdbi;
    private final SearchEngine engine;
    private final List<Carrier> carriers;
    private final WatchSettings settings;

    Courier(Jdbi jdbi, SearchEngine engine, List<Carrier> carriers, WatchSettings settings) {
        this.jdbi = jdbi;
        this.engine = engine;
        this.carriers = List.copyOf(carriers);
        this.settings = settings;
    }

    /** What an attempt takes along. */
    private record Load(
            Delivery delivery, Monitor monitor, List<Match> matches, int reprints, Optional<Notice> notice) {}

    /** Tries to send one bundle, if it is still to be sent. */
    void deliver(String id) {
        var now = settings.clock().instant();
        var load = jdbi.inTransaction(handle -> load(handle, id, now));
        settings.failPoint().pass("monitor.attempted");
        load.ifPresent(taken -> deliver(taken, now));
    }

    private static Optional<Load> load(Handle handle, String id, Instant now) {
        var delivery = DeliveryRows.find(handle, id)
                .filter(found -> found.state() == State.WAITING || found.state() == State.FAILED);
        if (delivery.isEmpty()) {
            return Optional.empty();
        }
        DeliveryRows.attempt(handle, id, now);
        return DeliveryRows.find(handle, id)
                .map(begun -> new Load(
                        begun,
                        MonitorRows.find(handle, begun.monitor()).orElseThrow(),
                        MatchRows.ofDelivery(handle, id),
                        DeliveryRows.reprints(handle, id),
                        begun.notice().flatMap(number -> NoticeRows.find(handle, number))));
    }

    private void deliver(Load load, Instant now) {
        var alerts = new ArrayList<Alert>();
        var missing = new ArrayList<Match>();
        for (var match : load.matches()) {
            engine.find(match.document(), Audience.PUBLIC)
                    .ifPresentOrElse(
                            entry -> alerts.add(Evidences.alert(match, entry, engine)), () -> missing.add(match));
        }
        if (isBeingReadAgain(missing)) {
            fail(load, "indexing", FIRST_WAIT, now);
            return;
        }
        withdraw(missing);
        var notices = load.notice().stream().toList();
        if (alerts.isEmpty() && notices.isEmpty()) {
            end(load, State.CANCELLED, Optional.of("withdrawn"));
            return;
        }
        var bundle = new Bundle(
                load.delivery().id(),
                load.monitor().id(),
                load.monitor().terms().name(),
                alerts,
                load.reprints(),
                notices);
        switch (carry(load.delivery().channel(), bundle)) {
            case Carrier.Outcome.Taken taken -> {
                settings.failPoint().pass("monitor.carried");
                end(load, State.SENT, Optional.empty());
                settings.failPoint().pass("monitor.sent");
            }
            case Carrier.Outcome.Later later ->
                fail(load, later.reason(), later.after().orElse(Duration.ZERO), now);
            case Carrier.Outcome.Refused refused -> end(load, State.DEAD, Optional.of(refused.reason()));
        }
    }

    private Carrier.Outcome carry(Channel channel, Bundle bundle) {
        try {
            return carriers.stream()
                    .filter(carrier -> carrier.serves(channel))
                    .findFirst()
                    .map(carrier -> carrier.carry(channel, bundle))
                    .orElseGet(() -> new Carrier.Outcome.Later("noCarrier", Optional.empty()));
        } catch (RuntimeException broken) {
            LOG.error("Carrying {} by {} failed", bundle.key(), channel, broken);
            return new Carrier.Outcome.Later("carrierFailed", Optional.empty());
        }
    }

    /** Whether the public may see one of them that the index does not have yet. */
    private boolean isBeingReadAgain(List<Match> missing) {
        var ids = missing.stream().map(Match::document).toList();
        return jdbi.withHandle(handle -> !RunRows.published(handle, ids).isEmpty());
    }

    /** What nobody was sent yet and is not public any more will not be sent; it is told if it becomes public again. */
    private void withdraw(List<Match> missing) {
        if (!missing.isEmpty()) {
            jdbi.useTransaction(handle -> missing.forEach(match -> MatchRows.withdraw(handle, match.number())));
        }
    }

    private void fail(Load load, String reason, Duration atLeast, Instant now) {
        var delivery = load.delivery();
        var doublings = Math.min(delivery.attempts() - 1, DOUBLINGS);
        var wait = FIRST_WAIT.multipliedBy(1L << doublings);
        var bounded = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        var next = settings.clock().instant().plus(atLeast.compareTo(bounded) > 0 ? atLeast : bounded);
        if (next.isAfter(delivery.tried().orElse(now).plus(PATIENCE))) {
            LOG.warn("Bundle {} of monitor {} is given up: {}", delivery.id(), delivery.monitor(), reason);
            end(load, State.DEAD, Optional.of(reason));
        } else {
            jdbi.useTransaction(handle -> DeliveryRows.fail(handle, delivery.id(), reason, next));
        }
    }

    private void end(Load load, State state, Optional<String> reason) {
        var now = settings.clock().instant();
        jdbi.useTransaction(handle -> DeliveryRows.end(handle, load.delivery().id(), state, reason, now));
    }
}
