package fr.vigie.monitor;

import fr.vigie.document.DocumentId;
import fr.vigie.json.Evidence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;

/** The table of matches. */
final class MatchRows {
    private MatchRows() {}

    static long last(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(number), 0) FROM monitor_match")
                .mapTo(Long.class)
                .one();
    }

    /** @param channels by how many it is to be told */
    static void add(Handle handle, Match match, int channels) {
        handle.createUpdate("INSERT INTO monitor_match (number, monitor, document, reason, occasion, version, found,"
                        + " late, evidence, reprint_of, fate, channels, stated_before) VALUES (:number, :monitor, :document, :reason, :occasion,"
                        + " :version, :found, :late, :evidence, :reprintOf, :fate, :channels, :before)")
                .bind("number", match.number())
                .bind("monitor", match.monitor().value())
                .bind("document", match.document().value())
                .bind("reason", match.reason().code())
                .bind("occasion", match.occasion())
                .bind("version", match.version())
                .bind("found", match.found().toEpochMilli())
                .bind("late", match.late() ? 1 : 0)
                .bind("evidence", match.evidence().text())
                .bind("reprintOf", match.reprintOf().map(DocumentId::value).orElse(null))
                .bind("fate", match.fate().code())
                .bind("channels", channels)
                .bind(
                        "before",
                        Signals.statedBefore(match.evidence())
                                .map(DocumentId::value)
                                .orElse(null))
                .execute();
    }

    static void setFate(Handle handle, long number, Match.Fate fate) {
        handle.createUpdate("UPDATE monitor_match SET fate = :fate WHERE number = :number")
                .bind("fate", fate.code())
                .bind("number", number)
                .execute();
    }

    /** Notes that a match will not be sent, unless it was by another channel. */
    static void withdraw(Handle handle, long number) {
        handle.createUpdate("UPDATE monitor_match SET fate = 'withdrawn' WHERE number = :number AND fate = 'told'"
                        + " AND NOT EXISTS (SELECT 1 FROM delivery_match t JOIN delivery d ON d.id = t.delivery"
                        + " WHERE t.told = :number AND d.state = 'sent')")
                .bind("number", number)
                .execute();
    }

    /** What a monitor found in a document, the latest last. */
    static List<Match> of(Handle handle, MonitorId monitor, DocumentId document) {
        return handle.createQuery(
                        "SELECT * FROM monitor_match WHERE monitor = :monitor AND document = :document ORDER BY number")
                .bind("monitor", monitor.value())
                .bind("document", document.value())
                .map((row, context) -> read(row))
                .list();
    }

    /** The first of these documents that a monitor has told, or is about to. */
    static Optional<DocumentId> told(Handle handle, MonitorId monitor, Collection<DocumentId> family) {
        return handle.createQuery("SELECT document FROM monitor_match WHERE monitor = :monitor AND reason = 'matched'"
                        + " AND fate IN ('told', 'held') AND document IN (<family>) ORDER BY number LIMIT 1")
                .bind("monitor", monitor.value())
                .bindList("family", family.stream().map(DocumentId::value).toList())
                .map((row, context) -> new DocumentId(row.getString("document")))
                .findOne();
    }

    /** A page of a monitor's, the latest first. */
    static List<Match> page(Handle handle, MonitorId monitor, long before, int most) {
        return handle.createQuery("SELECT * FROM monitor_match WHERE monitor = :monitor AND number < :before"
                        + " ORDER BY number DESC LIMIT :most")
                .bind("monitor", monitor.value())
                .bind("before", before)
                .bind("most", most)
                .map((row, context) -> read(row))
                .list();
    }

    /** The documents that a monitor found since an instant and that it did not take back, the latest first. */
    static List<DocumentId> documents(Handle handle, MonitorId monitor, Instant since, int most) {
        return handle.createQuery("SELECT document FROM monitor_match WHERE monitor = :monitor AND found >= :since"
                        + " AND fate <> 'withdrawn' GROUP BY document ORDER BY MAX(number) DESC LIMIT :most")
                .bind("monitor", monitor.value())
                .bind("since", since.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> new DocumentId(row.getString("document")))
                .list();
    }

    /** How many a monitor has after a number. */
    static int after(Handle handle, MonitorId monitor, long number) {
        return handle.createQuery("SELECT COUNT(*) FROM monitor_match WHERE monitor = :monitor AND number > :number")
                .bind("monitor", monitor.value())
                .bind("number", number)
                .mapTo(Integer.class)
                .one();
    }

    /** What a person has not looked at. */
    static Findings.Unseen unseen(Handle handle, String person) {
        var monitors = new HashMap<MonitorId, Integer>();
        var last = new AtomicLong();
        handle.createQuery("SELECT m.monitor, COUNT(*) AS many, MAX(m.number) AS last FROM monitor_keeper p"
                        + " JOIN monitor_match m ON m.monitor = p.monitor AND m.number > p.seen"
                        + " WHERE p.person = :person GROUP BY m.monitor")
                .bind("person", person)
                .map((row, context) -> {
                    monitors.put(new MonitorId(row.getString("monitor")), row.getInt("many"));
                    return last.accumulateAndGet(row.getLong("last"), Math::max);
                })
                .list();
        return new Findings.Unseen(monitors, last.get());
    }

    /** When a monitor last found a document. */
    static Optional<Instant> lastFound(Handle handle, MonitorId monitor) {
        return handle.createQuery(
                        "SELECT found FROM monitor_match WHERE monitor = :monitor ORDER BY number DESC LIMIT 1")
                .bind("monitor", monitor.value())
                .map((row, context) -> Instant.ofEpochMilli(row.getLong("found")))
                .findOne();
    }

    /** How many documents a monitor found from one instant to before another. */
    static int found(Handle handle, MonitorId monitor, Instant from, Instant to) {
        return handle.createQuery("SELECT COUNT(*) FROM monitor_match WHERE monitor = :monitor AND reason = 'matched'"
                        + " AND found >= :from AND found < :to")
                .bind("monitor", monitor.value())
                .bind("from", from.toEpochMilli())
                .bind("to", to.toEpochMilli())
                .mapTo(Integer.class)
                .one();
    }

    /** What a bundle tells, the oldest first; what it only counts is left out. */
    static List<Match> ofDelivery(Handle handle, String delivery) {
        return handle.createQuery("SELECT m.* FROM monitor_match m JOIN delivery_match d ON d.told = m.number"
                        + " WHERE d.delivery = :delivery AND m.fate <> 'reprint' ORDER BY m.number")
                .bind("delivery", delivery)
                .map((row, context) -> read(row))
                .list();
    }

    private static Match read(ResultSet row) throws SQLException {
        return new Match(
                row.getLong("number"),
                new MonitorId(row.getString("monitor")),
                new DocumentId(row.getString("document")),
                Reason.coded(row.getString("reason")).orElseThrow(),
                row.getString("occasion"),
                row.getInt("version"),
                Instant.ofEpochMilli(row.getLong("found")),
                row.getInt("late") == 1,
                Evidence.read(row.getString("evidence")),
                Optional.ofNullable(row.getString("reprint_of")).map(DocumentId::new),
                Match.Fate.coded(row.getString("fate")));
    }
}
