package fr.vigie.monitor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The tables of deliveries and of what each tells. */
final class DeliveryRows {
    private DeliveryRows() {}

    static void add(Handle handle, Delivery delivery) {
        handle.createUpdate("INSERT INTO delivery (id, monitor, channel, made, state, attempts, next, notice)"
                        + " VALUES (:id, :monitor, :channel, :made, :state, 0, :next, :notice)")
                .bind("id", delivery.id())
                .bind("monitor", delivery.monitor().value())
                .bind("channel", delivery.channel().text())
                .bind("made", delivery.made().toEpochMilli())
                .bind("state", delivery.state().code())
                .bind("next", delivery.next().toEpochMilli())
                .bind("notice", delivery.notice().orElse(null))
                .execute();
    }

    static void tell(Handle handle, String delivery, long match) {
        handle.createUpdate("INSERT INTO delivery_match (delivery, told) VALUES (:delivery, :match)"
                        + " ON CONFLICT (delivery, told) DO NOTHING")
                .bind("delivery", delivery)
                .bind("match", match)
                .execute();
    }

    /** Has a bundle count the reprints that no bundle of its channel counts yet. */
    static void countReprints(Handle handle, String delivery, MonitorId monitor, Channel channel) {
        handle.createUpdate(
                        "INSERT INTO delivery_match (delivery, told) SELECT :delivery, m.number FROM monitor_match m"
                                + " WHERE m.monitor = :monitor AND m.fate = 'reprint' AND NOT EXISTS (SELECT 1 FROM"
                                + " delivery_match t JOIN delivery d ON d.id = t.delivery WHERE t.told = m.number"
                                + " AND d.channel = :channel)")
                .bind("delivery", delivery)
                .bind("monitor", monitor.value())
                .bind("channel", channel.text())
                .execute();
    }

    static int reprints(Handle handle, String delivery) {
        return handle.createQuery("SELECT COUNT(*) FROM delivery_match d JOIN monitor_match m ON m.number = d.told"
                        + " WHERE d.delivery = :delivery AND m.fate = 'reprint'")
                .bind("delivery", delivery)
                .mapTo(Integer.class)
                .one();
    }

    /** A bundle that nobody tried to send yet, goes at one moment and still has room. */
    static Optional<String> open(
            Handle handle, MonitorId monitor, Channel channel, Instant from, Instant to, int room) {
        return handle.createQuery("SELECT id FROM delivery WHERE monitor = :monitor AND channel = :channel"
                        + " AND state = 'waiting' AND attempts = 0 AND notice IS NULL AND next BETWEEN :from AND :to"
                        + " AND (SELECT COUNT(*) FROM delivery_match t WHERE t.delivery = delivery.id) < :room"
                        + " ORDER BY next, id LIMIT 1")
                .bind("monitor", monitor.value())
                .bind("channel", channel.text())
                .bind("from", from.toEpochMilli())
                .bind("to", to.toEpochMilli())
                .bind("room", room)
                .mapTo(String.class)
                .findOne();
    }

