package fr.vigie.monitor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** The table of what monitors say of themselves. */
final class NoticeRows {
    private static final String BETWEEN = "\t";

    private NoticeRows() {}

    /**
     * Writes one down, unless it was on this occasion.
     *
     * @return its number, if it is new
     */
    static OptionalLong add(Handle handle, MonitorId monitor, String occasion, Notice notice) {
        var number = handle.createQuery("SELECT COALESCE(MAX(number), 0) + 1 FROM monitor_notice")
                .mapTo(Long.class)
                .one();
        var added = handle.createUpdate("INSERT INTO monitor_notice (number, monitor, kind, occasion, found, said)"
                        + " VALUES (:number, :monitor, :kind, :occasion, :found, :said)"
                        + " ON CONFLICT (monitor, kind, occasion) DO NOTHING")
                .bind("number", number)
                .bind("monitor", monitor.value())
                .bind("kind", notice.kind().code())
                .bind("occasion", occasion)
                .bind("found", notice.found().toEpochMilli())
                .bind("said", String.join(BETWEEN, notice.said()))
                .execute();
        return added > 0 ? OptionalLong.of(number) : OptionalLong.empty();
    }

    static Optional<Notice> find(Handle handle, long number) {
        return handle.createQuery("SELECT * FROM monitor_notice WHERE number = :number")
                .bind("number", number)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Those of a monitor, the latest first. */
    static List<Notice> of(Handle handle, MonitorId monitor, int most) {
        return handle.createQuery(
                        "SELECT * FROM monitor_notice WHERE monitor = :monitor ORDER BY number DESC LIMIT :most")
                .bind("monitor", monitor.value())
                .bind("most", most)
                .map((row, context) -> read(row))
                .list();
    }

    private static Notice read(ResultSet row) throws SQLException {
        return new Notice(
                Notice.Kind.coded(row.getString("kind")).orElseThrow(),
                Instant.ofEpochMilli(row.getLong("found")),
                List.of(row.getString("said").split(BETWEEN, -1)));
    }
}
