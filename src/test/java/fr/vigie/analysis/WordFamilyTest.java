package fr.vigie.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WordFamilyTest {

    @Test
    void aFamilyMeetsAndFalseFriendsDoNot() throws IOException {
        var pairs = lines("/relevance/families.tsv");

        assertThat(pairs).hasSizeGreaterThan(55);
        for (var pair : pairs) {
            var cells = pair.split("\t", -1);
            var meet = family(cells[1]).equals(family(cells[2]));
            assertThat(meet).as(pair).isEqualTo(cells[0].equals("together"));
        }
    }

    @Test
    void aWordIsListedInOneFamilyAlone() throws IOException {
        var seen = new HashMap<String, String>();
        for (var line : lines("/fr/vigie/analysis/families.txt")) {
            for (var term : List.of(line.split(" ", -1)).stream()
                    .map(FrenchWords::key)
                    .distinct()
                    .toList()) {
                assertThat(seen.put(term, line)).as(term).isNull();
                assertThat(FrenchWords.listedFamily(term)).as(term).contains(term);
            }
        }
    }

    @Test
    void wordsOfAFamilyThatIsNotListedBeginAlike() {
        for (var word :
                List.of("paiements", "appuyer", "hurlement", "xérographie", "yoles", "ayant", "aiguë", "oeuvrer")) {
            var term = FrenchWords.key(word);
            var family = FrenchWords.family(term);
            if (!family.equals(term) && FrenchWords.listedFamily(term).isEmpty()) {
                assertThat(term).startsWith(family.substring(0, FrenchWords.SHARED_BEGINNING));
            }
        }
    }

    @Test
    void aQuestionIsKnownByItsWords() {
        for (var asking : List.of("Quelles", "comment", "où", "peut-on", "Est-ce", "qu’est-ce", "a-t-il", "puis-je")) {
            assertThat(FrenchWords.asks(asking)).as(asking).isTrue();
        }
        for (var word : List.of("ou", "rendez-vous", "Rendez-vous", "hôpital", "communiqué", "que")) {
            assertThat(FrenchWords.asks(word)).as(word).isFalse();
        }
    }

    private static String family(String word) {
        return FrenchWords.family(FrenchWords.key(word));
    }

    private static List<String> lines(String resource) throws IOException {
        var in = Objects.requireNonNull(WordFamilyTest.class.getResourceAsStream(resource), resource);
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
