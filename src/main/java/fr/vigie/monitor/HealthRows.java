package fr.vigie.monitor;

import fr.vigie.json.MonitorHealth;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of how owners' monitors were, month by month. */
final class HealthRows {
    private HealthRows() {}

    /** Writes one down, unless the month has one. */
    static boolean add(Handle handle, MonitorHealth health, String month, Instant now) {
        return handle.createUpdate("INSERT INTO monitor_health (owner, month, made, note)"
                                + " VALUES (:owner, :month, :made, :note) ON CONFLICT (owner, month) DO NOTHING")
                        .bind("owner", health.owner())
                        .bind("month", month)
                        .bind("made", now.toEpochMilli())
                        .bind("note", health.text())
                        .execute()
                > 0;
    }

    static boolean isWritten(Handle handle, String owner, String month) {
        return handle.createQuery("SELECT COUNT(*) FROM monitor_health WHERE owner = :owner AND month = :month")
                        .bind("owner", owner)
                        .bind("month", month)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    static Optional<MonitorHealth> latest(Handle handle, String owner) {
        return handle.createQuery("SELECT note FROM monitor_health WHERE owner = :owner ORDER BY month DESC LIMIT 1")
                .bind("owner", owner)
                .mapTo(String.class)
                .findOne()
                .map(MonitorHealth::read);
    }
}
