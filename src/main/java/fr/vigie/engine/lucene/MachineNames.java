package fr.vigie.engine.lucene;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.NameType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;

/** The names that the machine found, before people's corrections: which documents a correction touches. */
final class MachineNames {
    /** Lucene refuses longer terms; two names that begin with so many letters alike are found together. */
    private static final int LONGEST = 2_000;

    private MachineNames() {}

    /** The terms of an entry, each once. */
    static Set<String> terms(Entry entry) {
        return entry.found().names().stream()
                .map(name -> term(name.type(), name.key()))
                .collect(Collectors.toSet());
    }

    /** So many at most. */
    static List<DocumentId> naming(IndexSearcher searcher, NameType type, String key, int most) throws IOException {
        var term = new Term(Schema.FOUND, term(type, key));
        var ids = new ArrayList<DocumentId>();
        for (var leaf : searcher.getIndexReader().leaves()) {
            var postings = leaf.reader().postings(term, PostingsEnum.NONE);
            var live = leaf.reader().getLiveDocs();
            var stored = leaf.reader().storedFields();
            while (postings != null && ids.size() < most && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(postings.docID())) {
                    var document = stored.document(postings.docID(), Set.of(Schema.CARD));
                    ids.add(new DocumentId(Card.read(document.get(Schema.CARD)).id()));
                }
            }
        }
        return ids;
    }

    private static String term(NameType type, String key) {
        return type.code() + ':' + (key.length() > LONGEST ? key.substring(0, LONGEST) : key);
    }
}
