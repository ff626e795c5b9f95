package fr.vigie.extract.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

class DateFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void datesOfMachinesAndOfPeopleAreReadOrNot(FuzzedDataProvider data) {
        var text = data.consumeRemainingAsString();
        Dates.ofMachine(text);

        assertThat(PublicationDate.in(text.lines().toList())
                        .filter(date -> date.getYear() < 1900 || date.getYear() > 2100))
                .isEmpty();
    }
}
