package fr.vigie.tag.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FigureFinderTest {
    private final FigureFinder finder = new FigureFinder();

    @Test
    void everyFigureOfTheSentencesThatTheGrammarWasWrittenByIsFoundWhole() {
        var score = new Score();
        for (var snippet : Snippet.all("snippets-development.txt")) {
            score.add(snippet.text(), snippet.figures(), finder.find(snippet.text(), snippet.names()));
        }
        assertThat(score.wrong).as(score.toString()).isEmpty();
    }

    @Test
    void figuresOfSentencesHeldOutAreFound() throws IOException {
        var total = new Score();
        Map<String, Score> bySource = new TreeMap<>();
        for (var snippet : Snippet.all("snippets-held-out.txt")) {
            var found = finder.find(snippet.text(), snippet.names());
            total.add(snippet.text(), snippet.figures(), found);
            bySource.computeIfAbsent(snippet.source(), source -> new Score())
                    .add(snippet.text(), snippet.figures(), found);
        }
        var report = total + "\n" + bySource + "\n" + String.join("\n", total.wrong);
        Files.writeString(Path.of("target", "figures-held-out.txt"), report);
        assertThat(total.recall()).as(report).isGreaterThanOrEqualTo(0.93);
        assertThat(total.precision()).as(report).isGreaterThanOrEqualTo(0.93);
    }
}
