package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.document.Entry;
import fr.vigie.query.DateRange;
import fr.vigie.query.FigureCondition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A document that comes, seen through the clues that are asked for. What it has of them is known at once; questions are
 * put to it when somebody needs the answer, and once. For one thread.
 */
final class Arrival {
    /** Says how far the values of a field stand apart; their words are known. */
    static final Analyzer GAPS = Schema.analyzer();

    private final Optional<LocalDate> date;
    private final Map<String, List<TokensField>> fields = new HashMap<>();
    private final Map<String, List<SentenceEndsField>> ends = new HashMap<>();
    private final Map<String, FieldWords> words = new HashMap<>();
    private final Map<String, IndexSearcher> searchers = new HashMap<>();
    private final Finds found = new Finds();
    private final BitSet asked = new BitSet();
    private final BitSet yes = new BitSet();
    private @Nullable BytesRef figures;

    /**
     * Looks at a document.
     *
     * @param document made of the entry by {@link EntryDocument}
     * @param clues that are asked for; not to be changed while the arrival is in use
     */
    Arrival(Entry entry, Document document, Clues clues) {
        this.date = entry.reading().date();
        found.add(clues.always());
        var others = new HashMap<String, Set<String>>();
        for (var field : document) {
            switch (field.name()) {
                case Schema.FACETS ->
                    facet(FacetValueCodec.read(field.binaryValue().utf8ToString()), others);
                case Schema.MEASURES ->
                    others.computeIfAbsent(Schema.MEASURES, name -> new HashSet<>())
                            .add(field.stringValue());
                case Schema.FIGURES -> figures = field.binaryValue();
                default -> {
                    if (field instanceof TokensField text) {
                        fields.computeIfAbsent(field.name(), name -> new ArrayList<>())
                                .add(text);
                    } else if (field instanceof SentenceEndsField sentences) {
                        ends.computeIfAbsent(field.name(), name -> new ArrayList<>())
                                .add(sentences);
                    }
                }
            }
        }
        others.forEach((field, values) -> clues.find(field, values, found));
        fields.keySet().stream()
                .filter(clues::lookIn)
                .forEach(field -> clues.find(field, words(field).different(), found));
    }

    /** What it has of all that is asked for. */
    List<Clue> found() {
        return found.all();
    }

    boolean has(int clue) {
        return found.has(clue);
    }

    boolean isDated(DateRange range) {
        return date.filter(range::contains).isPresent();
    }

    /** The answer to a question, under the clue that stands for it. */
    boolean answers(Question question, Clue clue) {
        var number = clue.number();
        if (!asked.get(number)) {
            asked.set(number);
            yes.set(
                    number,
                    switch (question) {
                        case Question.SideBySide side -> words(side.field()).standSideBySide(side.words());
                        case Question.Placed placed -> isPlaced(placed.field(), placed.query());
                        case Question.Stating stating -> isStating(stating.condition());
                    });
        }
        return yes.get(number);
    }

    private static void facet(FacetValueCodec.Value value, Map<String, Set<String>> values) {
        values.computeIfAbsent(Clues.keys(value.facet()), name -> new HashSet<>())
                .add(value.key());
        values.computeIfAbsent(Clues.labels(value.facet()), name -> new HashSet<>())
                .add(FrenchWords.key(value.label()));
    }

    private FieldWords words(String field) {
        return words.computeIfAbsent(field, name -> new FieldWords(fields.getOrDefault(name, List.of())));
    }

    private boolean isStating(FigureCondition condition) {
        return figures != null && new FigureColumn().meets(figures, new FigureTest(condition));
    }

    private boolean isPlaced(String field, Query query) {
        var searcher = searchers.computeIfAbsent(field, this::searcher);
        try {
            var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            var scorer = weight.scorer(searcher.getIndexReader().leaves().getFirst());
            return scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // an index in memory has nothing to fail on
        }
    }

    private IndexSearcher searcher(String field) {
        var index = new MemoryIndex();
        for (var name : List.of(field, Schema.asWritten(field))) {
            fields.getOrDefault(name, List.of()).forEach(value -> index.addField(value, GAPS));
        }
        ends.getOrDefault(Schema.sentenceEnds(field), List.of()).forEach(value -> index.addField(value, GAPS));
        return index.createSearcher();
    }
}
