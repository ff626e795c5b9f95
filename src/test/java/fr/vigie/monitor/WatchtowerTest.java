package fr.vigie.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.DocumentId;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Corrections;
import fr.vigie.intake.Origin;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a monitor is told, what it is not told, and when. */
final class WatchtowerTest extends WatchCase {

    @Test
    void aNewDocumentIsToldOnceWithItsWordsMarked() throws Exception {
        var monitor = add("scanner");
        var id = publish("Un scanner à Dijon\n\nL’hôpital a reçu son scanner.");
        publish("Une école ouvre à Beaune.");

        var bundles = send();

        assertThat(bundles).hasSize(1);
        var alert = bundles.getFirst().alerts().getFirst();
        assertThat(alert.document()).isEqualTo(id);
        assertThat(alert.clauses()).containsExactly("scanner");
        var passage = alert.passages().getFirst();
        assertThat(passage.marks())
                .isNotEmpty()
                .allSatisfy(mark -> assertThat(mark.of(passage.text())).isEqualTo("scanner"));
        assertThat(matches(monitor)).hasSize(1);
        settle();
        assertThat(send()).isEmpty();
    }

    @Test
    void whatWasPublicBeforeTheMonitorIsNoNewsEvenWhenItIsCorrected() throws Exception {
        var old = publish("Un scanner à Dijon");
        pass(Duration.ofMinutes(1));
        var monitor = add("scanner");

        title(old, "Un scanner neuf à Dijon");

        assertThat(matches(monitor)).isEmpty();
    }

    @Test
    void neitherCorrectingNorReadingAgainRepeatsAnAlert() throws Exception {
        var monitor = add("scanner");
        var id = publish("Un scanner à Dijon");
        send();

        title(id, "Un scanner neuf");
        archive.reindex((done, all) -> {});
        settle();

        assertThat(matches(monitor)).hasSize(1);
        assertThat(send()).isEmpty();
    }

    @Test
    void aCorrectionThatMakesADocumentAnswerIsToldAsLate() throws Exception {
        var monitor = add("titre:mammographe");
        var id = publish("Un scanner à Dijon");

        title(id, "Un mammographe à Dijon");

        assertThat(matches(monitor))
                .singleElement()
                .satisfies(match -> assertThat(match.late()).isTrue());
        assertThat(send()).hasSize(1);
    }

    @Test
    void anEmbargoedDocumentIsToldOnceWhenItsHourHasCome() throws Exception {
        var monitor = add("scanner");
        var id = give("Un scanner à Dijon", Acceptance.draft("a.txt", Origin.UPLOAD));
        archive.publish(id, Optional.of(clock.instant().plus(Duration.ofHours(1))));
        settle();
        assertThat(matches(monitor)).isEmpty();

        pass(Duration.ofHours(2));
        archive.publish(id, Optional.empty());
        settle();
        settle();

        assertThat(matches(monitor)).hasSize(1);
        assertThat(send()).hasSize(1);
    }

    @Test
    void otherBytesAreToldAsReplacedOnceForEachVersion() throws Exception {
        var monitor = add("scanner");
        var id = publish("Un scanner à Dijon");
        send();

        replace(id, "Deux fois un scanner à Dijon");
        settle();
        title(id, "L’appareil, disent-ils");

        assertThat(matches(monitor)).extracting(Match::reason).containsExactly(Reason.REPLACED, Reason.MATCHED);
        assertThat(send())
                .singleElement()
                .satisfies(bundle -> assertThat(bundle.alerts())
                        .singleElement()
                        .satisfies(alert -> assertThat(alert.reason()).isEqualTo(Reason.REPLACED)));
        replace(id, "Trois fois un scanner à Dijon");
        settle();
        assertThat(matches(monitor)).hasSize(3);
        replace(id, "Plus rien");
        settle();
        assertThat(matches(monitor)).hasSize(3);
    }

    private void replace(DocumentId id, String text) throws Exception {
        try (var bytes = bytes(text)) {
            archive.replace(id, bytes, "b.txt", Corrections.NONE, OptionalInt.empty());
        }
    }

    @Test
    void whatIsTakenBackBeforeItIsSentIsNotSentAndIsToldWhenItComesBack() throws Exception {
        var monitor = add("scanner");
        var id = publish("Un scanner à Dijon");
        archive.withdraw(id);
        settle();

        assertThat(send()).isEmpty();
        assertThat(deliveries(monitor))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.state()).isEqualTo(Delivery.State.CANCELLED));
        assertThat(matches(monitor))
                .singleElement()
                .satisfies(match -> assertThat(match.fate()).isEqualTo(Match.Fate.WITHDRAWN));

        pass(Duration.ofMinutes(5));
        archive.publish(id, Optional.empty());
        settle();

        assertThat(send()).hasSize(1);
        assertThat(matches(monitor)).hasSize(1);
    }

    @Test
    void aPausedMonitorFindsAndDoesNotSend() throws Exception {
        var monitor = add(
                Terms.of("pause", wish("scanner")).withChannels(List.of(MAIL)).withPaused(true));
        publish("Un scanner à Dijon");

        assertThat(matches(monitor))
                .singleElement()
                .satisfies(match -> assertThat(match.fate()).isEqualTo(Match.Fate.HELD));
        assertThat(send()).isEmpty();
    }

    @Test
    void aDigestLeavesAtItsHourWithAllThatWasFound() throws Exception {
        add(Terms.of("semaine", wish("scanner"))
                .withChannels(List.of(MAIL))
                .withRhythm(new Rhythm.Weekly(DayOfWeek.FRIDAY, LocalTime.of(8, 0), PARIS)));
        publish("Un scanner à Dijon");
        pass(Duration.ofDays(2));
        publish("Un scanner à Beaune");
        assertThat(send()).isEmpty();

        clock.set(Instant.parse("2026-03-06T06:59:59Z"));
        assertThat(send()).isEmpty();
        clock.set(Instant.parse("2026-03-06T07:00:00Z"));

        assertThat(send())
                .singleElement()
                .satisfies(bundle -> assertThat(bundle.alerts()).hasSize(2));
    }

    @Test
    void aBundleKeepsItsKeyOverAttemptsAndRestartsAndIsGivenUpAfterADay() throws Exception {
        var monitor = add("scanner");
        publish("Un scanner à Dijon");
        carrier.answer(new Carrier.Outcome.Later("down", Optional.empty()));
        for (var hour = 0; hour < 27; hour++) {
            send();
            pass(Duration.ofHours(1));
            if (hour % 9 == 0) {
                reopen();
            }
        }

        assertThat(carrier.bundles()).hasSizeGreaterThan(8);
        assertThat(carrier.bundles().stream().map(Bundle::key).distinct()).hasSize(1);
        var dead = deliveries(monitor).getFirst();
        assertThat(dead.state()).isEqualTo(Delivery.State.DEAD);
        assertThat(dead.reason()).contains("down");
    }

    @Test
    void restartsNeitherRepeatNorLose() throws Exception {
        var monitor = add("scanner");
        give("Un scanner à Dijon", Acceptance.draft("a.txt", Origin.UPLOAD).published());
        reopen();
        settle();
        reopen();
        settle();

        assertThat(matches(monitor)).hasSize(1);
        assertThat(send()).hasSize(1);
        reopen();
        assertThat(send()).isEmpty();
    }

    @Test
    void aRemovedDocumentLeavesNothingOfItself() throws Exception {
        var monitor = add("scanner");
        var id = publish("Un scanner à Dijon");
        archive.remove(id);
        settle();

        assertThat(matches(monitor)).isEmpty();
        assertThat(send()).isEmpty();
    }
}
