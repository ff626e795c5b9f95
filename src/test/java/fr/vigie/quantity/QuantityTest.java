package fr.vigie.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Seeds;
import fr.vigie.document.Measurement;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4000                          | 4000      |
            4 000                         | 4000      |
            4\u00A0000                    | 4000      |
            4\u202F000                    | 4000      |
            4\u2009000                    | 4000      |
            4.000                         | 4000      |
            1.234.567                     | 1234567   |
            1,234,567                     | 1234567   |
            1,5                           | 1.5       |
            0,25                          | 0.25      |
            2.5                           | 2.5       |
            -3                            | -3        |
            1,5Md€                        | 1.5e9     | EUR
            1M€                           | 1e6       | EUR
            1 M€                          | 1e6       | EUR
            800 k€                        | 8e5       | EUR
            1M                            | 1e6       |
            2 millions d’euros            | 2e6       | EUR
            2 millions et demi d'euros    | 2.5e6     | EUR
            3 millions 500 000 euros      | 3.5e6     | EUR
            12 millions de dollars        | 1.2e7     | USD
            un milliard d’euros           | 1e9       | EUR
            12%                           | 12        | %
            12 %                          | 12        | %
            12 pour cent                  | 12        | %
            300m2                         | 300       | m2
            300 m²                        | 300       | m2
            2 km²                         | 2e6       | m2
            5 ha                          | 5         | ha
            500 kg                        | 0.5       | t
            12 MW                         | 1.2e7     | W
            90 minutes                    | 1.5       | hour
            35h                           | 35        | hour
            dix                           | 10        |
            vingt et un                   | 21        |
            vingt-cinq                    | 25        |
            soixante-et-onze              | 71        |
            quatre-vingt-dix-sept         | 97        |
            quatre vingts                 | 80        |
            deux cent cinquante           | 250       |
            mille deux cents              | 1200      |
            trois cent mille              | 300000    |
            neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf | 999999 |
            une centaine                  | 100       |
            deux dizaines                 | 20        |
            une dizaine de millions d’euros | 1e7     | EUR
            """)
    void isReadAsWritten(String written, double value, String unit) {
        assertThat(Quantity.parse(written)).hasValueSatisfying(quantity -> {
            assertThat(quantity.value()).isEqualTo(value);
            assertThat(quantity.unit().map(Measurement::code)).isEqualTo(Optional.ofNullable(unit));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "emplois",
                "06 66 74 36 59",
                "12 lits",
                "1 2",
                "4 00",
                "1234567890123456",
                "deux trois",
                "%",
                "-"
            })
    void whatIsNoQuantityAloneIsNone(String written) {
        assertThat(Quantity.parse(written)).isEmpty();
    }

    @Test
    void everyNumberUpToAMillionSpelledInFrenchIsReadBack() {
        for (int n = 2; n < 1_000_000; n += n < 3000 ? 1 : 997) {
            assertThat(Quantity.parse(SpelledOut.french(n)))
                    .as(SpelledOut.french(n))
                    .hasValue(new Quantity(n, Optional.empty()));
        }
    }

    @Test
    void anyCharactersGiveAnAnswerAndNoException() {
        long seed = Seeds.seed();
        var random = new Random(seed);
        var alphabet = "0123456789 \u00A0\u202F.,-+€$%Mdkdm²h’'deuxmillionscentétun\n\uD83D\uDE00(";
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(24); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            var read = Quantity.parse(text.toString());
            assertThat(read.stream().allMatch(q -> Double.isFinite(q.value())))
                    .as("seed %s: %s", seed, text)
                    .isTrue();
        }
    }
}
