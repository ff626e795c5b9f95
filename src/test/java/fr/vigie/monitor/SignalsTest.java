package fr.vigie.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.authority.NameCorrection;
import fr.vigie.authority.NameKey;
import fr.vigie.document.DocumentId;
import fr.vigie.document.NameType;
import fr.vigie.ingest.Ruling;
import fr.vigie.intake.Corrections;
import fr.vigie.intake.Trait;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names that meet for the first time and figures that move: what is told of them, and what is not. */
final class SignalsTest extends SignalCase {

    @Test
    void twoOrganisationsThatMeetForTheFirstTimeAreToldOnceWithTheirPassage() throws Exception {
        publish("2026-03-01", "Orga ouvre. Orgb ferme.");
        var monitor = signalling("scanner");
        publish("2026-03-02", "Un scanner pour Orga.\n\nIl est partagé avec Orgc, dit Orga. Orgb aussi.");
        publish("2026-03-03", "Un scanner : Orgc et Orga signent.");

        assertThat(pairs(monitor)).containsExactly("Orga Orgc", "Orgb Orgc");
        var told = signals(monitor).getFirst();
        assertThat(told.evidence().passages().getFirst()).satisfies(passage -> {
            assertThat(passage.text()).isEqualTo("Il est partagé avec Orgc, dit Orga.");
            assertThat(passage.marks())
                    .extracting(mark -> mark.of(passage.text()))
                    .containsExactly("Orgc", "Orga");
        });
        var alert = send().getFirst().alerts().get(1);
        assertThat(alert.reason()).isEqualTo(Reason.FIRST_TOGETHER);
        assertThat(alert.more(Locale.FRENCH)).contains("Orga et Orgc ; Orgb et Orgc");
        assertThat(alert.more(Locale.ENGLISH)).contains("Orga and Orgc ; Orgb and Orgc");
    }

    @Test
    void aFigureThatMovedIsToldWithBothValuesBothDaysAndItsSentence() throws Exception {
        var monitor = signalling("agents");
        publish("2026-01-10", "Orga compte Orga:4000 agents.");
        publish("2026-02-10", "Toujours Orga:4400 agents.");
        publish("2026-03-01", "Belle année.\n\nOrga:5000 agents y travaillent.");

        assertThat(moves(monitor)).containsExactly("Orga 4400 5000");
        assertThat(signals(monitor).getFirst().evidence().passages())
                .extracting(passage -> passage.text())
                .containsExactly("Orga:5000 agents y travaillent.");
        var alerts = send().getFirst().alerts();
        assertThat(alerts.getLast().more(Locale.FRENCH))
                .hasValueSatisfying(said -> assertThat(said.replaceAll("[\\u00A0\\u202F]", " "))
                        .isEqualTo(
                                "Orga, effectif : « 4400 » le 10 février 2026, « 5000 » le 1er mars 2026 (+13,6 %)"));
    }

    @Test
    void aRepeatedValueIsNoMoveUnlessTheNewOneStandsInItsSentence() throws Exception {
        var monitor = signalling("agents");
        publish("2026-01-10", "Orga:4000 agents.");
        publish("2026-02-10", "Le service a Orga:150 agents. En tout, Orga:4000 agents.");
        assertThat(moves(monitor)).isEmpty();
        publish("2026-03-10", "De Orga:4000 à Orga:5000 agents.");
        assertThat(moves(monitor)).containsExactly("Orga 4000 5000");
    }

    @Test
    void anOldDocumentThatComesLateIsHeldAgainstWhatWasStatedBeforeItsDay() throws Exception {
        var monitor = signalling("agents");
        publish("2020-01-10", "Orga:1000 agents.");
        publish("2026-01-10", "Orga:4000 agents.");
        publish("2021-01-10", "Orga:2000 agents.");
        publish("2026-02-10", "Orga:4100 agents.");

        assertThat(moves(monitor)).containsExactly("Orga 1000 2000", "Orga 1000 4000");
    }

    @Test
    void neitherReadingAgainNorCorrectingNorAnotherVersionRepeatsASignal() throws Exception {
        var monitor = signalling("agents");
        publish("2026-01-10", "Orga:4000 agents.");
        var id = publish("2026-02-10", "Orga:5000 agents avec Orgb.");
        assertThat(signals(monitor)).hasSize(2);

        title(id, "Autrement dit");
        archive.reindex((done, all) -> {});
        settle();
        try (var bytes = bytes("Orga:5000 agents avec Orgb, dit-on.")) {
            archive.replace(id, bytes, "b.txt", Corrections.NONE, OptionalInt.empty());
        }
        settle();

        assertThat(pairs(monitor)).hasSize(1);
        try (var bytes = bytes("Orga:6000 agents avec Orgb, dit-on.")) {
            archive.replace(id, bytes, "c.txt", new Corrections(Map.of(Trait.DATE, "2026-02-10")), OptionalInt.empty());
        }
        settle();
        assertThat(moves(monitor)).contains("Orga 4000 6000");
    }

    @Test
    void whatIsHiddenIsNeitherEarlierNorTold() throws Exception {
        var monitor = signalling("agents");
        publish("2026-01-10", "Orga:4000 agents.");
        var hidden = give("Orga:9000 agents, et Orgb.", dated("2026-01-20"));
        settle();
        assertThat(signals(monitor)).isEmpty();
        publish("2026-02-10", "Orga:5000 agents, et Orgb.");
        assertThat(pairs(monitor)).containsExactly("Orga Orgb");
        assertThat(moves(monitor)).containsExactly("Orga 4000 5000");

        pass(Duration.ofMinutes(1));
        archive.publish(hidden, Optional.empty());
        settle();
        assertThat(pairs(monitor)).containsExactly("Orga Orgb");
        assertThat(moves(monitor)).containsExactly("Orga 4000 9000", "Orga 4000 5000");
    }

