package fr.vigie.engine.lucene;

import fr.vigie.document.DocumentId;
import fr.vigie.family.Kindred.Arrival;
import fr.vigie.family.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * The kin of some texts: all that share a band are candidates, which {@link Trace#isKinOf} then judges. The bands of all
 * texts are looked up in one go over each segment, in the order of its terms.
 */
final class Relatives {
    private final List<Trace> texts;
    private final Traces known;
    private final List<Set<Long>> kin = new ArrayList<>();
    /** A band in the upper half, in the lower the place of a text that has it; in the order of terms. */
    private final long[] bands;

    Relatives(List<Trace> texts, Traces known) {
        this.texts = texts;
        this.known = known;
        this.bands = bands(texts);
        texts.forEach(text -> kin.add(new HashSet<>()));
        amongEachOther();
        texts.forEach(known::keep);
    }

    /** A band as a term: four bytes, ordered as an unsigned number is. */
    static BytesRef term(int band) {
        return new BytesRef(new byte[] {(byte) (band >>> 24), (byte) (band >>> 16), (byte) (band >>> 8), (byte) band});
    }

    /** For each text the numbers of those that it is kin to, as far as they were looked for. */
    List<Set<Long>> kin() {
        return kin;
    }

    /** Looks among the documents of a snapshot but those; answers with the ones found. */
    List<Arrival> among(Snapshot snapshot, Set<DocumentId> passedOver) throws IOException {
        var found = new ArrayList<Arrival>();
        for (var leaf : snapshot.published().leaves()) {
            among(leaf.reader(), true, passedOver, found);
        }
        for (var leaf : snapshot.desk().leaves()) {
            among(leaf.reader(), false, passedOver, found);
        }
        return found;
    }

    private void among(LeafReader segment, boolean published, Set<DocumentId> passedOver, List<Arrival> found)
            throws IOException {
        var candidates = candidates(segment);
        if (candidates.isEmpty()) {
            return;
        }
        var column = DocValues.getBinary(segment, Schema.KIN);
        for (var candidate : candidates.entrySet()) {
            int doc = candidate.getKey();
            if (!column.advanceExact(doc)) {
                continue;
            }
            var there = KinColumn.read(column.binaryValue(), published);
            if (passedOver.contains(there.member().id())) {
                continue;
            }
            var trace = known.of(there.text(), segment, doc);
            if (judge(trace, candidate.getValue())) {
                found.add(new Arrival(there.member(), there.text(), Set.of()));
            }
        }
    }

    /** Documents of a segment that share a band with a text, by number, and which texts those are. */
    private Map<Integer, BitSet> candidates(LeafReader segment) throws IOException {
        var terms = segment.terms(Schema.BANDS);
        if (terms == null) {
            return Map.of();
        }
        var candidates = new TreeMap<Integer, BitSet>();
        var live = segment.getLiveDocs();
        var seeking = terms.iterator();
        PostingsEnum postings = null;
        for (int from = 0, to; from < bands.length; from = to) {
            to = sameBandUntil(from);
            if (seeking.seekExact(term(band(from)))) {
                postings = seeking.postings(postings, PostingsEnum.NONE);
                for (int doc; (doc = postings.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
                    if (live == null || live.get(doc)) {
                        var sharing = candidates.computeIfAbsent(doc, number -> new BitSet());
                        for (int i = from; i < to; i++) {
                            sharing.set((int) bands[i]);
                        }
                    }
                }
            }
        }
        return candidates;
    }

    private boolean judge(Trace there, BitSet sharing) {
        var related = false;
        for (int i = sharing.nextSetBit(0); i >= 0; i = sharing.nextSetBit(i + 1)) {
            if (texts.get(i).isKinOf(there)) {
                related = true;
                relate(i, there);
            }
        }
        return related;
    }

    private void amongEachOther() {
        for (int from = 0, to; from < bands.length; from = to) {
            to = sameBandUntil(from);
            for (int i = from; i < to; i++) {
                for (int k = i + 1; k < to; k++) {
                    var one = (int) bands[i];
                    var other = (int) bands[k];
                    if (one != other
                            && !kin.get(one).contains(texts.get(other).text())
                            && texts.get(one).isKinOf(texts.get(other))) {
                        relate(one, texts.get(other));
                        relate(other, texts.get(one));
                    }
                }
            }
        }
    }

    private void relate(int text, Trace other) {
        if (texts.get(text).text() != other.text()) {
            kin.get(text).add(other.text());
        }
    }

    private int band(int place) {
        return (int) (bands[place] >>> 32);
    }

    private int sameBandUntil(int from) {
        var to = from + 1;
        while (to < bands.length && band(to) == band(from)) {
            to++;
        }
        return to;
    }

    private static long[] bands(List<Trace> texts) {
        var bands = new long
                [texts.stream()
                        .mapToInt(text -> text.fingerprint().bands().size())
                        .sum()];
        var at = 0;
        for (var text = 0; text < texts.size(); text++) {
            for (int band : texts.get(text).fingerprint().bands()) {
                // The sign turned, so that the order of longs is that of unsigned bands.
                bands[at++] = ((long) band << 32 | text) ^ Long.MIN_VALUE;
            }
        }
        Arrays.sort(bands);
        for (var i = 0; i < bands.length; i++) {
            bands[i] ^= Long.MIN_VALUE;
        }
        return bands;
    }
}