    static Optional<Delivery> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM delivery WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** What is to be sent by now, of monitors that are not paused, the longest due first. */
    static List<Delivery> due(Handle handle, Instant now, int most) {
        return handle.createQuery(
                        "SELECT d.* FROM delivery d JOIN monitor m ON m.id = d.monitor AND m.paused = 0"
                                + " WHERE d.state IN ('waiting', 'failed') AND d.next <= :now ORDER BY d.next, d.id LIMIT :most")
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> read(row))
                .list();
    }

    /** When the next is to be sent. */
    static Optional<Instant> next(Handle handle) {
        return handle.createQuery("SELECT MIN(d.next) AS next FROM delivery d JOIN monitor m ON m.id = d.monitor"
                        + " AND m.paused = 0 WHERE d.state IN ('waiting', 'failed')")
                .map((row, context) -> {
                    var next = row.getLong("next");
                    return row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(next));
                })
                .one();
    }

    /** An attempt begins. From now on nothing is added to the bundle. */
    static void attempt(Handle handle, String id, Instant now) {
        handle.createUpdate("UPDATE delivery SET attempts = attempts + 1, tried = COALESCE(tried, :now) WHERE id = :id")
                .bind("now", now.toEpochMilli())
                .bind("id", id)
                .execute();
    }

    static void fail(Handle handle, String id, String reason, Instant next) {
        handle.createUpdate("UPDATE delivery SET state = 'failed', reason = :reason, next = :next WHERE id = :id")
                .bind("reason", reason)
                .bind("next", next.toEpochMilli())
                .bind("id", id)
                .execute();
    }

    static void end(Handle handle, String id, Delivery.State state, Optional<String> reason, Instant now) {
        handle.createUpdate("UPDATE delivery SET state = :state, reason = COALESCE(:reason, reason), ended = :now"
                        + " WHERE id = :id")
                .bind("state", state.code())
                .bind("reason", reason.orElse(null))
                .bind("now", now.toEpochMilli())
                .bind("id", id)
                .execute();
    }

    /** Has one that was given up tried again, from the first patience on. */
    static boolean again(Handle handle, MonitorId monitor, String id, Instant now) {
        return handle.createUpdate("UPDATE delivery SET state = 'failed', tried = NULL, ended = NULL, next = :now"
                                + " WHERE id = :id AND monitor = :monitor AND state = 'dead'")
                        .bind("now", now.toEpochMilli())
                        .bind("id", id)
                        .bind("monitor", monitor.value())
                        .execute()
                > 0;
    }

    /** Calls off what waits for channels that a monitor does not have any more. */
    static void callOff(Handle handle, MonitorId monitor, List<Channel> kept, String reason, Instant now) {
        handle.createUpdate("UPDATE delivery SET state = 'cancelled', reason = :reason, ended = :now"
                        + " WHERE monitor = :monitor AND state IN ('waiting', 'failed') AND channel NOT IN (<kept>)")
                .bind("reason", reason)
                .bind("now", now.toEpochMilli())
                .bind("monitor", monitor.value())
                .bindList(
                        "kept",
                        kept.isEmpty()
                                ? List.of("")
                                : kept.stream().map(Channel::text).toList())
                .execute();
    }

    /** Those of a monitor, the latest first. */
    static List<Delivery> of(Handle handle, MonitorId monitor, int most) {
        return handle.createQuery("SELECT * FROM delivery WHERE monitor = :monitor ORDER BY made DESC, id LIMIT :most")
                .bind("monitor", monitor.value())
                .bind("most", most)
                .map((row, context) -> read(row))
                .list();
    }

    /** Those that a keeper's monitors gave up, the latest first. */
    static List<Delivery> dead(Handle handle, Keeper keeper, int most) {
        return handle.createQuery("SELECT d.* FROM delivery d WHERE d.state = 'dead' AND (:all OR d.monitor IN"
                        + " (SELECT p.monitor FROM monitor_keeper p WHERE p.person = :person))"
                        + " ORDER BY d.ended DESC, d.id LIMIT :most")
                .bind("all", keeper.all())
                .bind("person", keeper.person())
                .bind("most", most)
                .map((row, context) -> read(row))
                .list();
    }

    private static Delivery read(ResultSet row) throws SQLException {
        return new Delivery(
                row.getString("id"),
                new MonitorId(row.getString("monitor")),
                Channel.read(row.getString("channel")).orElseThrow(),
                Instant.ofEpochMilli(row.getLong("made")),
                Delivery.State.coded(row.getString("state")),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("next")),
                instant(row, "tried"),
                instant(row, "ended"),
                Optional.ofNullable(row.getString("reason")),
                number(row, "notice"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return number(row, column).map(Instant::ofEpochMilli);
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        var number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }
}
