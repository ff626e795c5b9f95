package fr.vigie.bench;

import fr.vigie.document.Entry;
import fr.vigie.engine.StandingQueries;
import fr.vigie.engine.StandingQueries.Standing;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.TermFilteredPresearcher;

/**
 * How long it takes to find the monitors that a document matches, on one thread, beside Lucene Monitor with its term
 * presearcher and with its multipass one, document by document in turn; how long stored monitors take until they stand,
 * and what room they take.
 */
public final class MonitorBench {
    private static final int WARMING = 30;
    private static final int DOCUMENTS = 40;
    private static final long SEED = 7;

    private final Callable<StandingQueries> opening;
    private final List<Integer> sizes;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Report.Row> rows = new ArrayList<>();

    /** Something measured, and what it took for each document. */
    private static final class Matcher {
        private final String name;
        private final Matching matching;
        private final long[] took = new long[DOCUMENTS];
        private final long[] cpu = new long[DOCUMENTS];
        private long matches;

        Matcher(String name, Matching matching) {
            this.name = name;
            this.matching = matching;
        }
    }

    private interface Matching {
        Set<String> of(Entry entry) throws Exception;
    }

    /**
     * A measurement.
     *
     * @param opening opens standing queries, none waiting
     * @param sizes how many monitors, one measurement for each
     */
    public MonitorBench(Callable<StandingQueries> opening, List<Integer> sizes) {
        this.opening = opening;
        this.sizes = List.copyOf(sizes);
    }

    /** Measures each number of monitors, with and without costly ones. Takes minutes. */
    public Report run() throws Exception {
        for (int size : sizes) {
            measure(size, false);
            measure(size, true);
        }
        return new Report("monitors", rows);
    }

    private void measure(int size, boolean costly) throws Exception {
        var articles = new ArticleMill(SEED);
        var monitors = new MonitorMill(articles, costly, SEED).make(size);
        var documents = documents(articles);
        var what = size + (costly ? ", 5 % fuzzy or prefix" : "");
        try (var standing = opening.call()) {
            load(standing, monitors, what);
            try (var term = new PlainMonitor(new TermFilteredPresearcher(), monitors);
                    var multipass = new PlainMonitor(new MultipassTermFilteredPresearcher(2), monitors)) {
                var matchers = List.of(
                        new Matcher(what + ": Vigie", standing::matching),
                        new Matcher(what + ": Lucene Monitor, term", term::matching),
                        new Matcher(what + ": Lucene Monitor, multipass", multipass::matching));
                for (int turn = 0; turn < documents.size(); turn++) {
                    match(matchers, documents.get(turn), turn - WARMING);
                }
                var ours = median(matchers.getFirst().cpu);
                matchers.forEach(matcher -> rows.add(row(matcher, ours)));
            }
        }
    }

    /** Stored text to standing, everything read anew; the room is what stays on the heap. */
    private void load(StandingQueries standing, List<SampleMonitor> monitors, String what) {
        double before = heldMegabytes();
        long begun = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        standing.put(monitors.stream()
                .map(one -> new Standing(one.key(), one.request()))
                .toList());
        double seconds = (System.nanoTime() - begun) / 1e9;
        double cpuSeconds = (threads.getCurrentThreadCpuTime() - cpu) / 1e9;
        var figures = new LinkedHashMap<String, Double>();
        figures.put("loaded in s", seconds);
        figures.put("cpu s", cpuSeconds);
        figures.put("MB", heldMegabytes() - before);
        rows.add(new Report.Row(what + ": Vigie, from stored text", figures));
    }

    /** @param turn below 0 while warming up */
    private void match(Collection<Matcher> matchers, Entry document, int turn) throws Exception {
        var found = new ArrayList<Set<String>>();
        for (var matcher : matchers) {
            long cpu = threads.getCurrentThreadCpuTime();
            long begun = System.nanoTime();
            var matching = matcher.matching.of(document);
            long ended = System.nanoTime();
            if (turn >= 0) {
                matcher.took[turn] = ended - begun;
                matcher.cpu[turn] = threads.getCurrentThreadCpuTime() - cpu;
                matcher.matches += matching.size();
            }
            found.add(matching);
        }
        for (var other : found) {
            if (!other.equals(found.getFirst())) {
                var apart = new HashSet<>(other);
                apart.addAll(found.getFirst());
                apart.removeIf(key -> other.contains(key) && found.getFirst().contains(key));
                throw new IllegalStateException("the matchers do not agree on " + apart + " in " + document.id());
            }
        }
    }

    private static Report.Row row(Matcher matcher, double ours) {
        var percentiles = Percentiles.of(matcher.took);
        var cpu = median(matcher.cpu);
        var figures = new LinkedHashMap<String, Double>();
        figures.put("matches", (double) matcher.matches / DOCUMENTS);
        figures.put("p50 ms", percentiles.p50());
        figures.put("p99 ms", percentiles.p99());
        figures.put("cpu ms", cpu);
        figures.put("times ours", cpu / ours);
        return new Report.Row(matcher.name, figures);
    }

    private static double median(long[] nanoseconds) {
        return Percentiles.of(nanoseconds).p50();
    }

    private static List<Entry> documents(ArticleMill articles) {
        var random = new Random(SEED);
        var documents = new ArrayList<Entry>();
        while (documents.size() < WARMING + DOCUMENTS) {
            var entry = articles.next();
            var themes = Stream.of(MonitorMill.theme(random), MonitorMill.theme(random))
                    .distinct()
                    .toList();
            documents.add(new Entry(
                    entry.id(),
                    entry.version(),
                    entry.provenance(),
                    entry.visibility(),
                    entry.rights(),
                    entry.reading(),
                    entry.tags().withThemes(themes)));
        }
        return documents;
    }

    private static double heldMegabytes() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }
}
