package fr.vigie.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.vigie.Seeds;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Span;
import fr.vigie.tag.figure.FigureFinder;
import fr.vigie.tag.quote.QuoteFinder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every text, however odd. */
class AnyTextTest {
    private static final List<String> PIECES = List.of(
            "4 000",
            "12,5",
            "%",
            "M€",
            "€",
            " ",
            " ",
            "\n",
            "\n\n",
            "«",
            "»",
            "“",
            "”",
            "\"",
            "— ",
            "- ",
            "de ",
            "d’",
            "plus de ",
            "emplois ",
            "lits et places ",
            "explique ",
            "Claire Durand",
            ", ",
            ". ",
            "maire de Lens",
            "-t-elle ",
            ":",
            "contre ",
            "en 2022",
            "une centaine ",
            "deux cent ",
            "entre ",
            " à ",
            "et ",
            "CHU ",
            "M. ",
            "\uD83D\uDE00",
            "\uD83D",
            "é",
            "(",
            ")",
            "le ",
            "million ",
            "ans ",
            "h",
            "²",
            "0",
            "1",
            "99999999999999999999",
            "Dr",
            "selon ",
            "directrice ",
            "du ");

    private final FigureFinder figures = new FigureFinder();
    private final QuoteFinder quotes = new QuoteFinder();

    @Test
    void whateverTheTextSpansLieInItInOrderAndSayItsWords() {
        long seed = Seeds.seed();
        var random = new Random(seed);
        for (int round = 0; round < 4000; round++) {
            var text = random.nextInt(8) == 0 ? bytes(random) : pieces(random);
            var names = names(random, text);
            assertThatCode(() -> {
                        var found = new ArrayList<Span>();
                        figures.find(text, names).forEach(figure -> {
                            assertThat(figure.span().of(text)).isEqualTo(figure.text());
                            found.add(figure.span());
                        });
                        inOrder(found);
                        var said = new ArrayList<Span>();
                        quotes.find(text, names).forEach(quote -> {
                            assertThat(quote.span().of(text)).isEqualTo(quote.text());
                            said.add(quote.span());
                        });
                        inOrder(said);
                    })
                    .as("seed %s, text %s", seed, text)
                    .doesNotThrowAnyException();
        }
    }

    private static void inOrder(List<Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).start())
                    .isGreaterThanOrEqualTo(spans.get(i - 1).end());
        }
    }

    private static String pieces(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static String bytes(Random random) {
        var bytes = new byte[random.nextInt(120)];
        random.nextBytes(bytes);
        return new String(bytes, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16);
    }

    private static List<Name> names(Random random, String text) {
        var names = new ArrayList<Name>();
        int at = 0;
        while (random.nextBoolean() && at < text.length()) {
            int start = at + random.nextInt(text.length() - at);
            int end = Math.min(text.length(), start + 1 + random.nextInt(12));
            var type = List.of(NameType.values()).get(random.nextInt(3));
            var span = new Span(start, end);
            names.add(new Name(type, span, span.of(text), span.of(text), Optional.empty()));
            at = end;
        }
        return names;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "«",
                "« a\n",
                "« « » ",
                "\"a ",
                "1 ",
                "1 000 ",
                "deux cent ",
                "une ",
                "4 emplois, ",
                "— a, dit ",
                "A ",
                "contre 3 ",
                "« a », dit le ",
                "4 lits de lits et de ",
                "salarié(e"
            })
    void aMegabyteOfOneThingOverAndOverTakesSecondsAtMost(String piece) {
        var text = piece.repeat(1_000_000 / piece.length());
        long start = System.nanoTime();
        figures.find(text);
        quotes.find(text, List.of());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(2));
    }
}
