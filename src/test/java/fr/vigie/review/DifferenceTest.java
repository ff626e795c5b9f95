package fr.vigie.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Seeds;
import fr.vigie.review.Difference.Stretch;
import fr.vigie.review.Difference.What;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What changed from one text to another: both can be put together again from it, and it is no longer than need be. */
class DifferenceTest {
    private static final List<String> WORDS =
            List.of("le", "CHU", "ouvre", "un", "pôle", "\n", "\n\n", ",", "à", "Dijon");

    @Test
    void aChangedWordIsToldAndItsNeighboursAreNot() {
        assertThat(Difference.of("Il crée 40 emplois à Dijon.", "Il crée 45 emplois à Dijon.")
                        .stretches())
                .containsExactly(
                        new Stretch(What.SAME, "Il crée "),
                        new Stretch(What.REMOVED, "40"),
                        new Stretch(What.ADDED, "45"),
                        new Stretch(What.SAME, " emplois à Dijon."));
        assertThat(Difference.of("pareil", "pareil").isNone()).isTrue();
        assertThat(Difference.of("", "venu").stretches()).containsExactly(new Stretch(What.ADDED, "venu"));
    }

    @Test
    void bothTextsAreWhatTheStretchesMake() {
        long seed = Seeds.seed();
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            var before = text(random, random.nextInt(60));
            var after = random.nextBoolean() ? text(random, random.nextInt(60)) : edited(random, before);
            var difference = Difference.of(before, after);

            assertThat(without(difference, What.ADDED))
                    .as("seed %d, round %d", seed, i)
                    .isEqualTo(before);
            assertThat(without(difference, What.REMOVED))
                    .as("seed %d, round %d", seed, i)
                    .isEqualTo(after);
            assertThat(difference.isNone()).isEqualTo(before.equals(after));
        }
    }

    @Test
    void veryLongTextsThatHaveNothingInCommonAreComparedToo() {
        var random = new Random(7);
        var before = text(random, 40_000);
        var after = before.replace('e', 'o');
        var difference = Difference.of(before, after);

        assertThat(without(difference, What.ADDED)).isEqualTo(before);
        assertThat(without(difference, What.REMOVED)).isEqualTo(after);
    }

    private static String without(Difference difference, What what) {
        return difference.stretches().stream()
                .filter(stretch -> stretch.what() != what)
                .map(Stretch::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random, int words) {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(4) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private static String edited(Random random, String text) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(12));
        return text.substring(0, at) + (random.nextBoolean() ? "neuf" : "") + text.substring(to);
    }
}
