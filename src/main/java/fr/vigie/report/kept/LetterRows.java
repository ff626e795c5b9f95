package fr.vigie.report.kept;

import fr.vigie.report.kept.ReviewLetter.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of letters. */
final class LetterRows {
    private static final String OPEN = "state IN ('waiting', 'failed')";

    private LetterRows() {}

    static void add(Handle handle, ReviewLetter letter) {
        handle.createUpdate("INSERT INTO press_review_letter (id, review, recipient, language, made, state, attempts,"
                        + " next) VALUES (:id, :review, :recipient, :language, :made, :state, 0, :next)")
                .bind("id", letter.id())
                .bind("review", letter.review().value())
                .bind("recipient", letter.recipient())
                .bind("language", letter.language().toLanguageTag())
                .bind("made", letter.made().toEpochMilli())
                .bind("state", letter.state().code())
                .bind("next", letter.next().toEpochMilli())
                .execute();
    }

    static boolean anyToLeave(Handle handle, ReviewId review) {
        return handle.createQuery("SELECT COUNT(*) FROM press_review_letter WHERE review = :review AND " + OPEN)
                        .bind("review", review.value())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    static Optional<ReviewLetter> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM press_review_letter WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** The one that has been due the longest. */
    static Optional<ReviewLetter> due(Handle handle, Instant now) {
        return handle.createQuery("SELECT * FROM press_review_letter WHERE " + OPEN
                        + " AND next <= :now ORDER BY next, id LIMIT 1")
                .bind("now", now.toEpochMilli())
                .map((row, context) -> read(row))
                .findOne();
    }

    /** When the next is to be sent. */
    static Optional<Instant> next(Handle handle) {
        return handle.createQuery("SELECT next FROM press_review_letter WHERE " + OPEN + " ORDER BY next LIMIT 1")
                .map((row, context) -> Instant.ofEpochMilli(row.getLong("next")))
                .findOne();
    }

    /** An attempt begins. */
    static void attempt(Handle handle, String id, Instant now) {
        handle.createUpdate("UPDATE press_review_letter SET attempts = attempts + 1, tried = COALESCE(tried, :now)"
                        + " WHERE id = :id")
                .bind("now", now.toEpochMilli())
                .bind("id", id)
                .execute();
    }

    static void fail(Handle handle, String id, String reason, Instant next) {
        handle.createUpdate("UPDATE press_review_letter SET state = 'failed', reason = :reason, next = :next"
                        + " WHERE id = :id AND " + OPEN)
                .bind("reason", reason)
                .bind("next", next.toEpochMilli())
                .bind("id", id)
                .execute();
    }

    /** What was called off while it was carried stays sent: the other side has it. */
    static void end(Handle handle, String id, State state, Optional<String> reason, Instant now) {
        handle.createUpdate("UPDATE press_review_letter SET state = :state, reason = :reason, ended = :now"
                        + " WHERE id = :id")
                .bind("state", state.code())
                .bind("reason", reason.orElse(null))
                .bind("now", now.toEpochMilli())
                .bind("id", id)
                .execute();
    }

    /** Has one that was given up tried again, from the first patience on. */
    static boolean again(Handle handle, ReviewId review, String id, Instant now) {
        return handle.createUpdate("UPDATE press_review_letter SET state = 'failed', tried = NULL, ended = NULL,"
                                + " next = :now WHERE id = :id AND review = :review AND state = 'dead'")
                        .bind("now", now.toEpochMilli())
                        .bind("id", id)
                        .bind("review", review.value())
                        .execute()
                > 0;
    }

    /** Calls off what is still to leave; tells how many there were. */
    static int callOff(Handle handle, ReviewId review, Instant now) {
        return handle.createUpdate("UPDATE press_review_letter SET state = 'cancelled', ended = :now"
                        + " WHERE review = :review AND " + OPEN)
                .bind("now", now.toEpochMilli())
                .bind("review", review.value())
                .execute();
    }

    /** Those of a review, the latest first. */
    static List<ReviewLetter> of(Handle handle, ReviewId review, int most) {
        return handle.createQuery("SELECT * FROM press_review_letter WHERE review = :review"
                        + " ORDER BY made DESC, recipient LIMIT :most")
                .bind("review", review.value())
                .bind("most", most)
                .map((row, context) -> read(row))
                .list();
    }

    private static ReviewLetter read(ResultSet row) throws SQLException {
        return new ReviewLetter(
                row.getString("id"),
                new ReviewId(row.getString("review")),
                row.getString("recipient"),
                Locale.forLanguageTag(row.getString("language")),
                Instant.ofEpochMilli(row.getLong("made")),
                State.coded(row.getString("state")),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("next")),
                instant(row, "tried"),
                instant(row, "ended"),
                Optional.ofNullable(row.getString("reason")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        var number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(number));
    }
}
