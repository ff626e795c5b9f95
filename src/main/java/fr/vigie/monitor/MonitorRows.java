package fr.vigie.monitor;

import fr.vigie.json.MonitorTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The tables of monitors and of those who keep them. */
final class MonitorRows {
    private static final String TEAM = "team:";

    private MonitorRows() {}

    static void add(Handle handle, Monitor monitor, String feedHash) {
        bound(
                        handle.createUpdate(
                                "INSERT INTO monitor (id, version, owner, name, terms, created, since, signalled, ends,"
                                        + " paused, flaw, feed) VALUES (:id, :version, :owner, :name, :terms, :created, :since, :signalled,"
                                        + " :ends, :paused, :flaw, :feed)"),
                        monitor)
                .bind("created", monitor.created().toEpochMilli())
                .bind("feed", feedHash)
                .execute();
        keepers(handle, monitor);
    }

    static void change(Handle handle, Monitor monitor) {
        bound(
                        handle.createUpdate("UPDATE monitor SET version = :version, owner = :owner, name = :name,"
                                + " terms = :terms, since = :since, signalled = :signalled, ends = :ends, paused = :paused, flaw = :flaw"
                                + " WHERE id = :id"),
                        monitor)
                .execute();
        keepers(handle, monitor);
    }

    private static Update bound(Update statement, Monitor monitor) {
        return statement
                .bind("id", monitor.id().value())
                .bind("version", monitor.version())
                .bind("owner", monitor.owner())
                .bind("name", monitor.terms().name())
                .bind("terms", TermsText.write(monitor.terms()).text())
                .bind("since", monitor.since().toEpochMilli())
                .bind("signalled", monitor.signalled().toEpochMilli())
                .bind("ends", monitor.ends().map(Instant::toEpochMilli).orElse(null))
                .bind("paused", monitor.terms().paused() ? 1 : 0)
                .bind("flaw", monitor.flaw().map(Flaw::text).orElse(null));
    }

    /** Those who keep it no more are forgotten with what they have seen. */
    private static void keepers(Handle handle, Monitor monitor) {
        var keepers = new LinkedHashSet<>(monitor.terms().team());
        if (!isTeam(monitor.owner())) {
            keepers.add(monitor.owner());
        }
        handle.createUpdate("UPDATE monitor_person SET kept = 0 WHERE monitor = :id")
                .bind("id", monitor.id().value())
                .execute();
        for (var keeper : keepers) {
            handle.createUpdate("INSERT INTO monitor_person (monitor, person, seen, kept) VALUES (:id, :keeper, 0, 1)"
                            + " ON CONFLICT (monitor, person) DO UPDATE SET kept = 1")
                    .bind("id", monitor.id().value())
                    .bind("keeper", keeper)
                    .execute();
        }
        handle.createUpdate("DELETE FROM monitor_person WHERE monitor = :id AND person NOT IN"
                        + " (SELECT person FROM monitor_keeper WHERE monitor = :id)")
                .bind("id", monitor.id().value())
                .execute();
    }

    private static boolean isTeam(String owner) {
        return owner.startsWith(TEAM);
    }

    /** Whether an owner is there to have monitors: any account's name, and a team that has not ended. */
    static boolean mayOwn(Handle handle, String owner) {
        return !isTeam(owner)
                || handle.createQuery("SELECT COUNT(*) FROM team WHERE :team || id = :owner")
                                .bind("team", TEAM)
                                .bind("owner", owner)
                                .mapTo(Integer.class)
                                .one()
                        > 0;
    }

    /** The person, and the teams of which the person is a member, as owners. */
    static Set<String> owners(Handle handle, String person) {
        var owners = new HashSet<>(
                handle.createQuery("SELECT :team || m.team FROM team_member m JOIN account a ON a.id = m.account"
                                + " WHERE a.name = :person")
                        .bind("team", TEAM)
                        .bind("person", person)
                        .mapTo(String.class)
                        .list());
        owners.add(person);
        return owners;
    }

    /** Those of an owner. */
    static List<Monitor> ownedBy(Handle handle, String owner) {
        return handle.createQuery("SELECT * FROM monitor WHERE owner = :owner ORDER BY id")
                .bind("owner", owner)
                .map((row, context) -> read(row))
                .list();
    }

    static boolean remove(Handle handle, MonitorId id) {
        return handle.createUpdate("DELETE FROM monitor WHERE id = :id")
                        .bind("id", id.value())
                        .execute()
                > 0;
    }

