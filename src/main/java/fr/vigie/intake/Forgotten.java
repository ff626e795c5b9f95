package fr.vigie.intake;

import fr.vigie.document.DocumentId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The list of documents that must not come back with an old backup: a file beside the ledger, an id in a line, so that it
 * can be kept elsewhere and outlives a ledger that is thrown away. An id says nothing of what the document was.
 */
public final class Forgotten {
    private final Path file;

    /** @param file made with the first that is forgotten */
    public Forgotten(Path file) {
        this.file = file;
    }

    /** Every document that was ever to be forgotten, the first first; lines that are no ids are passed over. */
    public Set<DocumentId> all() throws IOException {
        var ids = new LinkedHashSet<DocumentId>();
        try {
            for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                var word = line.strip();
                if (DocumentId.isWellFormed(word)) {
                    ids.add(new DocumentId(word));
                }
            }
        } catch (NoSuchFileException none) {
            return Set.of();
        }
        return ids;
    }

    /** Adds to the list; when this returns it is on disk. */
    public synchronized void add(Collection<DocumentId> ids) throws IOException {
        var known = new LinkedHashSet<>(all());
        if (!known.addAll(ids)) {
            return;
        }
        var lines = List.copyOf(known).stream().map(DocumentId::value).toList();
        Durable.replace(file, lines);
    }
}
