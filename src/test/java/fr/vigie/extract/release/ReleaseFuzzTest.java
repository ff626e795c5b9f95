package fr.vigie.extract.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

class ReleaseFuzzTest {
    private static final ReleaseReader READER = new ReleaseReader();

    @FuzzTest(maxDuration = "2m")
    void theLayoutOfAnyTextCanBeRead(FuzzedDataProvider data) {
        var origin = data.pickValue(Origin.values());
        var reading = READER.read("text/plain", Manuscript.ofText(data.consumeRemainingAsString(), Clues.of(origin)));

        assertThat(reading.title().filter(String::isBlank)).isEmpty();
        assertThat(reading.language()).matches("[a-z]{2,3}(-[A-Za-z]+)?");
    }
}
