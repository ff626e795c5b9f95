package fr.vigie.theme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.Kind;
import fr.vigie.document.Reading;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How well short texts get the themes that people gave them; theme by theme in {@code target/themes-*.txt}. */
class ThemeMeasureTest {
    private record Annotated(Set<String> themes, String text) {}

    /** What was found rightly, wrongly, and not at all. */
    private record Score(int right, int wrong, int missed) {
        static final Score NONE = new Score(0, 0, 0);

        Score plus(Score other) {
            return new Score(right + other.right, wrong + other.wrong, missed + other.missed);
        }

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-26s precision %.3f  recall %.3f  (%d right, %d wrong, %d missed)",
                    name,
                    precision(),
                    recall(),
                    right,
                    wrong,
                    missed);
        }
    }

    @Test
    void theTextsThatTheListWasMendedByGetTheirThemes() throws IOException {
        reaches(measure("annotated", true), 0.92, 0.93);
    }

    @Test
    void textsThatTheListWasNotMendedByGetTheirThemes() throws IOException {
        reaches(measure("held-out", false), 0.9, 0.85);
    }

    @Test
    void beginningsOfTheSamplesTextsGetTheirThemes() throws IOException {
        reaches(measure("sample-leads", false), 0.65, 0.5);
    }

    private static void reaches(Score score, double precision, double recall) {
        assertThat(score.precision()).isGreaterThan(precision);
        assertThat(score.recall()).isGreaterThan(recall);
    }

    private static Score measure(String name, boolean withErrors) throws IOException {
        var themes = Themes.shipped();
        Map<String, Score> scores = new TreeMap<>();
        var report = new StringBuilder();
        for (var one : read(name + ".txt")) {
            var found = new TreeSet<>(themes.of(reading(one.text())));
            var all = new TreeSet<>(found);
            all.addAll(one.themes());
            for (var theme : all) {
                assertThat(themes.find(theme)).as(theme).isPresent();
                boolean wanted = one.themes().contains(theme);
                boolean has = found.contains(theme);
                scores.merge(theme, new Score(wanted && has ? 1 : 0, wanted ? 0 : 1, has ? 0 : 1), Score::plus);
            }
            if (withErrors && !found.equals(one.themes())) {
                report.append(one.themes())
                        .append(" but ")
                        .append(found)
                        .append(": ")
                        .append(one.text())
                        .append('\n');
            }
        }
        var total = scores.values().stream().reduce(Score.NONE, Score::plus);
        scores.forEach((theme, score) -> report.append(score.line(theme)).append('\n'));
        report.append(total.line("all")).append('\n');
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("themes-" + name + ".txt"), report);
        return total;
    }

    private static List<Annotated> read(String file) throws IOException {
        var stream = Objects.requireNonNull(ThemeMeasureTest.class.getResourceAsStream(file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", 2))
                    .map(parts -> new Annotated(keys(parts[0]), parts[1].strip()))
                    .toList();
        }
    }

    private static Set<String> keys(String words) {
        return new TreeSet<>(Arrays.stream(words.strip().split(" "))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    private static Reading reading(String text) {
        return new Reading(
                "text/plain",
                Kind.ARTICLE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "fr",
                text,
                List.of(),
                List.of());
    }
}
