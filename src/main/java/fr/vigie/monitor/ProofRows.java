package fr.vigie.monitor;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Counts in the ledger what became of what. */
final class ProofRows {
    /** Each match in one word. What no bundle was made for, though a channel waited for it, is lost. */
    private static final String STANDING = """
            SELECT m.number,
                CASE
                    WHEN m.fate <> 'told' THEN m.fate
                    WHEN m.channels = 0 THEN 'delivered'
                    WHEN COUNT(d.id) < m.channels THEN 'lost'
                    WHEN SUM(CASE WHEN d.state = 'sent' THEN 1 ELSE 0 END) > 0 THEN 'delivered'
                    WHEN SUM(CASE WHEN d.state IN ('waiting', 'failed') THEN 1 ELSE 0 END) > 0 THEN 'waiting'
                    WHEN SUM(CASE WHEN d.state = 'dead' THEN 1 ELSE 0 END) > 0 THEN 'dead'
                    ELSE 'withdrawn'
                END AS standing
            FROM monitor_match m
                LEFT JOIN delivery_match t ON t.told = m.number
                LEFT JOIN delivery d ON d.id = t.delivery
            WHERE m.monitor = :monitor AND m.found >= :since
            GROUP BY m.number, m.fate, m.channels
            """;

    private ProofRows() {}

    static Proof of(Handle handle, Monitor monitor, Instant since) {
        var from = since.isAfter(monitor.since()) ? since : monitor.since();
        var counts = handle
                .createQuery(
                        "SELECT standing, COUNT(*) AS many FROM (" + STANDING + ") AS each_match GROUP BY standing")
                .bind("monitor", monitor.id().value())
                .bind("since", from.toEpochMilli())
                .map((row, context) -> Map.entry(row.getString("standing"), row.getInt("many")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var matched = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new Proof(
                from,
                examined(handle, from),
                matched,
                counts.getOrDefault("delivered", 0),
                counts.getOrDefault("waiting", 0),
                counts.getOrDefault(Match.Fate.REPRINT.code(), 0),
                counts.getOrDefault(Match.Fate.HELD.code(), 0),
                counts.getOrDefault(Match.Fate.WITHDRAWN.code(), 0),
                counts.getOrDefault("dead", 0),
                counts.getOrDefault("lost", 0),
                RunRows.waiting(handle));
    }

    private static int examined(Handle handle, Instant from) {
        return handle.createQuery(
                        "SELECT COUNT(DISTINCT document) FROM monitor_run WHERE moment >= :from" + " AND examined > 0")
                .bind("from", from.toEpochMilli())
                .mapTo(Integer.class)
                .one();
    }
}
