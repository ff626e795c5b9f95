package fr.vigie.engine.lucene;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.NameType;
import fr.vigie.document.Span;
import fr.vigie.engine.Found;
import fr.vigie.engine.Opening;
import fr.vigie.engine.PlaceTree;
import fr.vigie.engine.SearchEngine;
import fr.vigie.engine.Walk;
import fr.vigie.family.Member;
import fr.vigie.family.Trace;
import fr.vigie.json.DocumentJson;
import fr.vigie.query.Audience;
import fr.vigie.query.Bonds;
import fr.vigie.query.FacetKey;
import fr.vigie.query.Query;
import fr.vigie.query.SearchAnswer;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.StatementAnswer;
import fr.vigie.query.StatementAnswer.Statement;
import fr.vigie.query.StatementRequest;
import fr.vigie.query.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/** The search engine in this process. */
public final class LuceneSearchEngine implements SearchEngine {
    private final Shelves shelves;
    private final PlaceTree places;
    private final Vocabulary vocabulary = new Vocabulary();
    private final SegmentTable.Shared tables = new SegmentTable.Shared(vocabulary);

    private LuceneSearchEngine(Shelves shelves, PlaceTree places) {
        this.shelves = shelves;
        this.places = places;
    }

    /**
     * Opens the index in a folder, or begins one there.
     *
     * @param folder holds nothing else; made when it is not there
     * @param places puts places under those that they lie in
     * @throws UncheckedIOException when the folder cannot be read or written, or another process has it open
     */
    public static Opening open(Path folder, PlaceTree places) {
        try {
            return new Opening.Opened(new LuceneSearchEngine(Shelves.open(folder), places));
        } catch (Shelf.OtherSchema e) {
            return new Opening.Unusable(e.reason());
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | IndexNotFoundException
                | java.io.EOFException
                | java.nio.file.NoSuchFileException
                | IllegalArgumentException e) {
            return new Opening.Unusable(e.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void put(Collection<Entry> entries) {
        var last = new LinkedHashMap<DocumentId, Entry>();
        entries.forEach(entry -> last.put(entry.id(), entry));
        var traces = new HashMap<DocumentId, Trace>();
        last.forEach((id, entry) -> traces.put(id, Trace.of(entry.reading().text())));
        shelves.change(change -> {
            var arriving = change.arriving(last.values(), traces);
            for (var entry : last.values()) {
                var document = EntryDocument.of(entry, places);
                arriving.describe(entry.id(), document);
                change.put(entry.id().value(), document, entry.visibility().isPublic());
            }
        });
    }

    @Override
    public void remove(Collection<DocumentId> ids) {
        shelves.change(change -> change.remove(ids));
    }

    @Override
    public SearchAnswer search(SearchRequest request) {
        return shelves.read(snapshot -> {
            var published = snapshot.searcher(Audience.PUBLIC).getIndexReader();
            return search(snapshot, request).answer(new DidYouMean(published));
        });
    }

    @Override
    public SearchAnswer profile(SearchRequest request) {
        return shelves.read(snapshot -> search(snapshot, request).profile());
    }

    @Override
    public Bonds bonds(SearchRequest request, List<FacetKey> values) {
        return shelves.read(snapshot -> search(snapshot, counting(request)).bonds(values));
    }

    @Override
    public long count(SearchRequest request) {
        return shelves.read(snapshot -> search(snapshot, counting(request)).count());
    }

    @Override
    public StatementAnswer statements(StatementRequest request) {
        return shelves.read(snapshot -> {
            var list = statements(snapshot, request);
            return list.answer();
        });
    }

    @Override
    public Walk<Found> walk(SearchRequest request) {
        return held(snapshot -> new FoundBatches(search(snapshot, request)));
    }

    @Override
    public Walk<Statement> walk(StatementRequest request) {
        return held(snapshot -> statements(snapshot, request));
    }

    @Override
    public Optional<Entry> find(DocumentId id, Audience audience) {
        return shelves.read(snapshot -> {
            var searcher = snapshot.searcher(audience);
            var found = byId(searcher, id);
            if (found.scoreDocs.length == 0) {
                return Optional.<Entry>empty();
            }
            var document = searcher.storedFields().document(found.scoreDocs[0].doc, Set.of(Schema.ENTRY, Schema.TEXT));
            return Optional.of(DocumentJson.withText(document.get(Schema.ENTRY), document.get(Schema.TEXT)));
        });
    }

    @Override
    public List<Span> marks(DocumentId id, SearchRequest request) {
        return shelves.read(snapshot -> {
            var searcher = snapshot.searcher(request.audience());
            var found = byId(searcher, id);
            if (found.scoreDocs.length == 0) {
                return List.<Span>of();
            }
            var doc = found.scoreDocs[0].doc;
            var text =
                    searcher.storedFields().document(doc, Set.of(Schema.TEXT)).get(Schema.TEXT);
            if (Breadth.isTooMuch(request.query(), searcher.getIndexReader())) {
                return List.<Span>of();
            }
            return Passages.merged(new Highlights(searcher, request.query()).in(doc, text, Integer.MAX_VALUE));
        });
    }

    @Override
    public List<DocumentId> family(DocumentId id, Audience audience) {
        return shelves.read(snapshot -> snapshot.families(audience)
                .of(id)
                .map(family -> family.members().stream().map(Member::id).toList())
                .orElse(List.of()));
    }

    @Override
    public List<Suggestion> suggest(String beginning, Audience audience, int size) {
        return shelves.read(snapshot -> {
            var searcher = snapshot.searcher(audience);
            var everything = counting(SearchRequest.of(new Query.Everything()));
            var tally = new Tally(everything, 0, true, searcher, Optional.empty(), tables, vocabulary, FamilyTable.NONE)
                    .over(Translation.of(everything.query()));
            return Completions.of(beginning, searcher.getIndexReader(), tally.vocabulary(), tally.counts(), size);
        });
    }

    @Override
    public List<DocumentId> naming(NameType type, String key, Audience audience, int most) {
        return shelves.read(snapshot -> MachineNames.naming(snapshot.searcher(audience), type, key, most));
    }

    @Override
    public String format() {
        return Schema.VERSION;
    }

    @Override
    public List<DocumentId> ids(Audience audience) {
        return shelves.read(snapshot -> {
            var ids = new ArrayList<DocumentId>();
            for (var leaf : snapshot.searcher(audience).getIndexReader().leaves()) {
                Ids.of(leaf.reader()).forEach(id -> ids.add(new DocumentId(id)));
            }
            return ids;
        });
    }

    @Override
    public void close() {
        shelves.close();
    }

    /** What reads one moment by batches. */
    private interface Holding<P, T> {
        BatchWalk.Source<P, T> over(Snapshot snapshot) throws IOException;
    }

    private <P, T> Walk<T> held(Holding<P, T> holding) {
        var snapshot = shelves.hold();
        try {
            return new BatchWalk<>(snapshot, holding.over(snapshot));
        } catch (IOException | RuntimeException e) {
            try (snapshot) {
                throw e;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private StatementList statements(Snapshot snapshot, StatementRequest request) throws IOException {
        var audience = request.within().audience();
        var searcher = snapshot.searcher(audience);
        Breadth.check(request.within().query(), searcher.getIndexReader());
        for (var leaf : searcher.getIndexReader().leaves()) {
            tables.of(leaf.reader());
        }
        return new StatementList(searcher, request, tables, vocabulary.seen(), snapshot.families(audience));
    }

    private Search search(Snapshot snapshot, SearchRequest request) throws IOException {
        var audience = request.audience();
        var searcher = snapshot.searcher(audience);
        Breadth.check(request.query(), searcher.getIndexReader());
        return new Search(searcher, request, tables, vocabulary, snapshot.families(audience));
    }

    private static TopDocs byId(IndexSearcher searcher, DocumentId id) throws IOException {
        return searcher.search(new TermQuery(new Term(Schema.ID, id.value())), 1);
    }

    /** The same question without a page. */
    private static SearchRequest counting(SearchRequest request) {
        return request.sized(0).from(Optional.empty()).grouped(false).strictly();
    }
}
