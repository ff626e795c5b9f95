package fr.vigie.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a monitor says of itself, when it ends, and what the ledger proves of it. */
final class VigilTest extends WatchCase {

    @Test
    void silenceIsToldOnceUntilADocumentComes() throws Exception {
        add(Terms.of("silence", wish("scanner")).withChannels(List.of(MAIL)).withSilence(30));
        pass(Duration.ofDays(29));
        tower.vigil().look();
        assertThat(send()).isEmpty();

        pass(Duration.ofDays(1));
        tower.vigil().look();
        pass(Duration.ofHours(2));
        tower.vigil().look();
        assertThat(send())
                .singleElement()
                .satisfies(bundle -> assertThat(bundle.notices().getFirst().said(Locale.FRENCH))
                        .isEqualTo("La veille « silence » n’a trouvé aucun document depuis 30 jours."));

        publish("Un scanner à Dijon");
        send();
        pass(Duration.ofDays(31));
        tower.vigil().look();
        assertThat(send()).hasSize(1);
    }

    @Test
    void moreThanUsualIsToldWithTheCountOnceAWeek() throws Exception {
        add(Terms.of("afflux", wish("scanner")).withChannels(List.of(MAIL)).withSpike(2));
        for (var week = 0; week < 4; week++) {
            publish("Un scanner, semaine " + week);
            publish("Un autre scanner, semaine " + week);
            pass(Duration.ofDays(7));
        }
        tower.vigil().look();
        assertThat(send()).allSatisfy(bundle -> assertThat(bundle.notices()).isEmpty());

        for (var number = 0; number < 6; number++) {
            publish("Encore un scanner, numéro " + number);
        }
        pass(Duration.ofHours(2));
        tower.vigil().look();
        pass(Duration.ofHours(2));
        tower.vigil().look();

        assertThat(send().stream().flatMap(bundle -> bundle.notices().stream()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.said(Locale.FRENCH))
                        .contains("6 documents")
                        .contains("2.0"));
    }

    @Test
    void afterItsLastDayAMonitorFindsNothingAndTakenUpAgainItFindsWhatComesThen() throws Exception {
        var terms = Terms.of("fin", wish("scanner")).withUntil(LocalDate.of(2026, 3, 3));
        var monitor = add(terms);
        publish("Un scanner à Dijon");
        clock.set(Instant.parse("2026-03-03T22:59:00Z"));
        publish("Un scanner à Beaune");
        clock.set(Instant.parse("2026-03-03T23:00:00Z"));
        publish("Un scanner à Autun");
        assertThat(matches(monitor)).hasSize(2);

        tower.monitors().change(ANNE, monitor.id(), terms.withUntil(LocalDate.of(2026, 4, 1)), OptionalInt.empty());
        publish("Un scanner à Sens");
        assertThat(matches(monitor)).hasSize(3);
    }

    @Test
    void theProofCountsWhatTheLedgerHolds() throws Exception {
        var monitor = add("scanner");
        publish("Un scanner à Dijon");
        publish("Une école");
        send();
        publish("Un scanner à Beaune");
        var taken = publish("Un scanner à Autun");
        carrier.answer(new Carrier.Outcome.Refused("no such address"));
        send();
        carrier.answer(new Carrier.Outcome.Taken());
        archive.withdraw(taken);
        settle();

        var proof = tower.findings().proof(monitor, Instant.EPOCH);
        assertThat(proof.examined()).isEqualTo(4);
        assertThat(proof.matched()).isEqualTo(3);
        assertThat(proof.delivered()).isEqualTo(1);
        assertThat(proof.dead()).isEqualTo(2);
        assertThat(proof.lost()).isZero();
        assertThat(proof.unexamined()).isZero();

        archive.database().jdbi().useHandle(handle -> handle.execute("DELETE FROM delivery WHERE state = 'dead'"));
        assertThat(tower.findings().proof(monitor, Instant.EPOCH).lost())
                .as("what the proof is for")
                .isEqualTo(2);
    }

    @Test
    void whatWasGivenUpIsSentAgainUnderItsKey() throws Exception {
        var monitor = add("scanner");
        publish("Un scanner à Dijon");
        carrier.answer(new Carrier.Outcome.Refused("no such address"));
        var refused = send().getFirst().key();
        carrier.answer(new Carrier.Outcome.Taken());

        assertThat(tower.findings().dead(ANNE)).extracting(Delivery::id).containsExactly(refused);
        assertThat(tower.findings().sendAgain(monitor, refused)).isTrue();
        assertThat(send()).extracting(Bundle::key).containsExactly(refused);
        assertThat(tower.findings().sendAgain(monitor, refused)).isFalse();
    }

    @Test
    void aQueryThatCanNoLongerBeReadIsKeptMarkedAndItsOwnerTold() throws Exception {
        var monitor = add("scanner");
        archive.database()
                .jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "UPDATE monitor SET terms = REPLACE(terms, '\"scanner\",\"filters\"', '\"scanner (\",\"filters\"')"));
        reopen();
        publish("Un scanner à Dijon");

        var marked = tower.monitors().find(ANNE, monitor.id()).orElseThrow();
        assertThat(marked.flaw()).isPresent();
        assertThat(matches(monitor)).isEmpty();
        assertThat(send())
                .singleElement()
                .satisfies(
                        bundle -> assertThat(bundle.notices().getFirst().kind()).isEqualTo(Notice.Kind.UNREADABLE));

        tower.monitors().change(ANNE, monitor.id(), monitor.terms(), OptionalInt.empty());
        publish("Un autre scanner à Dijon");
        assertThat(matches(monitor)).hasSize(1);
    }

    @Test
    void reprintsAreCountedWithWhatTheyReprint() throws Exception {
        var collapsed = add(Terms.of("une fois", wish("scanner"))
                .withChannels(List.of(MAIL))
                .withRhythm(new Rhythm.Hourly()));
        var text = "Le centre hospitalier de Dijon reçoit un scanner neuf, payé par la région et par l’État."
                + " L’appareil, attendu depuis trois ans, servira dès lundi aux urgences et à la neurologie."
                + " Quarante personnes ont été formées pendant l’hiver pour s’en servir la nuit et le dimanche.";
        publish(text);
        publish("Repris de l’agence\n\n" + text);

        assertThat(matches(collapsed))
                .extracting(Match::fate)
                .containsExactlyInAnyOrder(Match.Fate.TOLD, Match.Fate.REPRINT);
        pass(Duration.ofHours(1));
        assertThat(send()).singleElement().satisfies(bundle -> {
            assertThat(bundle.alerts()).hasSize(1);
            assertThat(bundle.reprints()).isEqualTo(1);
        });
        assertThat(tower.findings().proof(collapsed, Instant.EPOCH).reprints()).isEqualTo(1);
    }
}
