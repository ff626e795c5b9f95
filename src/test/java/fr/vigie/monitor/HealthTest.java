package fr.vigie.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.engine.PlaceTree;
import fr.vigie.engine.lucene.LuceneStandingQueries;
import fr.vigie.json.MonitorHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The monthly note on an owner's monitors. */
final class HealthTest extends SignalCase {

    @Test
    void itNamesTheSilentTheUnknownWordsAndTheContained() throws Exception {
        publish("2026-02-01", "Un scanner à Dijon, un hôpital.");
        publish("2026-02-01", "Un hôpital à Beaune.");
        var wide = add("hôpital OU clinique");
        var narrow = add("hôpitaux ET scaner");
        add("\"hôpital\" SAUF Beaune");

        var health = tower.health().now(ANNE).getFirst();
        assertThat(health.silent()).isEmpty();
        assertThat(health.words()).extracting(MonitorHealth.Word::word).containsExactlyInAnyOrder("clinique", "scaner");
        assertThat(health.contained())
                .extracting(one -> one.name() + " in " + one.inName() + " " + one.documents())
                .containsExactlyInAnyOrder(
                        narrow.terms().name() + " in " + wide.terms().name() + " 0",
                        "\"hôpital\" SAUF Beaune in " + wide.terms().name() + " 1");

        pass(Duration.ofDays(31));
        publish("2026-03-30", "Encore un hôpital.");
        health = tower.health().now(ANNE).getFirst();
        assertThat(health.silent())
                .extracting(MonitorHealth.Silent::name)
                .containsExactly(narrow.terms().name());
        assertThat(HealthWords.say(health, Locale.FRENCH))
                .startsWith(
                        "Bilan des veilles au 2 avril 2026. Sans document depuis trente jours : « hôpitaux ET scaner » (jamais aucun).");
        assertThat(tower.health().now(new Keeper("bruno", false))).isEmpty();
    }

    @Test
    void aMonthHasOneLetterAlsoAfterARestart() throws Exception {
        add("scaner");
        assertThat(tower.health().look()).isZero(); // made after the first of March, at nine: March is over for it
        clock.set(Instant.parse("2026-04-01T05:59:59Z"));
        assertThat(tower.health().look()).isZero();
        clock.set(Instant.parse("2026-04-01T06:10:00Z")); // ten past eight in Paris, in summer time
        assertThat(tower.health().look()).isEqualTo(1);
        assertThat(send())
                .singleElement()
                .satisfies(bundle -> assertThat(bundle.notices())
                        .singleElement()
                        .satisfies(notice -> assertThat(notice.said(Locale.FRENCH))
                                .contains("« scaner » dans la veille « scaner »")));

        reopen();
        pass(Duration.ofDays(1));
        assertThat(tower.health().look()).isZero();
        assertThat(send()).isEmpty();
        assertThat(tower.health().latest("anne")).isPresent();
        clock.set(Instant.parse("2026-05-01T06:10:00Z"));
        assertThat(tower.health().look()).isEqualTo(1);
        assertThat(send()).hasSize(1);
    }

    @Test
    void whoDiesBetweenTheNoteAndItsLetterHasNeitherAndWritesBothAfterwards() throws Exception {
        add("scaner");
        clock.set(Instant.parse("2026-04-01T07:00:00Z"));
        try (var dying = Watchtower.over(
                archive.database(),
                archive.engine(),
                () -> LuceneStandingQueries.open(PlaceTree.FLAT),
                List.of(carrier),
                new WatchSettings(clock, PARIS, "test", place -> {
                    if (place.equals("monitor.health")) {
                        throw new IllegalStateException("dead");
                    }
                }))) {
            assertThatThrownBy(() -> dying.health().look()).hasMessageContaining("dead");
        }
        assertThat(tower.health().latest("anne")).isEmpty();
        assertThat(tower.health().look()).isEqualTo(1);
        assertThat(send()).hasSize(1);
    }

    @Test
    void whereAllIsWellNoLetterGoesAndPausedMonitorsAreNobodysConcern() throws Exception {
        add("scanner");
        add(Terms.of("pause", wish("scaner")).withChannels(List.of(MAIL)).withPaused(true));
        clock.set(Instant.parse("2026-03-30T07:00:00Z"));
        publish("2026-03-30", "Un scanner.");
        clock.set(Instant.parse("2026-04-01T07:00:00Z"));
        assertThat(tower.health().look()).isZero();
        assertThat(tower.health().latest("anne").orElseThrow().isWell()).isTrue();
    }
}
