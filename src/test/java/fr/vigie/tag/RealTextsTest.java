package fr.vigie.tag;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.Figure;
import fr.vigie.tag.figure.FigureFinder;
import fr.vigie.tag.quote.QuoteFinder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Figures and quotes of real press texts against the finders' answers as reviewed by hand, kept as hash, offsets and values: {@code gold/
 * figures.tsv} has hash, start, end, value, unit and bound,
 * {@code gold/quotes.tsv} hash, start, end, and where the speaker's name stands.
 */
class RealTextsTest {
    private record Line(String hash, List<String> fields) {
        int number(int field) {
            return Integer.parseInt(fields.get(field));
        }
    }

    @Test
    void figuresHaveTheirPlaceValueUnitAndBound() throws IOException {
        var texts = RealTexts.byHash();
        var gold = lines("gold/figures.tsv");
        int right = 0;
        int found = 0;
        var wrong = new ArrayList<String>();
        for (var hash : gold.stream().map(Line::hash).distinct().toList()) {
            var figures = new FigureFinder().find(text(texts, hash));
            var expected =
                    gold.stream().filter(line -> line.hash().equals(hash)).toList();
            found += figures.size();
            for (var line : expected) {
                boolean is = figures.stream().anyMatch(figure -> isSame(line, figure));
                right += is ? 1 : 0;
                if (!is) {
                    wrong.add("missing " + line);
                }
            }
            figures.stream()
                    .filter(figure -> expected.stream().noneMatch(line -> isSame(line, figure)))
                    .forEach(figure -> wrong.add("too much " + figure.span()));
        }
        assertThat(right / (double) gold.size()).as("recall; %s", wrong).isGreaterThanOrEqualTo(0.97);
        assertThat(right / (double) found).as("precision; %s", wrong).isGreaterThanOrEqualTo(0.95);
    }

    private static boolean isSame(Line line, Figure figure) {
        return line.number(0) == figure.span().start()
                && line.number(1) == figure.span().end()
                && Double.parseDouble(line.fields().get(2)) == figure.value()
                && line.fields().get(3).equals(figure.unit().code())
                && line.fields().get(4).equals(figure.bound().code());
    }

    @Test
    void quotesHaveTheirPlaceAndSpeaker() throws IOException {
        var texts = RealTexts.byHash();
        var gold = lines("gold/quotes.tsv");
        for (var hash : texts.keySet()) {
            var text = text(texts, hash);
            var expected = gold.stream()
                    .filter(line -> line.hash().equals(hash))
                    .map(line -> line.number(0) + "-" + line.number(1) + " "
                            + text.substring(line.number(2), line.number(3)))
                    .toList();
            var found = new QuoteFinder()
                    .find(text, List.of()).stream()
                            .map(quote -> quote.span().start() + "-"
                                    + quote.span().end() + " " + quote.speaker().orElse("nobody"))
                            .toList();
            assertThat(found).isEqualTo(expected);
        }
    }

    private static List<Line> lines(String resource) throws IOException {
        try (var in = RealTextsTest.class.getResourceAsStream(resource)) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(fields -> new Line(fields[0], Arrays.asList(fields).subList(1, fields.length)))
                    .toList();
        }
    }

    private static String text(Map<String, String> texts, String hash) {
        return Objects.requireNonNull(texts.get(hash), "no text has the hash " + hash);
    }
}
