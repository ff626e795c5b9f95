package fr.vigie.tag;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.bench.RealGold;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Figures and quotes of real press texts against the finders' answers as reviewed by hand. */
class RealTextsTest {

    @Test
    void figuresHaveTheirPlaceValueUnitAndBound() throws IOException {
        var figures = gold().figures();

        assertThat(figures.recall()).as("%s", figures).isGreaterThanOrEqualTo(0.97);
        assertThat(figures.precision()).as("%s", figures).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void quotesHaveTheirPlaceAndSpeaker() throws IOException {
        var quotes = gold().quotes();

        assertThat(quotes).isEqualTo(new Tally(3, 3, 3));
    }

    private static RealGold gold() throws IOException {
        var folder = RealTexts.folder();
        Assumptions.assumeTrue(folder.isPresent(), "VIGIE_REAL_TEXTS names no folder of real texts");
        return RealGold.read(Path.of("src/test/resources/fr/vigie/tag/gold"), folder.orElseThrow());
    }
}
