package fr.vigie.engine.lucene;

import fr.vigie.family.Trace;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReader;

/** Traces of texts compared lately, some megabytes of them: what is reprinted today was mostly first printed today. */
final class Traces {
    private static final int SHINGLES = 1_000_000;

    private final Map<Long, Trace> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int shingles;

    void keep(Trace trace) {
        if (kept.put(trace.text(), trace) == null) {
            shingles += trace.shingles().size();
        }
        var oldest = kept.values().iterator();
        while (shingles > SHINGLES && kept.size() > 1) {
            shingles -= oldest.next().shingles().size();
            oldest.remove();
        }
    }

    /** The trace of a text by its number, else worked out from the document that carries it. */
    Trace of(long text, LeafReader segment, int doc) throws IOException {
        var known = kept.get(text);
        if (known != null) {
            return known;
        }
        var trace = Trace.of(
                segment.storedFields().document(doc, Set.of(Schema.TEXT)).get(Schema.TEXT));
        keep(trace);
        return trace;
    }
}
