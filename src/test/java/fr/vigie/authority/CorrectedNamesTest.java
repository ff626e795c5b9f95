package fr.vigie.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.vigie.Seeds;
import fr.vigie.document.About;
import fr.vigie.document.Bound;
import fr.vigie.document.Event;
import fr.vigie.document.Figure;
import fr.vigie.document.Measurement;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Quote;
import fr.vigie.document.Span;
import fr.vigie.document.Tags;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CorrectedNamesTest {
    private static final NameKey A = organisation("A");
    private static final NameKey B = organisation("B");
    private static final NameKey C = organisation("C");

    @Test
    void mergedNamesLeadOnOverEveryStep() {
        var names = made(merge(A, "B"), merge(B, "C"));
        assertThat(names.standing(A)).isEqualTo(C);
        assertThat(labels(names, "A", "B", "C", "D")).containsExactly("C", "C", "C", "D");
    }

    @Test
    void whatWouldMakeACircleOrCannotBeSaidIsObjectedTo() {
        var names = made(merge(A, "B"), merge(B, "C"));
        assertThat(names.objection(merge(C, "A"))).contains(Objection.CIRCLE);
        assertThat(names.objection(merge(C, "C"))).contains(Objection.ITSELF);
        assertThat(names.objection(merge(A, "D"))).contains(Objection.MOVED);
        assertThat(names.objection(new NameCorrection.Rename(A, "a"))).contains(Objection.MOVED);
        assertThat(names.objection(new NameCorrection.Split(C, "s", Optional.of("A"))))
                .contains(Objection.CIRCLE);
        assertThat(names.objection(merge(C, "D"))).isEmpty();
        var hiding = made(new NameCorrection.Hide(A));
        assertThat(hiding.objection(merge(B, "A"))).contains(Objection.HIDDEN);
        assertThat(hiding.objection(merge(A, "B"))).contains(Objection.HIDDEN);
    }

    @Test
    void aSpellingGoesItsOwnWayAlsoFromWhatWasMergedBefore() {
        var names = made(merge(A, "B"), new NameCorrection.Split(B, "l’Étoile", Optional.of("C")));
        assertThat(over(names, found("A", "L'ETOILE")).orElseThrow().label()).isEqualTo("C");
        assertThat(over(names, found("A", "autre")).orElseThrow().label()).isEqualTo("B");
        var own = made(new NameCorrection.Split(B, "Étoile", Optional.empty()));
        assertThat(over(own, found("B", "étoile")).orElseThrow().key()).isEqualTo("Étoile");
    }

    @Test
    void anotherLabelKeepsTheKeyAndANameOfTheListsItsOwn() {
        var names = made(new NameCorrection.Rename(A, "Le bon nom"));
        var renamed = over(names, found("A", "A")).orElseThrow();
        assertThat(renamed.label()).isEqualTo("Le bon nom");
        assertThat(renamed.id()).contains("A");
        var listed = CorrectedNames.of(List.of(merge(A, "chu-dijon")), ListedNames.of(Authority::load));
        assertThat(over(listed, found("A", "A")).orElseThrow().label()).isEqualTo("CHU Dijon-Bourgogne");
    }

    @Test
    void aNameOfAnotherTypeKeepsItsLabel() {
        var names = made(new NameCorrection.Retype(A, NameType.PLACE));
        var place = over(names, found("A", "A")).orElseThrow();
        assertThat(place.type()).isEqualTo(NameType.PLACE);
        assertThat(place.label()).isEqualTo("A");
        assertThat(names.objection(new NameCorrection.Retype(new NameKey(NameType.PLACE, "A"), NameType.ORGANISATION)))
                .contains(Objection.CIRCLE);
    }

    @Test
    void whomFiguresAndQuotesAreOfIsCalledTheSame() {
        var figure = new Figure(
                new Span(0, 1),
                "1",
                1,
                OptionalDouble.empty(),
                Bound.EXACT,
                Measurement.COUNT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("A"));
        var quote = new Quote(new Span(0, 1), "q", Optional.of("A"), Optional.empty());
        var found = new Tags(List.of(found("A", "A"), found("B", "s")), List.of(figure), List.of(quote));
        var merged = made(merge(A, "C")).over(found);
        assertThat(merged.figures().getFirst().subject()).contains("C");
        assertThat(merged.quotes().getFirst().speaker()).contains("C");
        assertThat(made(new NameCorrection.Hide(A))
                        .over(found)
                        .figures()
                        .getFirst()
                        .subject())
                .isEmpty();
        assertThat(made(new NameCorrection.Hide(C)).over(found)).isSameAs(found);
    }

    @Test
    void whatACorrectionDoesNotSpeakOfStaysAndAPresentationFollowsItsOrganisation() {
        var event = new Event(new Span(0, 1), "1", LocalDate.of(2026, 3, 12), Optional.empty(), Optional.empty());
        var about = new About(new Span(0, 1), "A", Optional.empty());
        var found = new Tags(
                List.of(found("A", "A")), List.of(), List.of(), List.of("recherche"), List.of(about), List.of(event));
        var merged = made(merge(A, "C")).over(found);
        assertThat(merged.themes()).containsExactly("recherche");
        assertThat(merged.events()).containsExactly(event);
        assertThat(merged.about().getFirst().organisation()).isEqualTo("C");
        assertThat(made(new NameCorrection.Hide(A)).over(found).about().getFirst())
                .isEqualTo(about);
    }

    @Test
    void randomCorrectionsAreAsTheNaiveOnesAndNeverMakeACircleAlsoWhenSomeAreUndone() {
        var seed = Seeds.seed();
        var random = new Random(seed);
        var making = new RandomCorrections(random);
        var made = 0;
        for (var round = 0; round < 300; round++) {
            var corrections = new ArrayList<NameCorrection>();
            for (var i = 0; i < 30; i++) {
                var names = CorrectedNames.of(corrections, RandomCorrections.LISTS);
                var next = making.correction();
                if (names.objection(next).isEmpty()) {
                    corrections.add(next);
                } else if (!corrections.isEmpty() && random.nextInt(4) == 0) {
                    corrections.remove(random.nextInt(corrections.size()));
                }
            }
            made += corrections.size();
            var names = CorrectedNames.of(corrections, RandomCorrections.LISTS);
            var naive = new NaiveNames(corrections, RandomCorrections.LISTS);
            for (var i = 0; i < 40; i++) {
                var name = making.name();
                var expected = naive.over(name);
                assertThat(over(names, name))
                        .as("seed %d: %s in %s", seed, name, corrections)
                        .isEqualTo(expected);
                expected.filter(shown -> !shown.equals(name))
                        .ifPresent(shown -> assertThat(names.leadingTo(NameKey.of(shown)))
                                .as("seed %d: %s in %s", seed, name, corrections)
                                .contains(NameKey.of(name)));
            }
            assertThat(NameCorrectionText.read(NameCorrectionText.write(corrections)))
                    .as("seed %d", seed)
                    .isEqualTo(new NameCorrectionText.Outcome.Read(corrections));
        }
        assertThat(made).as("seed %d", seed).isGreaterThan(2000);
    }

    @Test
    void whatIsWrittenIsReadBackEqual() {
        var seed = Seeds.seed();
        var making = new RandomCorrections(new Random(seed));
        for (var i = 0; i < 500; i++) {
            var correction = making.correction();
            assertThat(NameCorrectionText.parse(NameCorrectionText.line(correction)))
                    .as("seed %d", seed)
                    .contains(correction);
        }
        var all = List.of(merge(A, "B"), new NameCorrection.Rename(B, "b"), new NameCorrection.Hide(C));
        assertThat(NameCorrectionText.read(NameCorrectionText.write(all)))
                .isEqualTo(new NameCorrectionText.Outcome.Read(all));
    }

    @Test
    void aLineThatCannotBeReadOrMadeIsNamed() {
        assertThat(NameCorrectionText.read("# rien\n\nmerge | organisation | A | B\nmerge | maison | A | B\n"))
                .isEqualTo(new NameCorrectionText.Outcome.Wrong(4, "merge | maison | A | B", Optional.empty()));
        assertThat(NameCorrectionText.read("merge|organisation|A|B\nmerge|organisation|B|A"))
                .isEqualTo(new NameCorrectionText.Outcome.Wrong(
                        2, "merge|organisation|B|A", Optional.of(Objection.CIRCLE)));
        for (var line : List.of("hide", "hide | organisation | ", "hide | person | a | b", "split | person | a")) {
            assertThat(NameCorrectionText.parse(line)).as(line).isEmpty();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new NameCorrection.Rename(A, "deux\nlignes"));
    }

    private static CorrectedNames made(NameCorrection... corrections) {
        return CorrectedNames.of(List.of(corrections), ListedNames.NONE);
    }

    private static List<String> labels(CorrectedNames names, String... keys) {
        return List.of(keys).stream()
                .map(key -> over(names, found(key, key)).orElseThrow().label())
                .toList();
    }

    private static Optional<Name> over(CorrectedNames names, Name found) {
        return names.over(new Tags(List.of(found), List.of(), List.of())).names().stream()
                .findFirst();
    }

    private static Name found(String key, String text) {
        return new Name(NameType.ORGANISATION, new Span(0, 1), text, key, Optional.empty());
    }

    private static NameCorrection merge(NameKey name, String into) {
        return new NameCorrection.Merge(name, into);
    }

    private static NameKey organisation(String key) {
        return new NameKey(NameType.ORGANISATION, key);
    }
}
