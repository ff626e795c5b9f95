package fr.vigie.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/** The yardsticks of relevance: BM25 over title and text together, any of the words, with a chain of Lucene's own. */
final class OrSearch implements AutoCloseable {
    private static final String TEXT = "text";
    private static final String ID = "id";

    private final Path folder;
    private final Analyzer analyzer;
    private final IndexWriter writer;

    private OrSearch(Path folder, Analyzer analyzer) throws IOException {
        this.folder = folder;
        this.analyzer = analyzer;
        writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(analyzer));
    }

    /** Lucene's French chain. */
    static OrSearch french(Path folder) throws IOException {
        return new OrSearch(folder, new FrenchAnalyzer());
    }

    /** Words in lower case without accents, nothing more. */
    static OrSearch folding(Path folder) throws IOException {
        return new OrSearch(
                folder,
                CustomAnalyzer.builder()
                        .withTokenizer("standard")
                        .addTokenFilter("lowercase")
                        .addTokenFilter("asciifolding")
                        .build());
    }

    void add(BeirCollection.Passage passage) throws IOException {
        var document = new Document();
        document.add(new StringField(ID, passage.id(), Field.Store.YES));
        document.add(new TextField(TEXT, passage.title() + "\n" + passage.text(), Field.Store.NO));
        writer.addDocument(document);
    }

    /** The hundred best of each question, after a commit of all that was added. */
    List<List<String>> rank(List<String> questions) throws IOException {
        writer.commit();
        var builder = new QueryBuilder(analyzer);
        var rankings = new ArrayList<List<String>>();
        try (var reader = DirectoryReader.open(FSDirectory.open(folder))) {
            var searcher = new IndexSearcher(reader);
            var stored = searcher.storedFields();
            for (var question : questions) {
                var query = builder.createBooleanQuery(TEXT, question, Occur.SHOULD);
                var ranking = new ArrayList<String>();
                if (query != null) {
                    for (var hit : searcher.search(query, 100).scoreDocs) {
                        ranking.add(stored.document(hit.doc, Set.of(ID)).get(ID));
                    }
                }
                rankings.add(ranking);
            }
        }
        return rankings;
    }

    @Override
    public void close() throws IOException {
        writer.close();
        analyzer.close();
    }
}
