package fr.vigie.document;

import java.util.Optional;

/**
 * A document as the index takes it and gives it back: who it is, where it came from, who may see it, what it says and
 * what was found in it.
 *
 * @param version 1 for the first, one more for each correction
 * @param tags what holds: what the machine found, as people corrected it
 * @param machine what the machine found; empty where nobody corrected any of it, so that the tags are just that
 */
public record Entry(
        DocumentId id,
        int version,
        Provenance provenance,
        Visibility visibility,
        Rights rights,
        Reading reading,
        Tags tags,
        Optional<Tags> machine) {
    public Entry {
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1, got: " + version);
        }
    }

    /** One in whose tags nobody corrected anything. */
    public Entry(
            DocumentId id,
            int version,
            Provenance provenance,
            Visibility visibility,
            Rights rights,
            Reading reading,
            Tags tags) {
        this(id, version, provenance, visibility, rights, reading, tags, Optional.empty());
    }

    public Entry withVisibility(Visibility changed) {
        return new Entry(id, version, provenance, changed, rights, reading, tags, machine);
    }

    /** What may be told to somebody who may not read its text: what it is and where it came from, not what it says. */
    public Entry excerpt() {
        return new Entry(id, version, provenance, visibility, rights, reading.withoutText(), Tags.NONE);
    }

    /** What the machine found, whatever people made of it. */
    public Tags found() {
        return machine.orElse(tags);
    }
}
