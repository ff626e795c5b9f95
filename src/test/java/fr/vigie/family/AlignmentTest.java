package fr.vigie.family;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.family.Alignment.Fate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    private static final String RELEASE = """
            Le CHU de Tarvenne ouvre un hôpital de jour.
            Le bâtiment compte 24 places. Il a coûté 3,2 millions d’euros. « C’est une étape », dit la directrice. Elle remercie ses équipes.
            """;

    @Test
    void anArticleIsToldSentenceBySentenceFromTheReleaseThatItReuses() {
        var article = """
                TARVENNE. Le CHU de Tarvenne ouvre un hôpital de jour.
                « C’est une étape », dit la directrice.
                Le bâtiment compte 42 places. Les syndicats attendent des embauches.
                """;

        assertThat(told(RELEASE, article))
                .containsExactly(
                        "ADDED | TARVENNE.",
                        "KEPT Le CHU de Tarvenne ouvre un hôpital de jour. | Le CHU de Tarvenne ouvre un hôpital de jour.",
                        "CHANGED, moved Le bâtiment compte 24 places. | Le bâtiment compte 42 places.",
                        "ADDED | Les syndicats attendent des embauches.",
                        "CUT Il a coûté 3,2 millions d’euros. |",
                        "KEPT « C’est une étape », dit la directrice. | « C’est une étape », dit la directrice.",
                        "CUT Elle remercie ses équipes. |");
    }

    @Test
    void nothingBesideNothingHasNoRowAndATextBesideItselfIsKeptWhole() {
        assertThat(Alignment.of("", "").rows()).isEmpty();
        assertThat(Alignment.of("", RELEASE).rows()).allMatch(row -> row.fate() == Fate.ADDED);
        assertThat(Alignment.of(RELEASE, "").rows()).allMatch(row -> row.fate() == Fate.CUT);
        assertThat(Alignment.of(RELEASE, RELEASE).rows())
                .hasSize(5)
                .allMatch(row -> row.fate() == Fate.KEPT && !row.moved());
    }

    @Test
    void whatWasDoneToRandomSentencesIsFoundAgain() {
        long seed = Long.getLong("vigie.seed", System.nanoTime());
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var source = sentences(random, "s" + round, 1 + random.nextInt(30));
            var copy = new ArrayList<String>();
            var fates = new ArrayList<Fate>();
            for (var sentence : source) {
                var fate = List.of(Fate.KEPT, Fate.CHANGED, Fate.CUT).get(random.nextInt(3));
                fates.add(fate);
                switch (fate) {
                    case KEPT -> copy.add(sentence.toUpperCase(Locale.ROOT));
                    case CHANGED -> copy.add(sentence.replaceFirst(" \\p{L}+[0-9x]*", " autre"));
                    case CUT, ADDED -> {}
                }
            }
            var own = sentences(random, "c" + round, random.nextInt(5));
            copy.addAll(own);
            Collections.shuffle(copy, random);

            var alignment = Alignment.of(String.join("\n", source), String.join("\n", copy));

            assertThat(alignment.rows().stream()
                            .filter(row -> row.fate() != Fate.ADDED)
                            .map(Alignment.Row::fate))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(fates);
            assertThat(alignment.count(Fate.ADDED)).as("seed %d", seed).isEqualTo(own.size());
        }
    }

    /** Sentences of ten words that no other sentence has. */
    private static List<String> sentences(Random random, String mark, int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> "Phrase "
                        + IntStream.range(0, 10)
                                .mapToObj(word -> "mot" + mark + "x" + i + "x" + word + "x" + random.nextInt(99))
                                .collect(Collectors.joining(" "))
                        + ".")
                .toList();
    }

    private static List<String> told(String source, String copy) {
        return Alignment.of(source, copy).rows().stream()
                .map(row -> row.fate()
                        + (row.moved() ? ", moved" : "")
                        + row.source().map(span -> " " + span.of(source)).orElse("")
                        + " |"
                        + row.copy().map(span -> " " + span.of(copy)).orElse(""))
                .toList();
    }
}
