package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.Kind;
import fr.vigie.document.Reading;
import fr.vigie.document.Span;
import fr.vigie.document.Tags;
import fr.vigie.server.view.Paragraph;
import fr.vigie.server.view.Paragraph.Shape;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How a document's text becomes the blocks of its page. */
class TextMarkingTest {
    private static final String TITLE = "Un scanner pour Vesoul";
    private static final String TEXT = String.join(
            "\n\n",
            "Communiqué de presse",
            "Vesoul, le 2 juillet 2018",
            TITLE,
            "L’hôpital de Vesoul achète un scanner.",
            "Un investissement attendu",
            "Le scanner sera livré en mai.",
            TITLE);

    @Test
    void theTitleIsNotShownTwiceThoughPlaceAndDayStandAboveIt() {
        assertThat(marking().paragraphs().stream().map(TextMarkingTest::words))
                .containsExactly(
                        "Communiqué de presse",
                        "Vesoul, le 2 juillet 2018",
                        "L’hôpital de Vesoul achète un scanner.",
                        "Un investissement attendu",
                        "Le scanner sera livré en mai.",
                        TITLE);
    }

    @Test
    void aLineWithADayIsNoHeading() {
        assertThat(marking().paragraphs().stream().map(Paragraph::shape))
                .containsExactly(Shape.HEADING, Shape.PLAIN, Shape.PLAIN, Shape.HEADING, Shape.PLAIN, Shape.HEADING);
    }

    @Test
    void theHitsThatAreCountedAreThoseThatCanBeWalked() {
        var marking = marking();
        var walked = marking.paragraphs().stream()
                .flatMap(paragraph -> paragraph.stretches().stream())
                .flatMap(stretch -> stretch.pieces().stream())
                .flatMap(piece -> piece.runs().stream())
                .filter(run -> run.hit() > 0)
                .map(Paragraph.Run::hit)
                .toList();

        assertThat(walked).containsExactly(1, 2, 3);
        assertThat(marking.hits()).isEqualTo(3);
    }

    private static TextMarking marking() {
        var hits = Pattern.compile("scanner")
                .matcher(TEXT)
                .results()
                .map(found -> new Span(found.start(), found.end()))
                .toList();
        var reading = new Reading(
                "text/plain",
                Kind.COMMUNIQUE,
                Optional.of(TITLE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "fr",
                TEXT,
                List.of(),
                List.of());
        return new TextMarking(reading, Tags.NONE, hits, name -> "/", figure -> "");
    }

    private static String words(Paragraph paragraph) {
        var words = new StringBuilder();
        paragraph
                .stretches()
                .forEach(stretch ->
                        stretch.pieces().forEach(piece -> piece.runs().forEach(run -> words.append(run.text()))));
        return words.toString();
    }
}
