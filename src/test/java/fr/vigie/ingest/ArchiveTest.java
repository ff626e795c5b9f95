package fr.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Kind;
import fr.vigie.document.Processing;
import fr.vigie.document.Refusal;
import fr.vigie.document.Visibility;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Admission;
import fr.vigie.intake.Amendment;
import fr.vigie.intake.Corrections;
import fr.vigie.intake.Holding;
import fr.vigie.intake.Trait;
import fr.vigie.query.Audience;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class ArchiveTest extends ArchiveCase {
    @Test
    void whatIsAcceptedIsReadAndIndexed() throws Exception {
        var accepted = accept("Un hub à Dijon\n", draft("hub.txt").published());
        assertThat(accepted.processing()).isEqualTo(Processing.ACCEPTED);

        archive.awaitIdle();

        assertThat(state(accepted.id()).processing()).isEqualTo(Processing.INDEXED);
        var entry = archive.engine().find(accepted.id(), Audience.PUBLIC).orElseThrow();
        assertThat(entry.reading().title()).contains("Un hub à Dijon");
        assertThat(entry.provenance().fileName()).isEqualTo("hub.txt");
    }

    @Test
    void aDraftIsSeenByTheDeskAlone() throws Exception {
        var id = accept("brouillon", draft("a.txt")).id();
        archive.awaitIdle();
        assertThat(archive.engine().find(id, Audience.PUBLIC)).isEmpty();
        assertThat(archive.engine().find(id, Audience.DESK)).isPresent();
    }

    @Test
    void theSameBytesAgainAreKnown() throws Exception {
        var first = accept("le même", draft("a.txt")).id();
        assertThat(give("le même", draft("b.txt"))).isEqualTo(new Admission.Known(first));
    }

    @Test
    void whoMayNotSeeADraftIsNotToldThatItsBytesAreKnown() throws Exception {
        var hidden = accept("secret", draft("a.txt"));
        var acceptance = draft("b.txt");
        var outsider = new Acceptance(
                "b.txt",
                acceptance.stated(),
                acceptance.source(),
                acceptance.rights(),
                acceptance.visibility(),
                acceptance.embargo(),
                acceptance.origin(),
                false);
        var second = accept("secret", outsider);
        assertThat(second.id()).isNotEqualTo(hidden.id());

        archive.awaitIdle();
        archive.remove(hidden.id());

        assertThat(original(second.id())).isEqualTo("secret");
    }

    @Test
    void anEmptyFileAndOneTooLargeAreRefusedWithTheReason() throws Exception {
        assertThat(give("", draft("a.txt"))).isEqualTo(new Admission.Refused(Refusal.EMPTY, "Le fichier est vide."));
        assertThat(give("x".repeat(1001), draft("a.txt")))
                .isInstanceOfSatisfying(
                        Admission.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.TOO_LARGE));
        try (var arrivals = Files.list(home.resolve("state").resolve("incoming"))) {
            assertThat(arrivals).isEmpty();
        }
    }

    @Test
    void whatCannotBeReadFailsAndIsTriedAgainWhenGivenAgain() throws Exception {
        var id = accept(PlainExtractor.CORRUPT, draft("a.txt")).id();
        archive.awaitIdle();
        assertThat(state(id).processing()).isEqualTo(Processing.FAILED);
        assertThat(state(id).failure().orElseThrow().reason()).isEqualTo(Refusal.CORRUPT);

        assertThat(accept(PlainExtractor.CORRUPT, draft("a.txt")).id()).isEqualTo(id);
        archive.awaitIdle();
        assertThat(state(id).attempts()).isEqualTo(1);
    }

    @Test
    void whatIsInsideAContainerGetsItsOwnIdAndPath() throws Exception {
        var container = acceptZip(Map.of("2021/un.txt", "le premier", "deux.txt", PlainExtractor.CORRUPT));
        archive.awaitIdle();

        assertThat(state(container).itself()).isFalse();
        assertThat(state(container).processing()).isEqualTo(Processing.INDEXED);
        assertThat(archive.engine().find(container, Audience.DESK)).isEmpty();
        var inside = archive.inside(container);
        assertThat(inside)
                .extracting(one -> one.provenance().insidePath().orElseThrow())
                .containsExactlyInAnyOrder("2021/un.txt", "deux.txt");
        assertThat(inside)
                .extracting(Holding::processing)
                .containsExactlyInAnyOrder(Processing.INDEXED, Processing.FAILED);
        var first = inside.stream()
                .filter(one -> one.processing() == Processing.INDEXED)
                .findFirst()
                .orElseThrow();
        assertThat(original(first.id())).isEqualTo("le premier");
        try (var unpacked = Files.list(home.resolve("state").resolve("incoming"))) {
            assertThat(unpacked).isEmpty();
        }
    }

    @Test
    void publishingAContainerPublishesWhatItHolds() throws Exception {
        var container = acceptZip(Map.of("un.txt", "le premier", "deux.txt", "le second"));
        archive.awaitIdle();
        archive.publish(container, Optional.empty());
        assertThat(archive.engine().ids(Audience.PUBLIC)).hasSize(2);
    }

    @Test
    void whatWasRemovedFromAContainerDoesNotComeBack() throws Exception {
        var container = acceptZip(Map.of("un.txt", "le premier", "deux.txt", "le second"));
        archive.awaitIdle();
        archive.remove(archive.inside(container).getFirst().id());
        try (var bytes = new ByteArrayInputStream(
                zip(Map.of("un.txt", "le premier", "deux.txt", "le second", "trois.txt", "le troisième")))) {
            archive.replace(container, bytes, "a.zip", Corrections.NONE, OptionalInt.empty());
        }
        archive.awaitIdle();
        assertThat(archive.inside(container)).hasSize(2);
        assertThat(archive.engine().ids(Audience.DESK)).hasSize(2);
    }

    @Test
    void whatAContainerNoLongerHoldsIsRemoved() throws Exception {
        var container = acceptZip(Map.of("un.txt", "le premier", "deux.txt", "le second"));
        archive.awaitIdle();
        try (var bytes = new ByteArrayInputStream(zip(Map.of("un.txt", "le premier")))) {
            archive.replace(container, bytes, "a.zip", Corrections.NONE, OptionalInt.empty());
        }
        archive.awaitIdle();
        assertThat(archive.inside(container)).hasSize(1);
        assertThat(archive.engine().ids(Audience.DESK))
                .containsExactly(archive.inside(container).getFirst().id());
    }

    @Test
    void aCorrectionIsSeenAtOnceAndOutlivesReadingAgain() throws Exception {
        var id = accept("Titre lu\n", draft("a.txt").published()).id();
        archive.awaitIdle();
        var corrections = new Corrections(Map.of(Trait.TITLE, "Titre juste", Trait.KIND, "communique"));

        assertThat(archive.correct(id, corrections, OptionalInt.of(1))).isInstanceOf(Amendment.Done.class);
        assertThat(archive.correct(id, corrections, OptionalInt.of(1))).isEqualTo(new Amendment.Stale(2));
        assertThat(title(id)).contains("Titre juste");

        archive.reindex(Progress.UNSEEN);
        assertThat(title(id)).contains("Titre juste");
        assertThat(archive.engine()
                        .find(id, Audience.PUBLIC)
                        .orElseThrow()
                        .reading()
                        .kind())
                .isEqualTo(Kind.COMMUNIQUE);
        assertThat(archive.versions(id))
                .extracting(version -> version.corrections().values().size())
                .containsExactly(0, 2);
    }

    @Test
    void newBytesKeepTheIdAndTheOldOnesStayInTheHistory() throws Exception {
        var id = accept("Première version", draft("a.txt").published()).id();
        archive.awaitIdle();
        try (var bytes = stream("Seconde version")) {
            archive.replace(id, bytes, "b.txt", Corrections.NONE, OptionalInt.of(1));
        }
        archive.awaitIdle();

        assertThat(title(id)).contains("Seconde version");
        assertThat(original(id)).isEqualTo("Seconde version");
        try (var first = ((Retrieval.Found) archive.original(id, 1)).original()) {
            assertThat(first.file()).hasContent("Première version");
        }
    }

    @Test
    void anEmbargoEndsByItselfAtItsHour() throws Exception {
        var end = clock.instant().plusSeconds(3600);
        var id = accept("sous embargo", draft("a.txt").embargoedUntil(end)).id();
        archive.awaitIdle();
        assertThat(archive.engine().ids(Audience.PUBLIC)).isEmpty();

        var published = new CountDownLatch(1);
        archive.subscribe(event -> {
            if (event.id().equals(id) && event.visibility() == Visibility.PUBLISHED) {
                published.countDown();
            }
        });
        clock.set(end);
        assertThat(published.await(2, TimeUnit.SECONDS)).isTrue();
        assertThat(archive.engine().ids(Audience.PUBLIC)).containsExactly(id);
        assertThat(state(id).embargo()).isEmpty();
    }

    @Test
    void anEmbargoThatEndedWhileTheProgramWasDownEndsAtTheStart() throws Exception {
        var end = clock.instant().plusSeconds(3600);
        var id = accept("sous embargo", draft("a.txt").embargoedUntil(end)).id();
        archive.awaitIdle();
        archive.close();
        clock.set(end.plusSeconds(60));

        var published = new CountDownLatch(1);
        open();
        archive.subscribe(event -> published.countDown());
        if (state(id).visibility() != Visibility.PUBLISHED) {
            assertThat(published.await(2, TimeUnit.SECONDS)).isTrue();
        }
        archive.awaitIdle();
        assertThat(archive.engine().ids(Audience.PUBLIC)).containsExactly(id);
    }

    @Test
    void whatWasWithdrawnIsHiddenAndAPublishedOneIsNotEmbargoed() throws Exception {
        var id = accept("public", draft("a.txt").published()).id();
        archive.awaitIdle();
        var later = Optional.of(clock.instant().plusSeconds(60));
        assertThat(archive.publish(id, later)).isEqualTo(new Amendment.NotFrom(Visibility.PUBLISHED));
        assertThat(archive.withdraw(id)).isInstanceOf(Amendment.Done.class);
        assertThat(archive.engine().ids(Audience.PUBLIC)).isEmpty();
        assertThat(archive.publish(id, later)).isInstanceOf(Amendment.Done.class);
        assertThat(archive.withdraw(DocumentId.random(new java.util.Random(7)))).isEqualTo(new Amendment.Missing());
    }

    @Test
    void whatIsRemovedLeavesNothingBehind() throws Exception {
        var holding = accept("à oublier", draft("a.txt").published());
        archive.awaitIdle();
        archive.remove(holding.id());

        assertThat(archive.state(holding.id())).isEmpty();
        assertThat(archive.engine().ids(Audience.DESK)).isEmpty();
        assertThat(file(holding.provenance().hash())).doesNotExist();
        assertThat(archive.check(false, Progress.UNSEEN).findings()).isEmpty();
    }
}
