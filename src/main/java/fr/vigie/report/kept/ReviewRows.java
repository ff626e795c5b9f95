package fr.vigie.report.kept;

import fr.vigie.document.DocumentId;
import fr.vigie.monitor.Keeper;
import fr.vigie.report.kept.ReviewDraft.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The tables of reviews and of their lines. */
final class ReviewRows {
    private static final String KEPT =
            "FROM press_review WHERE :all OR owner = :person ORDER BY changed DESC, id LIMIT :most";

    private ReviewRows() {}

    static void add(Handle handle, KeptReview review) {
        bound(
                        handle.createUpdate("INSERT INTO press_review (id, version, owner, title, first_day, last_day,"
                                + " request, introduction, recipients, created, changed) VALUES (:id, :version, :owner,"
                                + " :title, :from, :to, :request, :introduction, :recipients, :created, :changed)"),
                        review)
                .bind("owner", review.owner())
                .bind("request", review.request())
                .bind("created", review.created().toEpochMilli())
                .execute();
        putLines(handle, review);
    }

    static void change(Handle handle, KeptReview review) {
        bound(
                        handle.createUpdate("UPDATE press_review SET version = :version, title = :title,"
                                + " first_day = :from, last_day = :to, introduction = :introduction,"
                                + " recipients = :recipients, changed = :changed WHERE id = :id"),
                        review)
                .execute();
        putLines(handle, review);
    }

    private static Update bound(Update statement, KeptReview review) {
        var draft = review.draft();
        return statement
                .bind("id", review.id().value())
                .bind("version", review.version())
                .bind("title", draft.title())
                .bind("from", draft.from().map(LocalDate::toString).orElse(null))
                .bind("to", draft.to().map(LocalDate::toString).orElse(null))
                .bind("introduction", draft.introduction())
                .bind("recipients", String.join("\n", draft.recipients()))
                .bind("changed", review.changed().toEpochMilli());
    }

    private static void putLines(Handle handle, KeptReview review) {
        handle.createUpdate("DELETE FROM press_review_line WHERE review = :review")
                .bind("review", review.id().value())
                .execute();
        var batch = handle.prepareBatch("INSERT INTO press_review_line (review, place, document, section, headline,"
                + " comment, left_out) VALUES (:review, :place, :document, :section, :headline, :comment, :leftOut)");
        int place = 0;
        for (var line : review.draft().lines()) {
            batch.bind("review", review.id().value())
                    .bind("place", place++)
                    .bind("document", line.document().value())
                    .bind("section", line.section())
                    .bind("headline", line.headline())
                    .bind("comment", line.comment())
                    .bind("leftOut", line.leftOut() ? 1 : 0)
                    .add();
        }
        batch.execute();
    }

    static void setSent(Handle handle, ReviewId id, Instant now) {
        handle.createUpdate("UPDATE press_review SET sent = :now WHERE id = :id")
                .bind("now", now.toEpochMilli())
                .bind("id", id.value())
                .execute();
    }

    static void remove(Handle handle, ReviewId id) {
        handle.createUpdate("DELETE FROM press_review WHERE id = :id")
                .bind("id", id.value())
                .execute();
    }

    static Optional<KeptReview> find(Handle handle, ReviewId id) {
        return handle.createQuery("SELECT * FROM press_review WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> read(row, lines(handle, id)))
                .findOne();
    }

    /** Those that a person keeps, or all, the latest changed first. */
    static List<KeptReview> of(Handle handle, Keeper keeper, int most) {
        var lines = lines(handle, keeper, most);
        return handle.createQuery("SELECT * " + KEPT)
                .bind("all", keeper.all())
                .bind("person", keeper.person())
                .bind("most", most)
                .map((row, context) -> read(row, lines.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    /** Whether the ledger has one of the documents as public. */
    static boolean anyPublished(Handle handle, Collection<DocumentId> ids) {
        return !ids.isEmpty()
                && handle.createQuery("SELECT COUNT(*) FROM document WHERE visibility = 'published'"
                                        + " AND due NOT IN ('remove', 'gone') AND id IN (<ids>)")
                                .bindList(
                                        "ids",
                                        ids.stream().map(DocumentId::value).toList())
                                .mapTo(Integer.class)
                                .one()
                        > 0;
    }

    private static KeptReview read(ResultSet row, List<Line> lines) throws SQLException {
        var sent = row.getLong("sent");
        var everSent = !row.wasNull();
        return new KeptReview(
                new ReviewId(row.getString("id")),
                row.getInt("version"),
                row.getString("owner"),
                row.getString("request"),
                new ReviewDraft(
                        row.getString("title"),
                        Optional.ofNullable(row.getString("first_day")).map(LocalDate::parse),
                        Optional.ofNullable(row.getString("last_day")).map(LocalDate::parse),
                        row.getString("introduction"),
                        Arrays.stream(row.getString("recipients").split("\n"))
                                .filter(one -> !one.isEmpty())
                                .toList(),
                        lines),
                Instant.ofEpochMilli(row.getLong("created")),
                Instant.ofEpochMilli(row.getLong("changed")),
                everSent ? Optional.of(Instant.ofEpochMilli(sent)) : Optional.empty());
    }

    private static List<Line> lines(Handle handle, ReviewId id) {
        return handle.createQuery("SELECT * FROM press_review_line WHERE review = :review ORDER BY place")
                .bind("review", id.value())
                .map((row, context) -> line(row))
                .list();
    }

    /** Of all reviews that are listed, by the ids of these. */
    private static Map<String, List<Line>> lines(Handle handle, Keeper keeper, int most) {
        var lines = new HashMap<String, List<Line>>();
        handle.createQuery("SELECT * FROM press_review_line WHERE review IN (SELECT id " + KEPT + ") ORDER BY place")
                .bind("all", keeper.all())
                .bind("person", keeper.person())
                .bind("most", most)
                .map((row, context) -> Map.entry(row.getString("review"), line(row)))
                .forEach(one -> lines.computeIfAbsent(one.getKey(), review -> new ArrayList<>())
                        .add(one.getValue()));
        return lines;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new DocumentId(row.getString("document")),
                row.getString("section"),
                row.getString("headline"),
                row.getString("comment"),
                row.getInt("left_out") == 1);
    }
}
