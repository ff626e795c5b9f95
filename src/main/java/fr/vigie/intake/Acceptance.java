package fr.vigie.intake;

import fr.vigie.document.Rights;
import fr.vigie.document.Visibility;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * With what words a file is given.
 *
 * @param fileName as the giver calls it
 * @param stated what the giver states of it, over what will be read from it
 * @param source the address that it was published at
 * @param visibility what it shall be once it is read
 * @param embargo until when an embargoed one stays hidden; there for embargoed ones and for no other
 * @param seesHidden whether the giver may learn of documents that are not public, when the same bytes are there already
 */
public record Acceptance(
        String fileName,
        Corrections stated,
        Optional<URI> source,
        Rights rights,
        Visibility visibility,
        Optional<Instant> embargo,
        Origin origin,
        boolean seesHidden) {
    public Acceptance {
        if ((visibility == Visibility.EMBARGOED) != embargo.isPresent()) {
            throw new IllegalArgumentException("an embargo has an end, got: " + visibility + " until " + embargo);
        }
    }

    /** A draft with nothing stated, from somebody of the desk. */
    public static Acceptance draft(String fileName, Origin origin) {
        return new Acceptance(
                fileName,
                Corrections.NONE,
                Optional.empty(),
                Rights.FULL,
                Visibility.DRAFT,
                Optional.empty(),
                origin,
                true);
    }

    /** To be published as soon as it is read. */
    public Acceptance published() {
        return new Acceptance(
                fileName, stated, source, rights, Visibility.PUBLISHED, Optional.empty(), origin, seesHidden);
    }

    /** To be published at an instant; one that has passed publishes at once. */
    public Acceptance embargoedUntil(Instant instant) {
        return new Acceptance(
                fileName, stated, source, rights, Visibility.EMBARGOED, Optional.of(instant), origin, seesHidden);
    }

    public Acceptance stating(Corrections corrections) {
        return new Acceptance(fileName, corrections, source, rights, visibility, embargo, origin, seesHidden);
    }

    public Acceptance from(URI address) {
        return new Acceptance(fileName, stated, Optional.of(address), rights, visibility, embargo, origin, seesHidden);
    }

    public Acceptance with(Rights given) {
        return new Acceptance(fileName, stated, source, given, visibility, embargo, origin, seesHidden);
    }
}
