package fr.vigie.server;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Reading;
import fr.vigie.ingest.Archive;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What earlier versions of documents say, read anew from their bytes when asked for; the latest asked for are kept. */
final class ReadVersions {
    private static final int KEPT = 20;

    private final Archive archive;
    private final Map<Key, Optional<Reading>> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Optional<Reading>> eldest) {
            return size() > KEPT;
        }
    };

    /** A version never changes once there is a next, and only by a correction, which makes the next. */
    private record Key(DocumentId id, int version) {}

    ReadVersions(Archive archive) {
        this.archive = archive;
    }

    /** One at a time: reading costs a worker, and two who ask for the same had better wait for one answer. */
    synchronized Optional<Reading> of(DocumentId id, int version) throws IOException {
        var key = new Key(id, version);
        var known = kept.get(key);
        if (known == null) {
            known = archive.desk().reading(id, version);
            kept.put(key, known);
        }
        return known.map(archive.desk()::covered);
    }
}
