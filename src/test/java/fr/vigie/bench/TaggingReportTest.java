package fr.vigie.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Quote;
import fr.vigie.document.Span;
import fr.vigie.json.Json;
import fr.vigie.tag.NameTrial;
import fr.vigie.tag.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaggingReportTest {
    @TempDir
    private Path training;

    @Test
    void precisionRecallAndF1FollowFromWhatWasRight() {
        var tally = new Tally(6, 8, 12);

        assertThat(tally.precision()).isEqualTo(0.5);
        assertThat(tally.recall()).isEqualTo(0.75);
        assertThat(tally.f1()).isEqualTo(0.6, within(1e-12));
        assertThat(new Tally(0, 0, 0).f1()).isEqualTo(1);
        assertThatThrownBy(() -> new Tally(3, 2, 5)).hasMessageContaining("3 right of 2 expected");
    }

    @Test
    void aNameSaidTwiceIsTwoMentionsAndOneDistinctNameInADocument() throws IOException {
        sentences("Le [o:CHU] de [l:Lens] recrute.", "Le [o:CHU] ouvre à [l:Lens].", "Rien ici.");

        var trial = NameTrial.all(training, List.of(), finder("CHU", NameType.ORGANISATION))
                .getFirst();

        assertThat(trial.mentions().get(NameType.ORGANISATION)).isEqualTo(new Tally(2, 2, 2));
        assertThat(trial.distinct().get(NameType.ORGANISATION)).isEqualTo(new Tally(1, 1, 1));
        assertThat(trial.mentions().get(NameType.PLACE)).isEqualTo(new Tally(0, 2, 0));
        assertThat(trial.distinct().get(NameType.PLACE)).isEqualTo(new Tally(0, 1, 0));
    }

    @Test
    void aNameWithTheWrongTypeOrSpanIsWrong() throws IOException {
        sentences("Le [o:CHU de Lens] recrute.");

        var trial = NameTrial.all(training, List.of(), finder("CHU", NameType.ORGANISATION))
                .getFirst();

        assertThat(trial.mentions().get(NameType.ORGANISATION)).isEqualTo(new Tally(0, 1, 1));
    }

    @Test
    void aWholeDocumentCountsItsDistinctNamesOnce() throws IOException {
        sentences("Rien.");
        write("documents/test/a.txt", "Le [o:CHU] ouvre.\n\nLe [o:CHU] ferme.\n");
        write("documents/test/b.txt", "Le [o:CHU] reste.\n");

        var trial = NameTrial.all(training, List.of(), finder("CHU", NameType.ORGANISATION))
                .get(1);

        assertThat(trial.set()).isEqualTo("test documents");
        assertThat(trial.mentions().get(NameType.ORGANISATION)).isEqualTo(new Tally(3, 3, 3));
        assertThat(trial.distinct().get(NameType.ORGANISATION)).isEqualTo(new Tally(2, 2, 2));
    }

    @Test
    void aFigureWithAnotherMeasureIsFoundAndNotRight() {
        var gold = FigureSnippet.read("", "[12 lits](12; lits) et [3 M€](3000000 EUR; budget)");
        var answer = FigureSnippet.read("", "[12 lits](12; lits) et [3 M€](3000000 EUR; dette)");
        var score = new FigureScore();

        score.add(gold.text(), gold.figures(), answer.figures());

        assertThat(score.tally()).isEqualTo(new Tally(1, 2, 2));
    }

    @Test
    void aQuoteWithAnotherSpeakerIsFoundAndNotRight() {
        var score = new QuoteScore();
        var said = new Quote(new Span(2, 6), "Bien", Optional.of("Anne Roux"), Optional.empty());
        var other = new Quote(new Span(2, 6), "Bien", Optional.of("Paul Roy"), Optional.empty());

        score.add("« Bien »", List.of(said), List.of(other));
        score.add("« Bien »", List.of(said), List.of(said));

        assertThat(score.tally()).isEqualTo(new Tally(1, 2, 2));
    }

    @Test
    void theJsonHasASetForEachThingMeasuredAndThePeersApart() throws IOException {
        sentences("Le [o:CHU] recrute.");
        var trials = NameTrial.all(training, List.of(), finder("CHU", NameType.ORGANISATION));
        var report = new TaggingReport(
                        List.of(
                                new NameBench.Outcome("Vigie", trials, new CostOfTagging(1000, 2, 1, 30)),
                                new NameBench.Outcome("other", trials, new CostOfTagging(500, 4, 3, 60))),
                        Map.of("held-out", new Tally(1, 2, 4)),
                        Map.of("held-out", new Tally(1, 1, 1)),
                        Map.of("held-out", new Tally(0, 1, 1)))
                .with(new Report(
                        "reading",
                        List.of(new Report.Row("Vigie", Map.of("titles", 0.9, "dates", 0.8, "authors", 0.1)))));

        var json = Json.MAPPER.readTree(report.json());

        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "sets", "tokensPerCpuSecond", "loadSeconds", "loadCpuSeconds", "heapMegabytes", "peers");
        assertThat(json.at("/sets/0/names/mentions/organisation/f1").asDouble()).isEqualTo(1);
        assertThat(json.at("/sets/0/names/distinct/all/expected").asInt()).isEqualTo(1);
        assertThat(json.at("/sets/1/figures/recall").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/sets/1/figures/precision").asDouble()).isEqualTo(0.25);
        assertThat(json.at("/sets/2/quotes/right").asInt()).isEqualTo(1);
        assertThat(json.at("/sets/3/quotesWithRole/right").asInt()).isZero();
        assertThat(fields(json.at("/sets/4"))).containsExactlyInAnyOrder("set", "titles", "dates");
        assertThat(json.at("/peers/0/tagger").asText()).isEqualTo("other");
        assertThat(report.table()).contains("Vigie, test sentences, distinct", "titles and dates");
    }

    private static List<String> fields(JsonNode node) {
        var fields = new ArrayList<String>();
        node.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private void sentences(String... lines) throws IOException {
        write("sentences/test/all.txt", String.join("\n", lines) + "\n");
    }

    private void write(String path, String text) throws IOException {
        var file = training.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Finds one word wherever it stands. */
    private static Function<String, List<Name>> finder(String word, NameType type) {
        return text -> Stream.iterate(text.indexOf(word), at -> at >= 0, at -> text.indexOf(word, at + 1))
                .map(at -> new Name(type, new Span(at, at + word.length()), word, word, Optional.empty()))
                .toList();
    }
}
