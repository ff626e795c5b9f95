package fr.vigie.authority;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

class NameCorrectionFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void aLineIsACorrectionThatIsWrittenAndReadBackTheSameOrIsNone(FuzzedDataProvider data) {
        var line = data.consumeRemainingAsString();

        NameCorrectionText.parse(line)
                .ifPresent(read -> assertThat(NameCorrectionText.parse(NameCorrectionText.line(read)))
                        .contains(read));
    }
}
