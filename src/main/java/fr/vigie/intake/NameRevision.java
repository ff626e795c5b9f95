package fr.vigie.intake;

import fr.vigie.document.DocumentId;
import java.util.Collection;
import java.util.List;

/**
 * A change of what people corrected in names, made whole or not at all.
 *
 * @param undone numbers of the corrections that no longer hold
 * @param added corrections that hold from now on, each a line of plain text, in their order
 * @param touched documents that the index has to be given again
 */
public record NameRevision(String who, List<Long> undone, List<String> added, Collection<DocumentId> touched) {
    public NameRevision {
        undone = List.copyOf(undone);
        added = List.copyOf(added);
        touched = List.copyOf(touched);
    }
}
