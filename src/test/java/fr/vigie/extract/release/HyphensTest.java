package fr.vigie.extract.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyphensTest {
    @ParameterizedTest
    @CsvSource({
        "il entraîne dix sous-trai-, tants derrière lui, il entraîne dix sous-traitants derrière lui",
        "une hospitali-, sation de jour, une hospitalisation de jour",
        "les médico-techni-, ques, les médico-techniques",
        "un vis-à-, vis, un vis-à-vis",
        "un arc-en-, ciel, un arc-en-ciel",
        "le rendez-, vous, le rendez-vous",
        "à Villeneuve-, d’Ascq, à Villeneuve-d’Ascq",
        "le centre, hospitalier, le centre hospitalier",
    })
    void aWordThatWentOverTheEndOfALineIsOneAgainAndACompoundKeepsItsHyphen(
            String first, String second, String joined) {
        assertThat(Hyphens.join(first, second)).isEqualTo(joined);
    }
}
