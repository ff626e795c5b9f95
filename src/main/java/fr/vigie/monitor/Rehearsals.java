package fr.vigie.monitor;

import fr.vigie.document.DocumentId;
import fr.vigie.engine.SearchEngine;
import fr.vigie.engine.StandingQueries;
import fr.vigie.engine.StandingQueries.Standing;
import fr.vigie.query.Audience;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Tries monitors out over the archive. Nothing is written down and nobody is told. */
public final class Rehearsals {
    /** The days that a rehearsal goes over unless somebody says otherwise. */
    public static final int DAYS = 365;

    private final SearchEngine engine;
    private final Supplier<StandingQueries> opener;
    private final WatchSettings settings;

    /** @param opener of standing queries of which none waits */
    Rehearsals(SearchEngine engine, Supplier<StandingQueries> opener, WatchSettings settings) {
        this.engine = engine;
        this.opener = opener;
        this.settings = settings;
    }

    /** What a test or rehearsal came to. */
    public sealed interface Outcome<T> {
        record Tried<T>(T result) implements Outcome<T> {}

        /** The wish cannot be read. */
        record Refused<T>(Flaw flaw) implements Outcome<T> {}
    }

    /**
     * What every public document said to a monitor, as if each had just come.
     *
     * @param matched the ids of those that answered
     */
    public record Trial(int examined, List<DocumentId> matched) {
        public Trial {
            matched = List.copyOf(matched);
        }
    }

    /** What a monitor would have found in so many days up to today. */
    public Outcome<Rehearsed> rehearse(Terms terms, int days) {
        return switch (WishReading.of(terms.wish())) {
            case WishReading.Misread misread -> new Outcome.Refused<>(misread.flaw());
            case WishReading.Understood understood ->
                new Outcome.Tried<>(new Rehearsing(
                                engine,
                                understood.request(),
                                terms,
                                LocalDate.ofInstant(settings.clock().instant(), settings.zone()),
                                days)
                        .rehearse());
        };
    }

    /** Holds every public document against a wish, the way a new one is. */
    public Outcome<Trial> test(Wish wish) {
        return switch (WishReading.of(wish)) {
            case WishReading.Misread misread -> new Outcome.Refused<>(misread.flaw());
            case WishReading.Understood understood -> {
                try (var queries = opener.get()) {
                    queries.put(List.of(new Standing("test", understood.request())));
                    yield new Outcome.Tried<>(held(queries));
                }
            }
        };
    }

    private Trial held(StandingQueries queries) {
        var examined = 0;
        var matched = new ArrayList<DocumentId>();
        for (var id : engine.ids(Audience.PUBLIC)) {
            var entry = engine.find(id, Audience.PUBLIC);
            if (entry.isPresent()) {
                examined++;
                if (!queries.matching(entry.get()).isEmpty()) {
                    matched.add(id);
                }
            }
        }
        return new Trial(examined, matched);
    }
}
