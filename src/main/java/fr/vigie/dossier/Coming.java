package fr.vigie.dossier;

import fr.vigie.document.DocumentId;
import fr.vigie.engine.SearchEngine;
import fr.vigie.query.Audience;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Documents that somebody puts into a dossier.
 *
 * @param seen those that they may see, each once, in the order given
 * @param known those that everybody may see
 */
record Coming(List<DocumentId> seen, Set<DocumentId> known) {
    Coming {
        seen = List.copyOf(seen);
        known = Set.copyOf(known);
    }

    static Coming of(SearchEngine engine, Person person, Collection<DocumentId> documents) {
        var asked = new LinkedHashSet<>(documents);
        var seen = Visible.of(engine, asked, person.audience()).keySet();
        var known = person.audience() == Audience.PUBLIC
                ? seen
                : Visible.of(engine, asked, Audience.PUBLIC).keySet();
        return new Coming(asked.stream().filter(seen::contains).toList(), known);
    }

    /** Puts them behind the others; those that are in stay as they are. Empty when it is done, else why it is not. */
    Optional<Change> into(Handle handle, String dossier, Instant now) {
        if (seen.isEmpty()) {
            return Optional.of(new Change.NoDocument());
        }
        var there = new HashSet<>(PieceRows.documents(handle, dossier));
        var fresh = seen.stream().filter(document -> !there.contains(document)).toList();
        if (there.size() + fresh.size() > Dossiers.MOST_DOCUMENTS) {
            return Optional.of(new Change.Full(Dossiers.MOST_DOCUMENTS));
        }
        for (var document : fresh) {
            PieceRows.add(handle, dossier, new Piece(document, 1, Remark.NONE, now, known.contains(document)));
        }
        return Optional.empty();
    }
}
