package fr.vigie.monitor;

import fr.vigie.document.DocumentId;
import fr.vigie.json.Signal;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What monitors were told besides that documents answer. What was taken back before it was sent was not told. */
final class SignalRows {
    private SignalRows() {}

    /** Whether a monitor was told of two organisations, under any of their keys. */
    static boolean isTold(Handle handle, MonitorId monitor, FirstTogether.Pair pair) {
        return handle.createQuery("SELECT COUNT(*) FROM monitor_pair p JOIN monitor_match m ON m.number = p.told"
                                + " AND m.fate <> 'withdrawn' WHERE p.monitor = :monitor"
                                + " AND (p.one IN (<ones>) AND p.other IN (<others>)"
                                + " OR p.one IN (<others>) AND p.other IN (<ones>))")
                        .bind("monitor", monitor.value())
                        .bindList("ones", pair.one().keys())
                        .bindList("others", pair.other().keys())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Writes down what a match tells of pairs. */
    static void tell(Handle handle, Match match, List<FirstTogether.Pair> pairs) {
        for (var pair : pairs) {
            for (var one : pair.one().keys()) {
                for (var other : pair.other().keys()) {
                    tell(handle, match, one, other);
                }
            }
        }
    }

    private static void tell(Handle handle, Match match, String key, String another) {
        var inOrder = key.compareTo(another) <= 0;
        handle.createUpdate("INSERT INTO monitor_pair (monitor, one, other, told)"
                        + " VALUES (:monitor, :one, :other, :told)"
                        + " ON CONFLICT (monitor, one, other) DO UPDATE SET told = :told")
                .bind("monitor", match.monitor().value())
                .bind("one", inOrder ? key : another)
                .bind("other", inOrder ? another : key)
                .bind("told", match.number())
                .execute();
    }

    /**
     * Whether a monitor was told that a figure moved: by this document, be it with the organisation under another key, or by
     * another one of the same move.
     */
    static boolean isTold(Handle handle, MonitorId monitor, DocumentId document, Raised raised, Signal.Moved moved) {
        var told = handle.createQuery("SELECT COUNT(*) FROM monitor_match WHERE monitor = :monitor AND reason = :reason"
                                + " AND occasion = :occasion AND stated_before = :before AND fate <> 'withdrawn'")
                        .bind("monitor", monitor.value())
                        .bind("reason", raised.reason().code())
                        .bind("occasion", raised.occasion())
                        .bind("before", moved.before().document().value())
                        .mapTo(Integer.class)
                        .one()
                > 0;
        return told
                || MatchRows.of(handle, monitor, document).stream()
                        .filter(match -> match.fate() != Match.Fate.WITHDRAWN)
                        .filter(match -> match.evidence()
                                .passages()
                                .equals(raised.evidence().passages()))
                        .anyMatch(match -> match.evidence()
                                .signal()
                                .filter(signal -> signal instanceof Signal.Moved before
                                        && before.family().equals(moved.family())
                                        && before.unit().equals(moved.unit())
                                        && before.now().equals(moved.now()))
                                .isPresent());
    }
}
