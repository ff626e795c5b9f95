package fr.vigie.engine.lucene;

import static fr.vigie.engine.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.vigie.SmallDisk;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.engine.Opening;
import fr.vigie.engine.PlaceTree;
import fr.vigie.engine.SearchEngine;
import fr.vigie.query.Audience;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index whose disk fills up goes on answering, and goes on taking in once there is room, without being opened anew. */
@Tag("process")
final class FullDiskTest {
    @TempDir
    private Path folder;

    @Test
    void anIndexThatMetAFullDiskTakesInAgainOnceThereIsRoom() throws Exception {
        var small = SmallDisk.mount(folder.resolve("disk"), 3);
        assumeTrue(small.isPresent(), "no right to mount");
        try (var disk = small.orElseThrow()) {
            var kept = new ArrayList<DocumentId>();
            Entry refused;
            try (var engine = open(disk.folder())) {
                refused = fill(engine, kept);
                assertThat(kept).isNotEmpty();
                assertThat(engine.ids(Audience.DESK)).containsExactlyInAnyOrderElementsOf(kept);
                disk.grow(64);
                engine.put(List.of(refused));
                kept.add(refused.id());
                assertThat(engine.ids(Audience.DESK)).containsExactlyInAnyOrderElementsOf(kept);
            }
            try (var engine = open(disk.folder())) {
                assertThat(engine.ids(Audience.DESK)).containsExactlyInAnyOrderElementsOf(kept);
                assertThat(engine.find(refused.id(), Audience.DESK)).isPresent();
            }
        }
    }

    /** Puts until the disk is full; the one that it refused. */
    private static Entry fill(SearchEngine engine, List<DocumentId> kept) {
        var random = new Random(7);
        for (var number = 1; number < 1_000; number++) {
            var next = entry(number).text(words(random)).build();
            try {
                engine.put(List.of(next));
            } catch (RuntimeException full) {
                return next;
            }
            kept.add(next.id());
        }
        throw new AssertionError("the disk does not fill");
    }

    private static String words(Random random) {
        var text = new StringBuilder();
        for (var word = 0; word < 5_000; word++) {
            text.append(Long.toString(random.nextLong() >>> 1, Character.MAX_RADIX))
                    .append(' ');
        }
        return text.toString();
    }

    private static SearchEngine open(Path disk) {
        return ((Opening.Opened) LuceneSearchEngine.open(disk.resolve("index"), PlaceTree.FLAT)).engine();
    }
}