    static Optional<Monitor> find(Handle handle, MonitorId id) {
        return handle.createQuery("SELECT * FROM monitor WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> read(row))
                .findOne();
    }

    /** One that a keeper keeps. */
    static Optional<Monitor> find(Handle handle, MonitorId id, Keeper keeper) {
        return handle.createQuery("SELECT * FROM monitor WHERE id = :id AND (:all OR EXISTS"
                        + " (SELECT 1 FROM monitor_keeper k WHERE k.monitor = :id AND k.person = :person))")
                .bind("id", id.value())
                .bind("all", keeper.all())
                .bind("person", keeper.person())
                .map((row, context) -> read(row))
                .findOne();
    }

    static Optional<Monitor> ofFeed(Handle handle, String feedHash) {
        return handle.createQuery("SELECT * FROM monitor WHERE feed = :feed")
                .bind("feed", feedHash)
                .map((row, context) -> read(row))
                .findOne();
    }

    static void setFeed(Handle handle, MonitorId id, String feedHash) {
        handle.createUpdate("UPDATE monitor SET feed = :feed WHERE id = :id")
                .bind("feed", feedHash)
                .bind("id", id.value())
                .execute();
    }

    /** Those of the ids that there are. */
    static List<Monitor> findAll(Handle handle, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : handle.createQuery("SELECT * FROM monitor WHERE id IN (<ids>) ORDER BY id")
                        .bindList("ids", ids)
                        .map((row, context) -> read(row))
                        .list();
    }

    /** All that are not over, a page at a time in the order of ids. */
    static List<Monitor> current(Handle handle, Instant now, String afterId, int most) {
        return handle.createQuery("SELECT * FROM monitor WHERE (ends IS NULL OR ends > :now) AND id > :after"
                        + " ORDER BY id LIMIT :most")
                .bind("now", now.toEpochMilli())
                .bind("after", afterId)
                .bind("most", most)
                .map((row, context) -> read(row))
                .list();
    }

    /** Those whose last day ended after one instant and not after another. */
    static List<String> ended(Handle handle, Instant after, Instant now) {
        return handle.createQuery("SELECT id FROM monitor WHERE ends > :after AND ends <= :now")
                .bind("after", after.toEpochMilli())
                .bind("now", now.toEpochMilli())
                .mapTo(String.class)
                .list();
    }

    /** Those that a person keeps, or all, by name. */
    static List<Monitor> of(Handle handle, Keeper keeper) {
        var all = "SELECT m.* FROM monitor m";
        return handle.createQuery((keeper.all()
                                ? all + " WHERE :person = :person"
                                : all + " JOIN monitor_keeper p ON p.monitor = m.id AND p.person = :person")
                        + " ORDER BY LOWER(m.name), m.id")
                .bind("person", keeper.person())
                .map((row, context) -> read(row))
                .list();
    }

    /** The last match that a person has seen; 0 for none. */
    static long seen(Handle handle, MonitorId id, String person) {
        return handle.createQuery("SELECT seen FROM monitor_person WHERE monitor = :id AND person = :person")
                .bind("id", id.value())
                .bind("person", person)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    static void see(Handle handle, MonitorId id, String person, long number) {
        handle.createUpdate("INSERT INTO monitor_person (monitor, person, seen, kept)"
                        + " SELECT monitor, person, :number, 0 FROM monitor_keeper"
                        + " WHERE monitor = :id AND person = :person AND seen < :number"
                        + " ON CONFLICT (monitor, person) DO UPDATE SET seen = :number")
                .bind("id", id.value())
                .bind("person", person)
                .bind("number", number)
                .execute();
    }

    private static Monitor read(ResultSet row) throws SQLException {
        var ends = row.getLong("ends");
        var endless = row.wasNull();
        return new Monitor(
                new MonitorId(row.getString("id")),
                row.getInt("version"),
                row.getString("owner"),
                TermsText.read(MonitorTerms.read(row.getString("terms"))),
                Instant.ofEpochMilli(row.getLong("created")),
                Instant.ofEpochMilli(row.getLong("since")),
                Instant.ofEpochMilli(row.getLong("signalled")),
                endless ? Optional.empty() : Optional.of(Instant.ofEpochMilli(ends)),
                Optional.ofNullable(row.getString("flaw")).map(Flaw::read));
    }
}
