package fr.vigie.bench;

import fr.vigie.document.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * The yardstick: Lucene as its manual has it. Stock French analyser, one body field with offsets in the postings, five
 * facets by sorted-set doc values, the unified highlighter over the twenty best, exact total.
 */
final class PlainLucene implements AutoCloseable {
    private static final String BODY = "body";
    private static final List<String> FACETS = List.of("organisation", "place", "person", "kind", "year");
    private static final FieldType STORED_WITH_OFFSETS = new FieldType(TextField.TYPE_STORED);

    static {
        STORED_WITH_OFFSETS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        STORED_WITH_OFFSETS.freeze();
    }

    private final Analyzer analyzer = new FrenchAnalyzer();
    private final QueryBuilder builder = new QueryBuilder(analyzer);
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState state;

    /** Opens an index that {@link Builder} made. */
    PlainLucene(Path folder) throws IOException {
        reader = DirectoryReader.open(FSDirectory.open(folder));
        searcher = new IndexSearcher(reader);
        state = new DefaultSortedSetDocValuesReaderState(reader, facets());
    }

    private static FacetsConfig facets() {
        var config = new FacetsConfig();
        for (var facet : FACETS) {
            config.setMultiValued(facet, true);
        }
        return config;
    }

    /** Makes the index. */
    static final class Builder implements AutoCloseable {
        private final FacetsConfig config = facets();
        private final IndexWriter writer;

        Builder(Path folder) throws IOException {
            writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(new FrenchAnalyzer()));
        }

        void add(Entry entry) throws IOException {
            var document = new Document();
            document.add(new StringField("id", entry.id().value(), Field.Store.YES));
            document.add(new Field(BODY, entry.reading().text(), STORED_WITH_OFFSETS));
            document.add(new StringField("kindFilter", entry.reading().kind().code(), Field.Store.NO));
            document.add(new SortedSetDocValuesFacetField(
                    "kind", entry.reading().kind().code()));
            entry.reading()
                    .date()
                    .ifPresent(day ->
                            document.add(new SortedSetDocValuesFacetField("year", Integer.toString(day.getYear()))));
            for (var name : entry.tags().names()) {
                document.add(new SortedSetDocValuesFacetField(name.type().code(), name.label()));
            }
            writer.addDocument(config.build(document));
        }

        /** Makes what was added durable. */
        void commit() throws IOException {
            writer.commit();
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    /** Everything that a page needs; what it weighs, so that none of it is optimised away. */
    long search(SampleQuery asked) throws IOException {
        var query = query(asked);
        var found = FacetsCollectorManager.search(searcher, query, 20, new FacetsCollectorManager());
        long weight = found.topDocs().totalHits.value();
        var counts = new SortedSetDocValuesFacetCounts(state, found.facetsCollector());
        for (var facet : FACETS) {
            var top = counts.getTopChildren(20, facet);
            weight += top == null ? 0 : top.childCount;
        }
        var highlighter = UnifiedHighlighter.builder(searcher, analyzer).build();
        for (var snippet : highlighter.highlight(BODY, query, found.topDocs(), 2)) {
            weight += snippet == null ? 0 : snippet.length();
        }
        var stored = searcher.storedFields();
        for (var hit : found.topDocs().scoreDocs) {
            weight += stored.document(hit.doc, Set.of("id")).getFields().size();
        }
        return weight;
    }

    private Query query(SampleQuery asked) {
        var all = new BooleanQuery.Builder();
        if (asked.phrase()) {
            all.add(builder.createPhraseQuery(BODY, String.join(" ", asked.words())), Occur.MUST);
        } else {
            for (var word : asked.words()) {
                all.add(builder.createBooleanQuery(BODY, word), Occur.MUST);
            }
        }
        if (!asked.kind().isEmpty()) {
            all.add(new TermQuery(new Term("kindFilter", asked.kind())), Occur.FILTER);
        }
        return all.build();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        analyzer.close();
    }
}
