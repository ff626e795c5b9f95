package fr.vigie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.Entry;
import fr.vigie.query.ParsedQuery;
import fr.vigie.query.QueryParser;
import fr.vigie.query.RandomQueries;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.TooBroad;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Random;

/** Searches by whatever may be typed, over a random archive: an engine answers each, or says that it is too broad. */
public final class RandomTexts {
    private static final int DOCUMENTS = 300;

    private final SearchEngine engine;
    private final long seed;

    public RandomTexts(SearchEngine engine, long seed) {
        this.engine = engine;
        this.seed = seed;
    }

    /** Asks so many times; answers the processor time of the slowest, in nanoseconds. */
    public long run(int texts) {
        var archive = new RandomArchive(new Random(seed));
        var entries = new ArrayList<Entry>();
        for (var number = 0; number < DOCUMENTS; number++) {
            entries.add(archive.document(number));
        }
        engine.put(entries);
        var typing = new RandomQueries(seed);
        var threads = ManagementFactory.getThreadMXBean();
        var slowest = 0L;
        for (var i = 0; i < texts; i++) {
            var typed = typing.next();
            var began = threads.getCurrentThreadCpuTime();
            ask(typed);
            slowest = Math.max(slowest, threads.getCurrentThreadCpuTime() - began);
        }
        return slowest;
    }

    private void ask(String typed) {
        var query = switch (QueryParser.parse(typed)) {
            case ParsedQuery.Understood read -> read.query();
            case ParsedQuery.Misread misread -> misread.query();
        };
        try {
            var answer = engine.search(SearchRequest.of(query));
            assertThat(answer.total()).as("seed " + seed + ": " + typed).isNotNegative();
        } catch (TooBroad e) {
            assertThat(QueryParser.parse(e.misread(typed).nearest())).isInstanceOf(ParsedQuery.Understood.class);
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed + ": " + typed, e);
        }
    }
}
