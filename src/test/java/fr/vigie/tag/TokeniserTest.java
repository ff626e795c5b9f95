package fr.vigie.tag;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Seeds;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokeniserTest {

    @Test
    void elisionsStandApartAndBothApostrophesAreAlike() {
        assertThat(tokens("L’ARS d'Île-de-France, qu'on dit"))
                .containsExactly("L'", "ARS", "d'", "Île-de-France", ",", "qu'", "on", "dit");
        assertThat(tokens("aujourd’hui Sup'Biotech Gérond’if O'Connor"))
                .containsExactly("aujourd'hui", "Sup'Biotech", "Gérond'if", "O'Connor");
    }

    @Test
    void addressesHashtagsAndNumbersStayWhole() {
        assertThat(tokens("Écrire à j.dupont@chu-lieu.fr, voir https://exemple.fr/a?b=1. #Santé 06.00.00.00.00 22,7 %"))
                .containsExactly(
                        "Écrire",
                        "à",
                        "j.dupont@chu-lieu.fr",
                        ",",
                        "voir",
                        "https://exemple.fr/a?b=1",
                        ".",
                        "#Santé",
                        "06.00.00.00.00",
                        "22,7",
                        "%");
    }

    @Test
    void initialsKeepTheirStop() {
        assertThat(tokens("A.-M. Hugon et J. Petit. Fin"))
                .containsExactly("A.-M.", "Hugon", "et", "J.", "Petit", ".", "Fin");
    }

    @Test
    void aFormerBodysPrefixStandsApart() {
        assertThat(tokens("l’ex-Novacap")).containsExactly("l'", "ex-", "Novacap");
    }

    @Test
    void tokensOfAnyTextLieInOrderAndHoldAllThatIsNotBlank() {
        long seed = Seeds.seed();
        var random = new Random(seed);
        String alphabet = "aéÀB1 ’'-.,@:/#&\n\u00a0\u202f\u00ad\u0301«»()€²Œ😀x•";
        for (int round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Tokens tokens = Tokeniser.tokens(text.toString(), 0, text.length());
            int last = 0;
            for (int i = 0; i < tokens.size(); i++) {
                assertThat(tokens.start(i)).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(last);
                assertThat(tokens.end(i)).as("seed %d: %s", seed, text).isGreaterThan(tokens.start(i));
                assertThat(blank(text.substring(last, tokens.start(i))))
                        .as("seed %d: %s", seed, text)
                        .isTrue();
                last = tokens.end(i);
            }
            assertThat(blank(text.substring(last)))
                    .as("seed %d: %s", seed, text)
                    .isTrue();
        }
    }

    private static boolean blank(String text) {
        return text.chars().allMatch(c -> c <= ' ' || Character.isSpaceChar(c));
    }

    private static List<String> tokens(String text) {
        return List.of(Tokeniser.tokens(text, 0, text.length()).forms());
    }
}