    @Test
    void whoAsksForSignalsLaterIsNotToldOfWhatWasPublicBefore() throws Exception {
        var monitor = add("agents");
        publish("2026-01-10", "Orga:4000 agents, et Orgb.");
        var old = publish("2026-02-10", "Orga:5000 agents, et Orgc.");
        pass(Duration.ofMinutes(1));
        var terms = signalling("autres agents").terms();
        tower.monitors()
                .change(
                        ANNE,
                        monitor.id(),
                        new Terms(
                                "agents",
                                terms.team(),
                                monitor.terms().wish(),
                                terms.channels(),
                                terms.rhythm(),
                                true,
                                false,
                                terms.until(),
                                terms.spike(),
                                terms.silence(),
                                Set.of(Reason.FIRST_TOGETHER, Reason.MOVED_FIGURE)),
                        OptionalInt.empty());
        title(old, "Relu");
        archive.reindex((done, all) -> {});
        settle();
        assertThat(signals(monitor)).isEmpty();

        publish("2026-03-10", "Orga:6000 agents, et Orgd.");
        assertThat(pairs(monitor)).containsExactly("Orga Orgd");
        assertThat(moves(monitor)).containsExactly("Orga 5000 6000");
    }

    @Test
    void whatWasTakenBackBeforeItWasSentIsToldByTheNextOne() throws Exception {
        var monitor = signalling("agents");
        publish("2026-01-10", "Orga:4000 agents.");
        send();
        var id = publish("2026-02-10", "Orga:5000 agents, et Orgb.");
        archive.withdraw(id);
        settle();
        assertThat(send()).isEmpty();

        publish("2026-02-11", "Orga:5000 agents, et aussi Orgb.");
        assertThat(signals(monitor).stream().filter(match -> match.fate() == Match.Fate.TOLD))
                .hasSize(2);
        assertThat(send())
                .singleElement()
                .satisfies(bundle -> assertThat(bundle.alerts())
                        .extracting(Alert::reason)
                        .containsExactly(Reason.MATCHED, Reason.FIRST_TOGETHER, Reason.MOVED_FIGURE));
        pass(Duration.ofMinutes(1));
        archive.publish(id, Optional.empty());
        settle();
        assertThat(signals(monitor).stream().filter(match -> match.fate() == Match.Fate.TOLD))
                .hasSize(2);
    }

    @Test
    void whatIsCalledOtherwiseLaterIsNotToldAgain() throws Exception {
        var monitor = signalling("agents");
        publish("2026-01-01", "Orge et ses agents.");
        publish("2026-01-10", "Orga:4000 agents et Orgb:70 agents.");
        publish("2026-02-10", "Orgb:90 agents.");
        assertThat(pairs(monitor)).containsExactly("Orga Orgb");
        assertThat(moves(monitor)).containsExactly("Orgb 70 90");

        pass(Duration.ofMinutes(1));
        var merge = new NameCorrection.Merge(new NameKey(NameType.ORGANISATION, "key-Orgb"), "key-Orge");
        assertThat(archive.librarian().correct(merge, "desk")).isInstanceOf(Ruling.Made.class);
        settle();
        publish("2026-03-10", "Orga rencontre Orge, disent leurs agents.");

        assertThat(pairs(monitor)).containsExactly("Orga Orgb");
        assertThat(moves(monitor)).containsExactly("Orgb 70 90");
    }

    @Test
    void whileTheArchiveIsReadAgainSignalsWaitAndTheDocumentIsToldAlready() throws Exception {
        var monitor = signalling("agents");
        var old = publish("2026-01-10", "Orga:4000 agents, et Orgb.");
        pass(Duration.ofMinutes(1));
        give("Orga:5000 agents, et Orgb ; Orgc.", dated("2026-02-10").published());
        setDue(old, "read");
        tower.examining().sweep();
        assertThat(matches(monitor)).hasSize(3);
        assertThat(pairs(monitor)).containsExactly("Orga Orgb");

        setDue(old, "nothing");
        tower.examining().sweep();
        assertThat(pairs(monitor)).containsExactly("Orga Orgc", "Orgb Orgc", "Orga Orgb");
        assertThat(moves(monitor)).containsExactly("Orga 4000 5000");
    }

    private void setDue(DocumentId id, String due) {
        archive.database()
                .jdbi()
                .useHandle(handle -> handle.execute("UPDATE document SET due = ? WHERE id = ?", due, id.value()));
    }

    @Test
    void aFigureOfADocumentThatIsNotPublicAnyMoreIsShownNoMore() throws Exception {
        var monitor = signalling("agents");
        var before = publish("2026-01-10", "Orga:4000 agents.");
        publish("2026-02-10", "Orga:5000 agents.");
        archive.withdraw(before);
        settle();

        var found = tower.findings()
                .page(monitor, java.util.OptionalLong.empty(), 10)
                .found()
                .getFirst();
        assertThat(found.match().reason()).isEqualTo(Reason.MOVED_FIGURE);
        assertThat(found.alert().orElseThrow().more(Locale.FRENCH)).isEmpty();
    }
}
