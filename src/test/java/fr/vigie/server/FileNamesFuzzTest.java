package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

class FileNamesFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void aNameIsNeverAPathAndNeverEmpty(FuzzedDataProvider data) {
        var name = FileNames.cleaned(data.consumeRemainingAsString());

        assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(255).doesNotContain("/", "\\", "\n", "\u0000");
    }
}
