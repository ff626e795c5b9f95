package fr.vigie.tag.quote;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.Quote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteFinderTest {
    private final QuoteFinder finder = new QuoteFinder();

    @Test
    void everyQuoteOfThePassagesThatTheRulesWereWrittenByIsFoundWithSpeakerAndRole() {
        var wrong = new ArrayList<String>();
        for (var snippet : QuoteSnippet.all("quotes-development.txt")) {
            var found = finder.find(snippet.text(), snippet.names());
            if (!found.equals(snippet.quotes())) {
                wrong.add("expected " + snippet.quotes() + "\n     got " + found + "\n      in " + snippet.text());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void quotesOfPassagesHeldOutAreFoundWithTheirSpeakers() throws IOException {
        int expected = 0;
        int found = 0;
        int right = 0;
        int roles = 0;
        List<String> wrong = new ArrayList<>();
        for (var snippet : QuoteSnippet.all("quotes-held-out.txt")) {
            var quotes = finder.find(snippet.text(), snippet.names());
            expected += snippet.quotes().size();
            found += quotes.size();
            for (var quote : snippet.quotes()) {
                boolean said = quotes.stream().anyMatch(other -> isSame(quote, other));
                right += said ? 1 : 0;
                roles += quotes.contains(quote) ? 1 : 0;
            }
            if (!quotes.equals(snippet.quotes())) {
                wrong.add("expected " + snippet.quotes() + "\n     got " + quotes + "\n      in " + snippet.text());
            }
        }
        var report = "%d expected, %d found, %d with the right words and speaker, %d with the role too%n%s"
                .formatted(expected, found, right, roles, String.join("\n", wrong));
        Files.writeString(Path.of("target", "quotes-held-out.txt"), report);
        assertThat(right / (double) expected).as(report).isGreaterThanOrEqualTo(0.85);
        assertThat(right / (double) found).as(report).isGreaterThanOrEqualTo(0.85);
    }

    private static boolean isSame(Quote quote, Quote other) {
        return quote.span().equals(other.span()) && quote.speaker().equals(other.speaker());
    }
}
