package fr.vigie.bench;

import fr.vigie.document.Entry;
import fr.vigie.engine.SearchEngine;
import fr.vigie.query.DateRange;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.FacetName;
import fr.vigie.query.Field;
import fr.vigie.query.Query;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Sort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * How long a search takes, with all facets and the snippets of twenty hits, beside plain Lucene doing the same with five
 * facets, turn by turn in one run.
 */
public final class SearchBench {
    private static final int QUERIES = 200;
    private static final int ROUNDS = 5;
    private static final int CLIENTS = 4;
    private static final int BATCH = 500;
    private static final long SEED = 7;

    private final SearchEngine engine;
    private final Path folder;
    private final int documents;

    /**
     * A measurement.
     *
     * @param engine empty
     * @param folder empty, for the yardstick's index
     * @param documents how many articles to search in
     */
    public SearchBench(SearchEngine engine, Path folder, int documents) {
        this.engine = engine;
        this.folder = folder;
        this.documents = documents;
    }

    /**
     * Indexes, searches, reports. Takes minutes.
     *
     * @param port of this machine, at which a server answers from the same engine
     */
    public Report run(int port) throws Exception {
        var mill = new ArticleMill(SEED);
        long ours = 0;
        long plain = 0;
        try (var builder = new PlainLucene.Builder(folder)) {
            for (int done = 0; done < documents; done += BATCH) {
                var batch = new ArrayList<Entry>(BATCH);
                while (batch.size() < BATCH && done + batch.size() < documents) {
                    batch.add(mill.next());
                }
                long begun = System.nanoTime();
                engine.put(batch);
                long between = System.nanoTime();
                addAll(builder, batch);
                ours += between - begun;
                plain += System.nanoTime() - between;
            }
        }
        try (var yardstick = new PlainLucene(folder)) {
            return search(
                    yardstick, new SearchCaller(port), SampleQuery.mix(QUERIES, mill.vocabulary(), SEED), ours, plain);
        }
    }

    private static void addAll(PlainLucene.Builder builder, List<Entry> batch) throws IOException {
        for (var entry : batch) {
            builder.add(entry);
        }
        builder.commit();
    }

    private Report search(PlainLucene yardstick, SearchCaller caller, List<SampleQuery> queries, long ours, long plain)
            throws Exception {
        var watch = new Stopwatch();
        Stopwatch.Timed<SampleQuery> vigie =
                query -> engine.search(request(query)).total();
        Stopwatch.Timed<SampleQuery> http = caller::search;
        Stopwatch.Timed<SampleQuery> lucene = yardstick::search;
        var calls = List.of(vigie, http, lucene);
        var took = List.of(new ArrayList<long[]>(), new ArrayList<long[]>(), new ArrayList<long[]>());
        for (int round = 0; round <= ROUNDS; round++) {
            for (int call = 0; call < calls.size(); call++) {
                var times = watch.each(queries, calls.get(call));
                if (round > 0) { // the first round warms up
                    took.get(call).add(times);
                }
            }
        }
        var rows = new ArrayList<Report.Row>();
        var names = List.of("Vigie", "Vigie, GET /api/search", "plain Lucene");
        for (int call = 0; call < calls.size(); call++) {
            double answers = watch.answersASecond(CLIENTS, queries, calls.get(call));
            rows.add(row(names.get(call), joined(took.get(call)), answers));
        }
        rows.set(0, indexing(rows.get(0), ours));
        rows.set(2, indexing(rows.get(2), plain));
        return new Report(documents + " articles", rows);
    }

    private static Report.Row row(String what, long[] took, double answers) {
        var percentiles = Percentiles.of(took);
        var figures = new LinkedHashMap<String, Double>();
        figures.put("p50 ms", percentiles.p50());
        figures.put("p95 ms", percentiles.p95());
        figures.put("p99 ms", percentiles.p99());
        figures.put("answers/s, 4 clients", answers);
        return new Report.Row(what, figures);
    }

    private Report.Row indexing(Report.Row row, long nanoseconds) {
        var figures = new LinkedHashMap<>(row.figures());
        figures.put("indexed/s", documents / (nanoseconds / 1e9));
        return new Report.Row(row.what(), figures);
    }

    private static long[] joined(List<long[]> rounds) {
        return rounds.stream().flatMapToLong(Arrays::stream).toArray();
    }

    static SearchRequest request(SampleQuery asked) {
        var filters = asked.kind().isEmpty()
                ? List.<FacetFilter>of()
                : List.of(new FacetFilter(FacetName.KIND, FacetFilter.Mode.ANY, List.of(asked.kind())));
        var plain = SearchRequest.of(query(asked));
        return new SearchRequest(
                plain.query(),
                filters,
                DateRange.ALWAYS,
                List.of(),
                Sort.RELEVANCE,
                20,
                Optional.empty(),
                false,
                true,
                20,
                plain.audience());
    }

    private static Query query(SampleQuery asked) {
        if (asked.phrase()) {
            return new Query.Phrase(Field.ANYWHERE, String.join(" ", asked.words()), 0);
        }
        var words = asked.words().stream()
                .<Query>map(word -> new Query.Word(Field.ANYWHERE, word))
                .toList();
        return words.size() == 1 ? words.getFirst() : new Query.All(words);
    }
}
