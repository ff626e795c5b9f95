package fr.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.ContentHash;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Processing;
import fr.vigie.document.Refusal;
import fr.vigie.ingest.Checkup.Trouble;
import fr.vigie.intake.Corrections;
import fr.vigie.intake.Holding;
import fr.vigie.intake.Trait;
import fr.vigie.query.Audience;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is damaged between originals, ledger and index is named, and mended where that can be done without a loss. */
final class RepairTest extends ArchiveCase {
    @Test
    void aLostIndexIsMadeAgainByItself() throws Exception {
        var id = accept("à retrouver", draft("a.txt").published()).id();
        archive.awaitIdle();
        archive.close();
        IndexFolder.delete(home.resolve("index"));
        engines.clear();

        open();
        archive.awaitIdle();
        assertThat(archive.engine().ids(Audience.PUBLIC)).containsExactly(id);
    }

    @Test
    void theDoctorNamesWhatIsWrongAndMendsWhatCanBe() throws Exception {
        var changed = accept("changé", draft("a.txt").published());
        var missing = accept("perdu", draft("b.txt").published());
        var unindexed = accept("pas dans l’index", draft("c.txt").published());
        archive.awaitIdle();
        Files.writeString(file(changed.provenance().hash()), "autre chose");
        Files.delete(file(missing.provenance().hash()));
        archive.engine().remove(List.of(unindexed.id()));
        var stray = new ContentHash("a".repeat(64));
        Files.createDirectories(file(stray).getParent());
        Files.writeString(file(stray), "jamais accepté");

        var expected = List.of(
                new Checkup.Finding(
                        Trouble.ORIGINAL_CHANGED, changed.provenance().hash().value()),
                new Checkup.Finding(
                        Trouble.ORIGINAL_MISSING, missing.provenance().hash().value()),
                new Checkup.Finding(Trouble.ORIGINAL_UNKNOWN, stray.value()),
                new Checkup.Finding(Trouble.NOT_INDEXED, unindexed.id().value()));
        assertThat(archive.check(false, Progress.UNSEEN).findings()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(archive.check(true, Progress.UNSEEN).sound()).isFalse();
        give("changé", draft("a.txt"));
        give("perdu", draft("b.txt"));
        assertThat(archive.check(false, Progress.UNSEEN).findings()).isEmpty();
    }

    @Test
    void whatAFailedContainerHoldsOutlivesANewIndex() throws Exception {
        var container = acceptZip(cut());
        archive.awaitIdle();
        assertThat(state(container).processing()).isEqualTo(Processing.FAILED);
        var before = archive.engine().ids(Audience.DESK);
        assertThat(before).hasSize(2);

        archive.reindex(Progress.UNSEEN);
        assertThat(archive.engine().ids(Audience.DESK)).isEqualTo(before);
        assertThat(archive.check(false, Progress.UNSEEN).findings()).isEmpty();

        archive.close();
        IndexFolder.delete(home.resolve("index"));
        engines.clear();
        open();
        archive.awaitIdle();
        assertThat(archive.engine().ids(Audience.DESK)).isEqualTo(before);
        assertThat(archive.check(false, Progress.UNSEEN).findings()).isEmpty();
    }

    @Test
    void theDoctorReadsAFailedContainerAgainForWhatTheIndexLost() throws Exception {
        acceptZip(cut());
        archive.awaitIdle();
        var before = archive.engine().ids(Audience.DESK);
        archive.engine().remove(List.of(before.getFirst()));

        var checkup = archive.check(true, Progress.UNSEEN);
        assertThat(checkup.findings())
                .containsExactly(new Checkup.Finding(
                        Trouble.NOT_INDEXED, before.getFirst().value()));
        assertThat(checkup.sound()).isTrue();
        assertThat(archive.engine().ids(Audience.DESK)).isEqualTo(before);
        assertThat(archive.check(false, Progress.UNSEEN).findings()).isEmpty();
    }

    @Test
    void anIndexEntryWithoutADocumentIsTakenOut() throws Exception {
        var id = accept("connu", draft("a.txt")).id();
        archive.awaitIdle();
        var entry = archive.engine().find(id, Audience.DESK).orElseThrow();
        var unknown = DocumentId.random(new Random(11));
        archive.engine()
                .put(List.of(new Entry(
                        unknown,
                        1,
                        entry.provenance(),
                        entry.visibility(),
                        entry.rights(),
                        entry.reading(),
                        entry.tags())));

        var checkup = archive.check(true, Progress.UNSEEN);
        assertThat(checkup.findings()).containsExactly(new Checkup.Finding(Trouble.UNKNOWN_IN_INDEX, unknown.value()));
        assertThat(checkup.sound()).isTrue();
        assertThat(archive.engine().ids(Audience.DESK)).containsExactly(id);
    }

    @Test
    void aNewIndexKeepsWhatTheOldOneHadOfBytesThatAreNoLongerTheirOwn() throws Exception {
        var changed = accept("tel que donné", draft("a.txt"));
        var missing = acceptZip(Map.of("un.txt", "le premier"));
        archive.awaitIdle();
        var before = archive.engine().ids(Audience.DESK);
        Files.writeString(file(changed.provenance().hash()), "autre chose");
        Files.delete(file(state(missing).provenance().hash()));

        archive.reindex(Progress.UNSEEN);
        assertThat(archive.engine().ids(Audience.DESK)).isEqualTo(before);
        assertThat(title(changed.id())).contains("tel que donné");
    }

    @Test
    void nothingIsReadFromChangedBytesUntilTheFileIsGivenAgain() throws Exception {
        var changed = accept("tel que donné", draft("a.txt"));
        archive.awaitIdle();
        Files.writeString(file(changed.provenance().hash()), "autre chose");
        archive.engine().remove(List.of(changed.id()));

        var checkup = archive.check(true, Progress.UNSEEN);
        assertThat(checkup.sound()).isFalse();
        assertThat(checkup.findings())
                .containsExactly(
                        new Checkup.Finding(
                                Trouble.ORIGINAL_CHANGED,
                                changed.provenance().hash().value()),
                        new Checkup.Finding(Trouble.NOT_INDEXED, changed.id().value(), false));
        assertThat(archive.engine().ids(Audience.DESK)).isEmpty();

        give("tel que donné", draft("a.txt"));
        assertThat(archive.check(true, Progress.UNSEEN).sound()).isTrue();
        assertThat(title(changed.id())).contains("tel que donné");
        assertThat(archive.check(false, Progress.UNSEEN).findings()).isEmpty();
    }

    @Test
    void aLostIndexIsNotMadeAgainFromChangedBytes() throws Exception {
        var changed = accept("tel que donné", draft("a.txt"));
        archive.awaitIdle();
        archive.close();
        Files.writeString(file(changed.provenance().hash()), "autre chose");
        IndexFolder.delete(home.resolve("index"));
        engines.clear();
        open();
        archive.awaitIdle();
        assertThat(archive.engine().ids(Audience.DESK)).isEmpty();
        assertThat(state(changed.id()).failure().orElseThrow().reason()).isEqualTo(Refusal.CORRUPT);

        assertThat(accept("tel que donné", draft("a.txt")).id()).isEqualTo(changed.id());
        archive.awaitIdle();
        assertThat(title(changed.id())).contains("tel que donné");
    }

    @Test
    void aContainerThatIsOnceReadHalfwayLosesNothingForGood() throws Exception {
        var zipped = zip(new TreeMap<>(Map.of("1.txt", "un", "2.txt", "deux", "3.txt", "trois")));
        var container = acceptZip(zipped);
        archive.awaitIdle();
        var before = ids(container);
        var last = archive.inside(container).getLast().id();
        archive.correct(last, new Corrections(Map.of(Trait.TITLE, "Trois, en mieux")), OptionalInt.empty());
        archive.close();
        IndexFolder.delete(home.resolve("index"));
        engines.clear();

        extractor.readAtMost(1);
        open();
        archive.awaitIdle();
        assertThat(ids(container)).isEqualTo(before);
        assertThat(archive.inside(container))
                .extracting(Holding::processing)
                .containsExactly(Processing.INDEXED, Processing.FAILED, Processing.FAILED);
        assertThat(archive.check(false, Progress.UNSEEN).findings()).isEmpty();

        extractor.readAtMost(Integer.MAX_VALUE);
        assertThat(acceptZip(zipped)).isEqualTo(container);
        archive.awaitIdle();
        assertThat(archive.engine().ids(Audience.DESK)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(title(last)).contains("Trois, en mieux");
    }

    @Test
    void aContainerThatCannotBeOpenedAgainLosesNothingForGood() throws Exception {
        var container = acceptZip(Map.of("un.txt", "le premier", "deux.txt", "le second"));
        archive.awaitIdle();
        var before = ids(container);
        archive.engine().remove(before);
        extractor.readAtMost(0);

        archive.check(true, Progress.UNSEEN);
        assertThat(ids(container)).isEqualTo(before);
        assertThat(archive.inside(container)).extracting(Holding::processing).containsOnly(Processing.FAILED);
        assertThat(archive.check(false, Progress.UNSEEN).findings()).isEmpty();
    }

    private List<DocumentId> ids(DocumentId container) {
        return archive.inside(container).stream().map(Holding::id).toList();
    }

    /** An archive of three, cut off in the third. */
    private static byte[] cut() throws IOException {
        var whole = zip(new TreeMap<>(Map.of("1.txt", "le premier", "2.txt", "le second", "3.txt", "x".repeat(200))));
        var text = new String(whole, StandardCharsets.ISO_8859_1);
        return Arrays.copyOf(whole, text.indexOf("3.txt") + 12);
    }
}
