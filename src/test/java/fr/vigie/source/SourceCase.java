package fr.vigie.source;

import fr.vigie.document.Rights;
import fr.vigie.document.Tags;
import fr.vigie.engine.PlaceTree;
import fr.vigie.engine.lucene.LuceneSearchEngine;
import fr.vigie.ingest.Archive;
import fr.vigie.ingest.ArchiveSettings;
import fr.vigie.ingest.PlainExtractor;
import fr.vigie.messages.Messages;
import fr.vigie.query.Audience;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A real archive in a folder of its own, that sources bring plain texts to. */
abstract class SourceCase {
    static final Manner PUBLISHED = new Manner(true, Rights.FULL);

    final Messages messages = Messages.of("source", Locale.FRENCH);

    @TempDir
    Path home;

    Archive archive;

    @BeforeEach
    void open() throws IOException {
        archive = Archive.open(
                ArchiveSettings.of(home, Locale.FRENCH, Clock.systemUTC()),
                folder -> LuceneSearchEngine.open(folder, PlaceTree.FLAT),
                new PlainExtractor(),
                reading -> Tags.NONE);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    void openAgain() throws IOException {
        close();
        open();
    }

    /** The titles of all that the audience can find, in order of the alphabet. */
    List<String> titles(Audience audience) throws InterruptedException {
        archive.awaitIdle();
        return archive.engine().ids(audience).stream()
                .map(id -> archive.engine()
                        .find(id, audience)
                        .orElseThrow()
                        .reading()
                        .title()
                        .orElse("?"))
                .sorted()
                .toList();
    }
}
