package fr.vigie.tag.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

class QuoteFuzzTest {
    private static final QuoteFinder FINDER = new QuoteFinder();

    @FuzzTest(maxDuration = "2m")
    void quotesOfAnyTextStandInItInOrder(FuzzedDataProvider data) {
        var text = data.consumeRemainingAsString();
        int end = 0;

        for (var quote : FINDER.find(text, List.of())) {
            assertThat(quote.span().start()).isGreaterThanOrEqualTo(end);
            assertThat(quote.span().end()).isBetween(quote.span().start() + 1, text.length());
            end = quote.span().end();
        }
    }
}
