package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/**
 * What a page shows to whoever may correct names.
 *
 * @param action where its forms are sent
 * @param proposals names to merge with, by type
 * @param done what was corrected just now
 */
public record NameDesk(String action, List<Proposals> proposals, Optional<Done> done) {
    public NameDesk {
        proposals = List.copyOf(proposals);
    }

    /** The names of one type, the most named first. */
    public record Proposals(String type, List<Proposal> names) {
        public Proposals {
            names = List.copyOf(names);
        }
    }

    /** A name by its key. */
    public record Proposal(String key, String label) {}

    /** A correction, worded, with the number by which it is undone. */
    public record Done(String number, String said) {}
}
