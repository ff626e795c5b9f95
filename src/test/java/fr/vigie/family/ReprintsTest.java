package fr.vigie.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Releases made of our own sentences, and reprints of them with known edits. */
class ReprintsTest {
    private static final long SEED = 20261122;
    private static final List<String> SENTENCES = sentences();
    private static final String ABOUT = """

            À propos de la Maison des soins
            Créée en 1987, la Maison des soins accompagne chaque année plusieurs milliers de familles dans la région, avec
            des équipes présentes dans chaque département et un centre de formation reconnu par les autorités de tutelle.

            Contact presse : Claire Exemple, 01 99 00 12 34, presse@example.org
            """;

    private final Random random = new Random(SEED);

    @Test
    void articlesThatKeepHalfOfAReleaseOrMoreAreFoundAndOthersAreNot() {
        int found = 0;
        int reprints = 0;
        int wrong = 0;
        for (int round = 0; round < 400; round++) {
            var release = release();
            double kept = 0.5 + 0.4 * random.nextDouble();
            var article = article(release, kept, 0.3 + random.nextDouble() * (kept > 0.7 ? 0.9 : 0.5));
            reprints++;
            found += recognised(text(release), article) ? 1 : 0;
            wrong += recognised(text(release), text(release())) ? 1 : 0;
        }

        assertThat((double) found / reprints).as("recall, seed %d", SEED).isGreaterThanOrEqualTo(0.95);
        assertThat((double) found / (found + wrong))
                .as("precision, seed %d", SEED)
                .isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void boilerplateAloneMakesNoFamily() {
        for (int round = 0; round < 100; round++) {
            assertThat(recognised(text(release()) + ABOUT, text(release()) + ABOUT))
                    .isFalse();
        }
    }

    @Test
    void aTextIsItsOwnKinWhateverItsDress() {
        var text = text(release());

        assertThat(recognised(text, text.toUpperCase(java.util.Locale.ROOT).replace('’', '\'')))
                .isTrue();
    }

    @Test
    void theShareReusedIsTheShareOfTheWordsKept() {
        var release = release();
        int kept = release.size() / 2;
        var article = String.join(" ", release.subList(0, kept)) + " Fin de citation.";
        double expected =
                (double) Words.of(String.join(" ", release.subList(0, kept))).size()
                        / Words.of(String.join(" ", release)).size();

        var reuse = Reuse.of(String.join(" ", release), article);

        assertThat(reuse.share()).isCloseTo(expected, within(0.02));
        assertThat(reuse.taken()).hasSize(1);
    }

    @Test
    void aTextWithoutWordsResemblesNothing() {
        assertThat(recognised("", "")).isFalse();
        assertThat(recognised("…", text(release()))).isFalse();
        assertThat(Reuse.of("", "").share()).isZero();
    }

    private static boolean recognised(String one, String other) {
        var here = Shingles.of(one);
        var there = Shingles.of(other);
        var lookedUp = new HashSet<>(Fingerprint.of(here).bands());
        lookedUp.retainAll(Fingerprint.of(there).bands());
        return !lookedUp.isEmpty() && Kinship.between(here, there);
    }

    private List<String> release() {
        var picked = new ArrayList<String>();
        int size = 10 + random.nextInt(20);
        while (picked.size() < size) {
            picked.add(SENTENCES.get(random.nextInt(SENTENCES.size())));
        }
        return picked;
    }

    /** Keeps some sentences, in another order, with one word in thirty changed, and puts others around. */
    private String article(List<String> release, double share, double added) {
        var shuffled = new ArrayList<>(release);
        Collections.shuffle(shuffled, random);
        var article = new ArrayList<String>();
        for (var sentence : shuffled.subList(0, (int) Math.ceil(release.size() * share))) {
            article.add(edited(sentence));
        }
        for (int sentence = 0; sentence < release.size() * added; sentence++) {
            article.add(random.nextInt(article.size() + 1), SENTENCES.get(random.nextInt(SENTENCES.size())));
        }
        return text(article);
    }

    private String edited(String sentence) {
        var words = sentence.split(" ");
        for (int word = 0; word < words.length; word++) {
            if (random.nextInt(30) == 0) {
                words[word] = "toutefois";
            }
        }
        return String.join(" ", words);
    }

    private static String text(List<String> sentences) {
        return String.join("\n", sentences);
    }

    private static List<String> sentences() {
        try (var files = Files.walk(Path.of("src/training/sentences/train"))) {
            var all = new ArrayList<String>();
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                for (var line : Files.readAllLines(file)) {
                    if (line.length() > 80 && !line.startsWith("#")) {
                        all.add(line.replaceAll("\\[[olp]:([^\\]]*)\\]", "$1"));
                    }
                }
            }
            return List.copyOf(all);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
