package fr.vigie.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.document.ContentHash;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Kind;
import fr.vigie.document.Provenance;
import fr.vigie.document.Reading;
import fr.vigie.document.Rights;
import fr.vigie.document.Tags;
import fr.vigie.document.Visibility;
import fr.vigie.engine.SearchEngine;
import fr.vigie.json.Json;
import fr.vigie.query.DateRange;
import fr.vigie.query.Query;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Sort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** How good the ranking is on a collection in the BEIR layout, beside Lucene's French chain and a folding one. */
public final class RelevanceBench {
    private static final int BATCH = 1_000;

    private final SearchEngine engine;
    private final Function<String, Query> parser;
    private final Path folder;
    private final Map<DocumentId, String> passages = new HashMap<>();
    private final Random random = new Random(5);

    /**
     * A measurement.
     *
     * @param engine empty
     * @param parser the nearest reading of what a person typed
     * @param folder empty, for the yardsticks' indexes
     */
    public RelevanceBench(SearchEngine engine, Function<String, Query> parser, Path folder) {
        this.engine = engine;
        this.parser = parser;
        this.folder = folder;
    }

    /**
     * What was measured.
     *
     * @param vigie ours
     * @param yardsticks by name
     */
    public record Outcome(Relevance vigie, Map<String, Relevance> yardsticks) {

        /** As the contract has it: {@code {"ndcg10": …, "mrr10": …, "recall100": …, "yardsticks": {…}}}. */
        public String json() {
            var node = Json.MAPPER.<ObjectNode>valueToTree(vigie);
            node.set("yardsticks", Json.MAPPER.valueToTree(yardsticks));
            return Json.text(node);
        }

        /** As a table, ours first. */
        public Report report() {
            var rows = new ArrayList<Report.Row>();
            rows.add(row("Vigie", vigie));
            yardsticks.forEach((name, yardstick) -> rows.add(row(name, yardstick)));
            return new Report("relevance", rows);
        }

        private static Report.Row row(String what, Relevance relevance) {
            var figures = new LinkedHashMap<String, Double>();
            figures.put("nDCG@10", relevance.ndcg10());
            figures.put("MRR@10", relevance.mrr10());
            figures.put("recall@100", relevance.recall100());
            return new Report.Row(what, figures);
        }
    }

    /**
     * Indexes a collection and asks its questions.
     *
     * @param part which questions: {@code test} is what the layout knows, {@code dev} those that may be tuned on
     * @throws IOException when the collection cannot be read; the message names file and line
     */
    public Outcome run(Path collectionFolder, String part) throws IOException {
        var collection = BeirCollection.open(collectionFolder, part);
        try (var french = OrSearch.french(folder.resolve("french"));
                var folding = OrSearch.folding(folder.resolve("folding"))) {
            var batch = new ArrayList<Entry>(BATCH);
            collection.eachPassage((id, passage) -> {
                batch.add(entry(passage));
                if (batch.size() == BATCH) {
                    engine.put(batch);
                    batch.clear();
                }
                try {
                    french.add(passage);
                    folding.add(passage);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            engine.put(batch);
            var yardsticks = new LinkedHashMap<String, Relevance>();
            var questions = List.copyOf(collection.questions().values());
            yardsticks.put("frenchAnalyzerOr", judge(collection, french.rank(questions)));
            yardsticks.put("foldingOr", judge(collection, folding.rank(questions)));
            return new Outcome(
                    judge(collection, questions.stream().map(this::rank).toList()), yardsticks);
        }
    }

    private static Relevance judge(BeirCollection collection, List<List<String>> rankings) {
        var byQuestion = new LinkedHashMap<String, List<String>>();
        Iterator<List<String>> next = rankings.iterator();
        collection.questions().keySet().forEach(question -> byQuestion.put(question, next.next()));
        return Relevance.of(byQuestion, collection.judged());
    }

    private List<String> rank(String question) {
        var request = new SearchRequest(
                parser.apply(question),
                List.of(),
                DateRange.ALWAYS,
                List.of(),
                Sort.RELEVANCE,
                SearchRequest.LARGEST,
                Optional.empty(),
                false,
                true,
                0,
                SearchRequest.of(new Query.Everything()).audience());
        return engine.search(request).hits().stream()
                .map(hit -> passages.getOrDefault(hit.id(), ""))
                .toList();
    }

    private Entry entry(BeirCollection.Passage passage) {
        var id = DocumentId.random(random);
        passages.put(id, passage.id());
        var title = Optional.of(passage.title()).filter(words -> !words.isBlank());
        var reading = new Reading(
                "text/plain",
                Kind.OTHER,
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "fr",
                passage.text(),
                List.of(),
                List.of());
        var provenance = new Provenance(
                new ContentHash("0".repeat(64)), passage.id(), Optional.empty(), Instant.EPOCH, Optional.empty());
        return new Entry(id, 1, provenance, Visibility.PUBLISHED, Rights.FULL, reading, Tags.NONE);
    }
}
