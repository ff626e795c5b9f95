package fr.vigie.tag.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

class FigureFuzzTest {
    private static final FigureFinder FINDER = new FigureFinder();

    @FuzzTest(maxDuration = "2m")
    void figuresOfAnyTextStandInItInOrderAndAreNumbers(FuzzedDataProvider data) {
        var text = data.consumeRemainingAsString();
        int end = 0;

        for (var figure : FINDER.find(text, List.of())) {
            assertThat(figure.span().start()).isGreaterThanOrEqualTo(end);
            assertThat(figure.span().end()).isBetween(figure.span().start() + 1, text.length());
            assertThat(figure.value()).isFinite();
            end = figure.span().end();
        }
    }
}
