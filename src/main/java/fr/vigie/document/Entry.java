package fr.vigie.document;

/**
 * A document as the index takes it and gives it back: who it is, where it came from, who may see it, what it says and
 * what was found in it.
 *
 * @param version 1 for the first, one more for each correction
 */
public record Entry(
        DocumentId id,
        int version,
        Provenance provenance,
        Visibility visibility,
        Rights rights,
        Reading reading,
        Tags tags) {
    public Entry {
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1, got: " + version);
        }
    }

    public Entry withVisibility(Visibility changed) {
        return new Entry(id, version, provenance, changed, rights, reading, tags);
    }
}
