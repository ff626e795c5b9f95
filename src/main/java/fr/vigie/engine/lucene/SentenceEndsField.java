package fr.vigie.engine.lucene;

import fr.vigie.analysis.SentenceEndStream;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.jspecify.annotations.Nullable;

/** Where the sentences of a field's words end, at the positions of those words. */
final class SentenceEndsField extends Field {
    private final List<Integer> ends;

    SentenceEndsField(String name, List<Integer> ends) {
        super(name, Schema.WRITTEN_TEXT);
        this.ends = ends;
    }

    @Override
    public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
        return reuse instanceof SentenceEndStream known ? known.over(ends) : new SentenceEndStream(ends);
    }
}
