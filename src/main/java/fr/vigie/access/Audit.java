package fr.vigie.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * The log of who did what. It only grows: the database refuses to change or delete a row. What concerns accounts is
 * written in the transaction that does it, so that neither is there without the other.
 */
public final class Audit {
    private static final int LONGEST = 300;
    private static final RowMapper<AuditEntry> ENTRY = (row, context) -> new AuditEntry(
            row.getLong("number"),
            Instant.ofEpochMilli(row.getLong("made")),
            row.getString("who"),
            row.getString("what"),
            row.getString("target"),
            row.getString("detail"),
            row.getString("address"));

    private final Jdbi jdbi;
    private final Clock clock;

    Audit(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Notes something that was done; nothing secret belongs in any of the words. */
    public void note(Actor actor, String what, String target, String detail) {
        jdbi.useTransaction(handle -> note(handle, actor, what, target, detail));
    }

    void note(Handle handle, Actor actor, String what, String target, String detail) {
        handle.createUpdate("INSERT INTO audit (number, made, who, what, target, detail, address)"
                        + " SELECT COALESCE(MAX(number), 0) + 1, :made, :who, :what, :target, :detail, :address"
                        + " FROM audit")
                .bind("made", clock.millis())
                .bind("who", actor.name())
                .bind("what", what)
                .bind("target", line(target))
                .bind("detail", line(detail))
                .bind("address", actor.address())
                .execute();
    }

    /**
     * A page of the log, the newest first.
     *
     * @param before the number that all are smaller than; empty to begin with the newest
     * @param who only what this one did; empty for everybody
     */
    public List<AuditEntry> newest(Optional<Long> before, Optional<String> who, int most) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM audit WHERE number < :before AND (:who = '' OR who = :who)"
                                + " ORDER BY number DESC LIMIT :most")
                        .bind("before", before.orElse(Long.MAX_VALUE))
                        .bind("who", who.orElse(""))
                        .bind("most", most)
                        .map(ENTRY)
                        .list());
    }

    /** The whole log, the oldest first, row by row. */
    public void each(Consumer<AuditEntry> taker) {
        jdbi.useHandle(handle -> handle.createQuery("SELECT * FROM audit ORDER BY number")
                .map(ENTRY)
                .forEach(taker));
    }

    /** One line of bounded length, whatever somebody sent. */
    private static String line(String words) {
        var line = words.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
