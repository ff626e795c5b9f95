package fr.vigie.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Corrections;
import fr.vigie.intake.Origin;
import fr.vigie.intake.Trait;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a look at the monitors finds wrong. */
final class AilmentsTest extends WatchCase {

    @Test
    void whatWasGivenUpIsNamedForThirtyDays() throws Exception {
        var monitor = add("scanner");
        publish("Un scanner à Dijon");
        carrier.answer(new Carrier.Outcome.Refused("nobody"));
        send();

        assertThat(tower.ailments())
                .containsExactly(new Ailment(Ailment.Kind.DEAD, monitor.id() + " scanner, mail:anne@example.org: 1"));
        pass(Duration.ofDays(31));
        assertThat(tower.ailments()).isEmpty();
    }

    @Test
    void aMonitorThatCanNoLongerBeReadAndAMatchWithoutItsBundleAreNamed() throws Exception {
        var monitor = add("scanner");
        publish("Un scanner à Dijon");
        archive.database().jdbi().useHandle(handle -> {
            handle.execute("DELETE FROM delivery_match");
            handle.execute("UPDATE monitor SET terms = replace(terms, 'scanner\"', '(scanner\"')");
        });

        assertThat(tower.ailments())
                .extracting(Ailment::kind)
                .containsExactly(Ailment.Kind.UNREADABLE, Ailment.Kind.LOST);
        assertThat(tower.ailments())
                .extracting(Ailment::subject)
                .allMatch(subject -> subject.startsWith(monitor.id() + " "));
    }

    @Test
    void whatIsDueIsExaminedFirstAndOnlyWhatCannotBeIsNamed() throws Exception {
        var monitor = add("scanner");
        var id = give(
                "Un scanner à Dijon", Acceptance.draft("a.txt", Origin.UPLOAD).published());
        assertThat(tower.ailments()).isEmpty();
        assertThat(matches(monitor)).hasSize(1);

        archive.correct(id, new Corrections(Map.of(Trait.TITLE, "Autre")), OptionalInt.empty());
        archive.awaitIdle();
        archive.engine().remove(List.of(id)); // an index that lost a document
        assertThat(tower.ailments()).containsExactly(new Ailment(Ailment.Kind.UNEXAMINED, id.value()));
    }
}
