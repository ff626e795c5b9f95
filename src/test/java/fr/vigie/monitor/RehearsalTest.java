package fr.vigie.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.engine.EntryBuilder;
import fr.vigie.engine.SearchEngine;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a monitor would have found, before anybody saves it. */
final class RehearsalTest extends WatchCase {
    private static final String FILLING = " la ville, la région et le pays en parlent depuis longtemps".repeat(8);

    @Test
    void weeksSamplesAndLettersAreThoseOfTheArchive() {
        // The clock stands at 2 March 2026.
        fill(List.of(
                text(1, "2026-03-02", "Un scanner à Dijon"),
                text(2, "2026-03-01", "Un scanner à Beaune"),
                text(3, "2026-02-20", "Un scanner à Autun"),
                text(4, "2025-03-02", "Un scanner trop vieux"),
                text(5, "2026-03-02", "Une école")));

        var rehearsed = rehearse(Terms.of("essai", wish("scanner")));

        assertThat(rehearsed.from()).isEqualTo(LocalDate.of(2025, 3, 3));
        assertThat(rehearsed.total()).isEqualTo(3);
        assertThat(rehearsed.weeks()).hasSize(53);
        assertThat(rehearsed.weeks().getLast().documents()).isEqualTo(2);
        assertThat(rehearsed.weeks().stream()
                        .mapToLong(Rehearsed.Week::documents)
                        .sum())
                .isEqualTo(3);
        assertThat(rehearsed.samples()).hasSize(3);
        assertThat(rehearsed.mailsAWeek()).isEqualTo(3 / (365 / 7.0), within(1e-9));
        assertThat(rehearsed.tooMany()).isFalse();
        var weekly = Terms.of("essai", wish("scanner"))
                .withRhythm(new Rhythm.Weekly(DayOfWeek.MONDAY, LocalTime.NOON, PARIS));
        assertThat(rehearse(weekly).mailsAWeek()).isEqualTo(2 / (365 / 7.0), within(1e-9));
    }

    @Test
    void moreThanThirtyLettersADayAreWarnedOf() {
        var entries = new ArrayList<Entry>();
        for (var number = 1; number <= 62; number++) {
            entries.add(text(number, "2026-03-02", "Un scanner, numéro " + number));
        }
        fill(entries);
        var rehearsals = tower.rehearsals();
        var each = Terms.of("essai", wish("scanner"));

        assertThat(result(rehearsals.rehearse(each, 2)).tooMany()).isTrue();
        assertThat(result(rehearsals.rehearse(each, 3)).tooMany()).isFalse();
    }

    @Test
    void aWordOfThoseThatNameItByTheWayIsProposedToBeLeftOut() {
        var entries = new ArrayList<Entry>();
        for (var number = 1; number <= 20; number++) {
            entries.add(text(number, "2026-02-10", "Le scanner du CHU ouvre, numéro " + number + FILLING + " scanner"));
        }
        for (var number = 21; number <= 40; number++) {
            entries.add(
                    text(number, "2026-02-10", "Le football gagne, numéro " + number + FILLING + " devant le scanner"));
        }
        fill(entries);

        var noise = rehearse(Terms.of("essai", wish("scanner OU mammographe"))).noise();

        assertThat(noise).extracting(Rehearsed.Noise::word).contains("football").doesNotContain("scanner", "ville");
        var football = noise.stream()
                .filter(word -> word.word().equals("football"))
                .findFirst()
                .orElseThrow();
        assertThat(football.query()).isEqualTo("(scanner OU mammographe) SAUF football");
        assertThat(football.left()).isEqualTo(20);
        assertThat(football.passing()).isEqualTo(20);
        assertThat(football.proper()).isZero();
    }

    @Test
    void theLikelihoodRatioIsThatOfTheBook() {
        assertThat(NoiseFinding.ratio(10, 20, 10, 20)).isEqualTo(0, within(1e-9));
        // 2 · (20 ln 2): all of one sort, none of the other
        assertThat(NoiseFinding.ratio(10, 10, 0, 10)).isEqualTo(40 * Math.log(2), within(1e-9));
    }

    @Test
    void aTestMatchesWhatASearchCounts() {
        fill(List.of(
                text(1, "2026-03-02", "Un scanner à Dijon"),
                text(2, "2026-03-01", "Deux écoles"),
                text(3, "2020-01-01", "Un scanner ancien")));

        var outcome = tower.rehearsals().test(wish("scanner"));

        var trial = ((Rehearsals.Outcome.Tried<Rehearsals.Trial>) outcome).result();
        assertThat(trial.examined()).isEqualTo(3);
        assertThat(trial.matched()).extracting(DocumentId::value).hasSize(2);
    }

    private Rehearsed rehearse(Terms terms) {
        return result(tower.rehearsals().rehearse(terms, Rehearsals.DAYS));
    }

    private static <T> T result(Rehearsals.Outcome<T> outcome) {
        return ((Rehearsals.Outcome.Tried<T>) outcome).result();
    }

    private void fill(List<Entry> entries) {
        SearchEngine engine = archive.engine();
        engine.put(entries);
    }

    private static Entry text(int number, String date, String text) {
        return EntryBuilder.entry(number)
                .date(date)
                .title("Titre " + number)
                .text(text)
                .build();
    }
}
