package fr.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

class QueryFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void whateverIsTypedIsUnderstoodOrHasANearestReadingThatIs(FuzzedDataProvider data) {
        var typed = data.consumeRemainingAsString();

        switch (QueryParser.parse(typed)) {
            case ParsedQuery.Understood understood -> {
                var written = QueryParser.write(understood.query());
                if (written.length() <= QueryParser.LONGEST) {
                    assertThat(QueryParser.parse(written)).isInstanceOf(ParsedQuery.Understood.class);
                }
            }
            case ParsedQuery.Misread misread -> {
                assertThat(misread.position()).isBetween(0, typed.length());
                assertThat(misread.position() + misread.length()).isLessThanOrEqualTo(Math.max(typed.length(), 1));
                assertThat(QueryParser.parse(misread.nearest())).isInstanceOf(ParsedQuery.Understood.class);
            }
        }
    }
}
