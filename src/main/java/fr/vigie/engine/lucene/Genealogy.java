package fr.vigie.engine.lucene;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.family.Kindred;
import fr.vigie.family.Kindred.Arrival;
import fr.vigie.family.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Keeps the families beside the indexes. What joins them is looked up when a document comes and written into the document
 * itself, so that opening an index reads them and looks nothing up. Under the lock of {@link Shelves}.
 */
final class Genealogy {
    private final Kindred kindred = new Kindred();
    private final Traces traces = new Traces();
    private FamilyTable ofPublic = FamilyTable.NONE;
    private FamilyTable ofDesk = FamilyTable.NONE;

    /** Documents that are coming, with the kin that each has. */
    static final class Arriving {
        private final Set<DocumentId> ids = new HashSet<>();
        private final Map<DocumentId, Arrival> arrivals = new LinkedHashMap<>();
        private final Map<DocumentId, Trace> traces = new LinkedHashMap<>();
        private List<Arrival> there = List.of();

        /** Adds to a document what the next ones find it by. */
        void describe(DocumentId id, Document document) {
            var arrival = arrivals.get(id);
            var trace = traces.get(id);
            if (arrival != null && trace != null) {
                for (int band : trace.fingerprint().bands()) {
                    document.add(new StringField(Schema.BANDS, Relatives.term(band), Field.Store.NO));
                }
                document.add(new BinaryDocValuesField(Schema.KIN, KinColumn.write(arrival)));
            }
        }
    }

    /** The families of two indexes that were just opened; a document lies in one of them. */
    static Genealogy of(DirectoryReader published, DirectoryReader desk) throws IOException {
        var genealogy = new Genealogy();
        var all = new ArrayList<Arrival>();
        read(published, true, all);
        read(desk, false, all);
        genealogy.kindred.change(List.of(), List.of(), all);
        genealogy.show();
        return genealogy;
    }

    /** Looks the kin of documents up, among those of a snapshot and among each other. Changes nothing. */
    Arriving arriving(Collection<Entry> entries, Map<DocumentId, Trace> traced, Snapshot snapshot) throws IOException {
        var arriving = new Arriving();
        entries.forEach(entry -> arriving.ids.add(entry.id()));
        var comparable = new ArrayList<Entry>();
        var texts = new ArrayList<Trace>();
        for (var entry : entries) {
            var trace = traced.get(entry.id());
            if (trace != null && trace.isComparable()) {
                comparable.add(entry);
                texts.add(trace);
                arriving.traces.put(entry.id(), trace);
            }
        }
        var relatives = new Relatives(texts, traces);
        arriving.there = relatives.among(snapshot, arriving.ids);
        var kin = relatives.kin();
        for (int i = 0; i < texts.size(); i++) {
            var entry = comparable.get(i);
            arriving.arrivals.put(
                    entry.id(),
                    new Arrival(KinColumn.member(entry), texts.get(i).text(), kin.get(i)));
        }
        return arriving;
    }

    /** Takes over what was made durable. */
    void change(Collection<DocumentId> removed, List<Arriving> arrived) {
        var gone = new HashSet<>(removed);
        arrived.forEach(arriving -> gone.addAll(arriving.ids));
        kindred.change(
                gone,
                arrived.stream().flatMap(arriving -> arriving.there.stream()).toList(),
                arrived.stream()
                        .flatMap(arriving -> arriving.arrivals.values().stream())
                        .toList());
        show();
    }

    FamilyTable ofPublic() {
        return ofPublic;
    }

    FamilyTable ofDesk() {
        return ofDesk;
    }

    private void show() {
        ofPublic = ofPublic.of(kindred.published());
        ofDesk = ofDesk.of(kindred.all());
    }

    private static void read(DirectoryReader reader, boolean published, List<Arrival> all) throws IOException {
        for (var leaf : reader.leaves()) {
            var live = leaf.reader().getLiveDocs();
            var column = DocValues.getBinary(leaf.reader(), Schema.KIN);
            for (int doc; (doc = column.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
                if (live == null || live.get(doc)) {
                    all.add(KinColumn.read(column.binaryValue(), published));
                }
            }
        }
    }
}
