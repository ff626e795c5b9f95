package fr.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Seeds;
import fr.vigie.messages.Messages;
import fr.vigie.query.ParsedQuery.Misread;
import fr.vigie.query.ParsedQuery.Understood;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class QueryLanguageTest {
    private static final Pattern CELL = Pattern.compile("\\| `(.*?)` (?=\\|)|\\| (``) (?=\\|)");

    @Test
    void everyExampleOfThePageIsReadAsThePageSays() throws IOException {
        var examples = 0;
        for (var line : Files.readAllLines(Path.of("docs/query-language.md"))) {
            var cells = cells(line);
            if (cells.size() == 2) {
                examples++;
                assertThat(QueryParser.parse(cells.get(0)))
                        .as(line)
                        .isInstanceOfSatisfying(
                                Understood.class,
                                read -> assertThat(QueryParser.write(read.query()))
                                        .isEqualTo(cells.get(1)));
            } else if (cells.size() == 3) {
                examples++;
                assertThat(QueryParser.parse(cells.get(0))).as(line).isInstanceOfSatisfying(Misread.class, misread -> {
                    assertThat(misread.complaint()).isEqualTo(cells.get(1));
                    assertThat(misread.nearest()).isEqualTo(cells.get(2));
                });
            }
        }
        assertThat(examples).isGreaterThan(50);
    }

    @Test
    void theTroubleIsPointedAt() {
        var misread = (Misread) QueryParser.parse("CHU ville:Dijon");
        assertThat(misread.position()).isEqualTo(4);
        assertThat(misread.length()).isEqualTo("ville:".length());
        assertThat(misread.argument()).isEqualTo("ville");
    }

    @Test
    void whatIsTooLongTooDeepOrTooMuchIsBoundedAndSaid() {
        assertThat(complaint("mot ".repeat(2000))).isEqualTo("tooLong");
        assertThat(complaint("(".repeat(1900) + "a" + ")".repeat(1900))).isEqualTo("tooDeep");
        assertThat(complaint("a ".repeat(1500))).isEqualTo("tooMany");
        assertThat(complaint("a".repeat(100_000))).isEqualTo("tooLong");
        assertThat(complaint("ab* ".repeat(51))).isEqualTo("manyOpen");
        assertThat(complaint("a" + " NEAR/5 a".repeat(40))).isEqualTo("nearMany");
        assertThat(complaint("MÊMEPHRASE(".repeat(50) + "a b" + ")".repeat(50))).isEqualTo("tooDeep");
        assertThat(QueryParser.parse("a" + " NEAR/5 a".repeat(5))).isInstanceOf(Understood.class);
        assertThat(complaint("SAUF ".repeat(700))).isEqualTo("lonelyOperator");
        assertThat(QueryParser.parse("a OU ".repeat(500) + "a")).isInstanceOf(Understood.class);
    }

    @Test
    void everyComplaintIsSaidInBothLanguages() throws IOException {
        var french = Messages.of("query", Locale.FRENCH);
        for (var bound : List.of("manyOpen", "nearMany", "tooBroad", "tooDeep", "tooMany", "tooLong")) {
            assertThat(french.say(bound, "x")).isNotBlank();
            assertThat(Messages.of("query", Locale.ENGLISH).say(bound, "x")).isNotEqualTo(french.say(bound, "x"));
        }
        for (var line : Files.readAllLines(Path.of("docs/query-language.md"))) {
            var cells = cells(line);
            if (cells.size() == 3) {
                for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                    assertThat(Messages.of("query", language).say(cells.get(1), "x"))
                            .isNotBlank();
                }
            }
        }
    }

    @Test
    void noTextMakesItFailAndTheNearestCanAlwaysBeRead() {
        tryRandomTexts(Seeds.seed(), 100_000);
    }

    @Test
    @Tag("long")
    void tenMillionTexts() {
        tryRandomTexts(System.nanoTime(), 10_000_000);
    }

    private static void tryRandomTexts(long seed, int rounds) {
        var texts = new RandomQueries(seed);
        for (var round = 0; round < rounds; round++) {
            check(texts.next(), seed);
        }
    }

    private static void check(String text, long seed) {
        var of = "seed " + seed + ": " + text;
        switch (QueryParser.parse(text)) {
            case Understood read -> {
                var written = QueryParser.write(read.query());
                assertThat(QueryParser.parse(written)).as(of).isEqualTo(read);
            }
            case Misread misread -> {
                assertThat(misread.position()).as(of).isBetween(0, text.length());
                assertThat(misread.position() + misread.length()).as(of).isLessThanOrEqualTo(text.length());
                assertThat(QueryParser.parse(misread.nearest())).as(of).isEqualTo(new Understood(misread.query()));
            }
        }
    }

    private static String complaint(String text) {
        return ((Misread) QueryParser.parse(text)).complaint();
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var found = CELL.matcher(line);
        while (found.find()) {
            cells.add(found.group(1) == null ? "" : found.group(1));
        }
        return cells;
    }
}
