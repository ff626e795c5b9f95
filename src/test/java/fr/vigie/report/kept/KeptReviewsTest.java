package fr.vigie.report.kept;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.monitor.Keeper;
import fr.vigie.report.kept.ReviewDraft.Line;
import fr.vigie.report.kept.ReviewReading.Standing;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is kept of a review, for whom, and what is told of it. */
class KeptReviewsTest extends PressCase {
    @Test
    void theListHasEachReviewWithItsOwnLinesInTheirOrder() throws Exception {
        var one = publish("La maternité\n\nElle rouvre.");
        var other = publish("La clinique\n\nElle ferme.");
        var first = review(List.of(), one, other);
        var second = review(List.of(), other);
        var none = review(List.of());

        assertThat(office.reviews().all(ANNE))
                .hasSize(3)
                .containsExactlyInAnyOrder(first, second, none)
                .allSatisfy(listed ->
                        assertThat(office.reviews().find(ANNE, listed.id())).contains(listed));
        assertThat(office.reviews().all(new Keeper("max", true))).hasSize(3);
    }

    @Test
    void aDocumentThatIsRemovedTakesTheEditorsWordsOnItAlong() throws Exception {
        var gone = publish("Un secret\n\nLa mirabelle ouvre.");
        var kept = publish("Une autre annonce\n\nElle rouvre.");
        var review = review(List.of(), gone, kept);
        var said = review.draft().with(List.of(new Line(gone, "", "Vive la mirabelle", "", false), Line.of(kept)));
        office.reviews().change(ANNE, review.id(), said, OptionalInt.of(1));

        archive.remove(gone);
        archive.awaitIdle();

        var now = office.reviews().find(ANNE, review.id()).orElseThrow();
        assertThat(now.draft().lines()).extracting(Line::document).containsExactly(kept);
        var again = office.reviews().change(ANNE, review.id(), said, OptionalInt.of(2));
        assertThat(((ReviewOutcome.Done) again).review().draft().lines()).hasSize(1);
    }

    @Test
    void aReviewIsItsOwnersAloneAndOfTwoWritersTheSecondIsTold() throws Exception {
        var review = review(List.of(), publish("La maternité\n\nElle rouvre."));
        assertThat(office.reviews().find(MAX, review.id())).isEmpty();
        assertThat(office.reviews().all(MAX)).isEmpty();
        assertThat(office.reviews().remove(MAX, review.id())).isFalse();
        assertThat(office.post().send(MAX, review.id(), OptionalInt.empty(), Locale.FRENCH))
                .isInstanceOf(ReviewOutcome.Missing.class);

        assertThat(office.reviews().change(ANNE, review.id(), review.draft(), OptionalInt.of(1)))
                .isInstanceOf(ReviewOutcome.Done.class);
        assertThat(office.reviews().change(ANNE, review.id(), review.draft(), OptionalInt.of(1)))
                .isInstanceOfSatisfying(
                        ReviewOutcome.Stale.class,
                        stale -> assertThat(stale.current().version()).isEqualTo(2));
        assertThat(office.post().send(ANNE, review.id(), OptionalInt.of(1), Locale.FRENCH))
                .isInstanceOf(ReviewOutcome.Stale.class);
    }

    @Test
    void aFamilyIsToldOnceWhereItsFirstLineStands() throws Exception {
        var text = "Le centre hospitalier de Nevers ouvre en septembre un service de gériatrie aiguë de trente lits, au"
                + " deuxième étage du bâtiment rénové, pour les habitants de la Nièvre et du Cher voisin.";
        var one = publish("Une ouverture à Nevers\n\n" + text);
        var other = publish("À Nevers, trente lits\n\n" + text);
        var draft = new ReviewDraft(
                "La revue", Optional.empty(), Optional.empty(), "", List.of(), List.of(Line.of(one), Line.of(other)));
        var reading =
                new ReviewReading(archive.engine(), id -> URI.create("https://presse.example/documents/" + id), PARIS);

        assertThat(reading.lines(draft))
                .extracting(ReviewReading.Read::standing)
                .containsExactly(Standing.SHOWN, Standing.TOLD_BEFORE);
        var without = draft.with(List.of(Line.of(one), new Line(other, "", "", "", true)));
        var lines = reading.lines(without);
        assertThat(lines).extracting(ReviewReading.Read::standing).containsExactly(Standing.SHOWN, Standing.LEFT_OUT);
        assertThat(lines.getFirst().item().orElseThrow().reprints())
                .as("what is left out is not told beneath another")
                .isEmpty();
    }
}
