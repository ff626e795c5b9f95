package fr.vigie.extract.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HashtagsTest {
    @Test
    void eachIsGivenOnceAsFirstWrittenWithoutItsSign() {
        assertThat(in("Avec #Santé et (#emploi) !", "#sante #PlanBlanc2026 ＃relocalisation"))
                .containsExactly("Santé", "emploi", "PlanBlanc2026", "relocalisation");
    }

    @Test
    void ranksColoursAndAddressesAreNone() {
        assertThat(in("Le #1 du C# sur https://exemple.fr/page#contact &#233; #FF0033 a#b ## # seul"))
                .isEmpty();
    }

    @Test
    void theyAreReadAlsoFromALineThatIsNotOfTheText() {
        var lines = Stream.of(
                        "Un titre de communiqué pour voir",
                        "",
                        "Le texte dit quelque chose d’utile à tous.",
                        "",
                        "#santé #emploi")
                .map(Line::of)
                .toList();
        var reading = new ReleaseReader().read("text/plain", new Manuscript(lines, Clues.of(Origin.PLAIN)));
        assertThat(reading.text()).doesNotContain("#");
        assertThat(reading.hashtags()).containsExactly("santé", "emploi");
    }

    private static List<String> in(String... lines) {
        return Hashtags.in(Stream.of(lines).map(Line::of).toList());
    }
}
