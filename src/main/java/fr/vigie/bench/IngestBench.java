package fr.vigie.bench;

import fr.vigie.document.ContentHash;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Provenance;
import fr.vigie.document.Reading;
import fr.vigie.document.Rights;
import fr.vigie.document.Tags;
import fr.vigie.document.Visibility;
import fr.vigie.engine.SearchEngine;
import fr.vigie.extract.Extraction;
import fr.vigie.extract.Extractor;
import fr.vigie.ingest.Archive;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Origin;
import fr.vigie.tag.Tagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** How many documents a second each stage alone and the whole way take in: news pages of 60 kB, articles of 2.4 kB. */
public final class IngestBench {
    private static final int BATCH = 500;

    private final Extractor extractor;
    private final Tagger tagger;
    private final SearchEngine engine;
    private final Archive archive;
    private final Path folder;

    /**
     * A measurement.
     *
     * @param engine empty, for the indexing stage alone
     * @param archive empty, for the whole way
     * @param folder empty, for the pages and the yardstick's index
     */
    public IngestBench(Extractor extractor, Tagger tagger, SearchEngine engine, Archive archive, Path folder) {
        this.extractor = extractor;
        this.tagger = tagger;
        this.engine = engine;
        this.archive = archive;
        this.folder = folder;
    }

    /** Makes pages, warms up on a fifth of them, measures each stage and the whole on the rest. */
    public Report run(int documents, int threads) throws Exception {
        int warming = Math.max(20, documents / 5);
        var pages = new PageMill(11).write(Files.createDirectories(folder.resolve("pages")), documents + warming);
        var warm = pages.subList(0, warming);
        var measured = pages.subList(warming, pages.size());
        readAll(warm, threads).forEach(tagger::tag);

        var rows = new ArrayList<Report.Row>();
        long begun = System.nanoTime();
        var readings = readAll(measured, threads);
        begun = row(rows, "extract, " + threads + " at once", readings.size(), begun);
        var tags = readings.stream().map(tagger::tag).toList();
        row(rows, "tag, one thread", readings.size(), begun);
        var entries = entries(readings, tags);
        begun = System.nanoTime();
        for (int from = 0; from < entries.size(); from += BATCH) {
            engine.put(entries.subList(from, Math.min(entries.size(), from + BATCH)));
        }
        begun = row(rows, "index, in batches of " + BATCH, entries.size(), begun);
        plainLucene(entries);
        row(rows, "index, plain Lucene", entries.size(), begun);
        takeIn(warm);
        begun = System.nanoTime();
        takeIn(measured);
        row(rows, "the whole way", measured.size(), begun);
        return new Report(documents + " news pages", rows);
    }

    private static long row(List<Report.Row> rows, String what, int documents, long begun) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        var figures = new LinkedHashMap<String, Double>();
        figures.put("documents/s", documents / seconds);
        figures.put("ms each", seconds * 1_000 / documents);
        rows.add(new Report.Row(what, figures));
        return System.nanoTime();
    }

    private List<Reading> readAll(List<Path> pages, int threads) throws InterruptedException {
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var calls = pages.stream()
                    .<Callable<List<Reading>>>map(page -> () -> read(page))
                    .toList();
            var readings = new ArrayList<Reading>();
            for (var call : executor.invokeAll(calls)) {
                readings.addAll(call.get());
            }
            return readings;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a page could not be read", e.getCause());
        }
    }

    private List<Reading> read(Path page) {
        return extractor.extract(page, page.getFileName().toString()).stream()
                .map(part -> switch (part.outcome()) {
                    case Extraction.Read read -> read.reading();
                    case Extraction.Refused refused -> throw new IllegalStateException(refused.message());
                })
                .toList();
    }

    private static List<Entry> entries(List<Reading> readings, List<Tags> tags) {
        var random = new Random(3);
        var entries = new ArrayList<Entry>(readings.size());
        for (int number = 0; number < readings.size(); number++) {
            var provenance = new Provenance(
                    new ContentHash("0".repeat(64)), "page.html", Optional.empty(), Instant.EPOCH, Optional.empty());
            entries.add(new Entry(
                    DocumentId.random(random),
                    1,
                    provenance,
                    Visibility.PUBLISHED,
                    Rights.FULL,
                    readings.get(number),
                    tags.get(number)));
        }
        return entries;
    }

    private void plainLucene(List<Entry> entries) throws IOException {
        try (var builder = new PlainLucene.Builder(folder.resolve("plain"))) {
            for (var entry : entries) {
                builder.add(entry);
            }
            builder.commit();
        }
    }

    private void takeIn(List<Path> pages) throws IOException, InterruptedException {
        for (var page : pages) {
            try (var bytes = Files.newInputStream(page)) {
                archive.accept(
                        bytes,
                        Acceptance.draft(page.getFileName().toString(), Origin.COMMAND)
                                .published());
            }
        }
        archive.awaitIdle();
    }
}
