package fr.vigie.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.rometools.rome.io.FeedException;
import java.net.URI;

class FeedFuzzTest {
    private static final URI ADDRESS = URI.create("https://example.org/flux");

    @FuzzTest(maxDuration = "2m")
    void anyBytesAreAFeedOrAreRefusedAsNone(FuzzedDataProvider data) {
        try {
            assertThat(FeedText.entries(Body.of(data.consumeRemainingAsBytes()), ADDRESS))
                    .allSatisfy(entry -> assertThat(entry.address().getScheme()).startsWith("http"));
        } catch (FeedException none) {
            assertThat(none).hasMessageNotContaining("\n\tat ");
        }
    }
}
