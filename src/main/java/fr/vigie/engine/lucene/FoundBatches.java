package fr.vigie.engine.lucene;

import fr.vigie.engine.Found;
import fr.vigie.json.DocumentJson;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.StoredFields;

/** The documents that answer a search, a batch at a time. */
final class FoundBatches implements BatchWalk.Source<Tally.Placed, Found> {
    private static final Set<String> WHOLE = Set.of(Schema.CARD, Schema.TEXT, Schema.ENTRY);

    private final Search search;
    private final Highlights highlights;
    private final StoredFields stored;

    FoundBatches(Search search) throws IOException {
        this.search = search;
        this.highlights = new Highlights(search.searcher(), search.request().query());
        this.stored = search.searcher().storedFields();
    }

    @Override
    public BatchWalk.Batch<Tally.Placed> batch(Optional<String> cursor, int size) throws IOException {
        var tally = search.strictly(cursor, size);
        return new BatchWalk.Batch<>(tally.lines(), tally.page(), tally.next());
    }

    @Override
    public Found read(Tally.Placed place) throws IOException {
        var document = stored.document(place.doc(), WHOLE);
        var text = document.get(Schema.TEXT);
        var entry = DocumentJson.withText(document.get(Schema.ENTRY), text);
        return new Found(entry, search.hit(place, document.get(Schema.CARD), text, highlights));
    }
}
