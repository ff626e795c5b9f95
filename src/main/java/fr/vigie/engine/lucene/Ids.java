package fr.vigie.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/** The ids of a segment's documents that are not removed. */
final class Ids {
    private Ids() {}

    static List<String> of(LeafReader segment) throws IOException {
        var ids = new ArrayList<String>();
        var terms = segment.terms(Schema.ID);
        if (terms == null) {
            return ids;
        }
        var live = segment.getLiveDocs();
        var all = terms.iterator();
        PostingsEnum postings = null;
        while (all.next() != null) {
            postings = all.postings(postings, PostingsEnum.NONE);
            for (int doc; (doc = postings.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
                if (live == null || live.get(doc)) {
                    ids.add(all.term().utf8ToString());
                }
            }
        }
        return ids;
    }
}
