package fr.vigie.monitor;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Visibility;
import fr.vigie.engine.SearchEngine;
import fr.vigie.engine.StandingQueries;
import fr.vigie.query.Audience;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;

/** What monitors found, and what became of it. Whoever calls has looked whether the asker keeps the monitor. */
public final class Findings {
    /** The most that one page has. */
    public static final int LARGEST = 100;

    private static final int MANY = 200;

    private final Jdbi jdbi;
    private final SearchEngine engine;
    private final Standings standings;
    private final Clock clock;
    private final Runnable wake;

    Findings(Jdbi jdbi, SearchEngine engine, Standings standings, Clock clock, Runnable wake) {
        this.jdbi = jdbi;
        this.engine = engine;
        this.standings = standings;
        this.clock = clock;
        this.wake = wake;
    }

    /**
     * A page of what was found.
     *
     * @param next what asks for the page that follows; empty on the last
     */
    public record Page(List<Found> found, OptionalLong next) {
        public Page {
            found = List.copyOf(found);
        }
    }

    /**
     * Why a document was told, or was not.
     *
     * @param reasons what it says to the query as both stand now; empty where the public may not see it, or the query
     *     cannot be read
     * @param matches what the ledger has of it
     * @param since the monitor is told of what was first public then or later
     * @param first when the document was first held against the monitors; empty for never
     */
    public record Why(
            Optional<StandingQueries.Reasons> reasons, List<Match> matches, Instant since, Optional<Instant> first) {
        public Why {
            matches = List.copyOf(matches);
        }
    }

    /** What became of what was public since an instant. */
    public Proof proof(Monitor monitor, Instant since) {
        return jdbi.withHandle(handle -> ProofRows.of(handle, monitor, since));
    }

    /**
     * What was found, the latest first.
     *
     * @param before the page's {@link Page#next} before; empty for the first
     * @param most 1 to {@link #LARGEST}
     */
    public Page page(Monitor monitor, OptionalLong before, int most) {
        var matches = jdbi.withHandle(
                handle -> MatchRows.page(handle, monitor.id(), before.orElse(Long.MAX_VALUE), most + 1));
        var shown = matches.subList(0, Math.min(most, matches.size()));
        return new Page(
                shown.stream().map(this::found).toList(),
                matches.size() > most ? OptionalLong.of(shown.getLast().number()) : OptionalLong.empty());
    }

    private Found found(Match match) {
        return new Found(
                match,
                engine.find(match.document(), Audience.PUBLIC).map(entry -> Evidences.alert(match, entry, engine)));
    }

    /** The documents that were found since an instant, the latest first, to a bound; also those that are not public any more. */
    public List<DocumentId> documents(Monitor monitor, Instant since, int most) {
        return jdbi.withHandle(handle -> MatchRows.documents(handle, monitor.id(), since, most));
    }

    /** How many matches a person has not seen in the page. */
    public int unseen(Monitor monitor, String person) {
        return jdbi.withHandle(
                handle -> MatchRows.after(handle, monitor.id(), MonitorRows.seen(handle, monitor.id(), person)));
    }

    /**
     * What a person has not looked at.
     *
     * @param monitors those with any, and how many each has
     * @param last the number of the latest match of all that the person keeps; 0 for none
     */
    public record Unseen(Map<MonitorId, Integer> monitors, long last) {
        public Unseen {
            monitors = Map.copyOf(monitors);
        }

        /** How many in all. */
        public int all() {
            return monitors.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** What a person has not looked at of all monitors that are the person's or the team's. */
    public Unseen unseen(String person) {
        return jdbi.withHandle(handle -> MatchRows.unseen(handle, person));
    }

    /** Notes that a person has seen all matches up to one. */
    public void see(Monitor monitor, String person, long number) {
        jdbi.useTransaction(handle -> MonitorRows.see(handle, monitor.id(), person, number));
    }

    /** How many monitors a document would answer if it were public now: their number, nothing of whose they are. */
    public int wouldAnswer(Entry entry) {
        var published = entry.withVisibility(Visibility.PUBLISHED);
        return standings.undisturbed(() -> {
            standings.refresh(clock.instant());
            return standings.queries().matching(published).size();
        });
    }

    /** Why a document was told, or was not. */
    public Why why(Monitor monitor, DocumentId document) {
        var reasons = engine.find(document, Audience.PUBLIC).flatMap(entry -> switch (WishReading.of(
                monitor.terms().wish())) {
            case WishReading.Understood understood ->
                Optional.of(standings.queries().reasons(understood.request(), entry));
            case WishReading.Misread misread -> Optional.<StandingQueries.Reasons>empty();
        });
        return jdbi.withHandle(handle -> new Why(
                reasons,
                MatchRows.of(handle, monitor.id(), document),
                monitor.since(),
                reasons.isPresent() ? RunRows.first(handle, document) : Optional.empty()));
    }

    /** What was sent and is to be sent, the latest first, to a bound. */
    public List<Delivery> deliveries(Monitor monitor) {
        return jdbi.withHandle(handle -> DeliveryRows.of(handle, monitor.id(), MANY));
    }

    /** What the monitor said of itself, the latest first, to a bound. */
    public List<Notice> notices(Monitor monitor) {
        return jdbi.withHandle(handle -> NoticeRows.of(handle, monitor.id(), MANY));
    }

    /** What was given up of all monitors that somebody keeps, the latest first, to a bound. */
    public List<Delivery> dead(Keeper keeper) {
        return jdbi.withHandle(handle -> DeliveryRows.dead(handle, keeper, MANY));
    }

    /** Has what was given up sent again, under its key; false where there is no such. */
    public boolean sendAgain(Monitor monitor, String delivery) {
        var now = clock.instant();
        var again = jdbi.inTransaction(handle -> DeliveryRows.again(handle, monitor.id(), delivery, now));
        wake.run();
        return again;
    }
}
