package fr.vigie.engine.lucene;

import fr.vigie.document.Entry;
import fr.vigie.engine.PlaceTree;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.Query;
import fr.vigie.query.Snippet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalInt;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;

/** A document of which it is told why requests find it: read once for all of them. */
final class ExplainedDocument {
    private final Entry entry;
    private final Document document;
    private final FilterText filters;
    private final IndexSearcher textAlone;

    ExplainedDocument(Entry entry, PlaceTree places) {
        this.entry = entry;
        this.document = EntryDocument.searchable(entry, places);
        this.filters = new FilterText(FacetValues.of(entry, places), places);
        this.textAlone = textAlone(document);
    }

    boolean isPublic() {
        return entry.visibility().isPublic();
    }

    Arrival arrival(Clues clues) {
        return new Arrival(entry, document, clues);
    }

    /** A filter as a person would type it, by the labels that the document has. */
    String text(FacetFilter filter) {
        return filters.of(filter);
    }

    /** The best passages with what a query looks for. */
    List<Snippet> passages(Query query) {
        var text = entry.reading().text();
        try {
            var found = new Highlights(textAlone, query).in(0, text, Passages.PLACES_LOOKED_AT);
            return Passages.of(text, found, entry.reading().lead());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // an index in memory has nothing to fail on
        }
    }

    /** The page on which a passage of the text stands. */
    OptionalInt page(Snippet passage) {
        var pages = entry.reading().pages();
        var place = entry.reading().text().indexOf(passage.text());
        var page = (int) pages.stream().filter(begins -> begins <= place).count();
        return page == 0 ? OptionalInt.empty() : OptionalInt.of(page);
    }

    /** An index of the text without what is searched besides it, of which no passage is shown. */
    private static IndexSearcher textAlone(Document document) {
        var index = new MemoryIndex(true);
        document.getFields().stream()
                .filter(field -> field instanceof TokensField && field.name().equals(Schema.ALL))
                .findFirst()
                .ifPresent(text -> index.addField(text, Arrival.GAPS));
        return index.createSearcher();
    }
}
