package fr.vigie.bench;

import fr.vigie.extract.ExtractionLimits;
import fr.vigie.extract.worker.WorkerCommand;
import fr.vigie.extract.worker.WorkerExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import net.dankito.readability4j.extended.Readability4JExtended;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.boilerpipe.BoilerpipeContentHandler;
import org.jsoup.Jsoup;
import org.xml.sax.SAXException;

/** Prints how well the pages of a folder are read by Vigie, Tika, Tika's Boilerpipe and readability4j. */
final class ReadingYardsticks {
    private ReadingYardsticks() {}

    public static void main(String[] arguments) throws IOException {
        try (var extractor = WorkerExtractor.start(
                ExtractionLimits.standard().withWorkers(1), WorkerCommand.ofThisProgram(), Locale.FRENCH)) {
            System.out.print(new ReadingBench(extractor)
                    .with("Tika’s Boilerpipe", ReadingYardsticks::boilerpipe)
                    .with("readability4j", ReadingYardsticks::readability)
                    .run(Path.of(arguments[0]))
                    .table());
        }
    }

    private static PageAnswer boilerpipe(Path page) throws IOException {
        var text = new BodyContentHandler(-1);
        try (var bytes = Files.newInputStream(page)) {
            new AutoDetectParser().parse(bytes, new BoilerpipeContentHandler(text), new Metadata(), new ParseContext());
        } catch (SAXException | TikaException e) {
            return PageAnswer.ofText("");
        }
        return PageAnswer.ofText(text.toString());
    }

    private static PageAnswer readability(Path page) throws IOException {
        var html = Jsoup.parse(page.toFile()).html();
        var article = new Readability4JExtended("https://www.example.org/", html).parse();
        var text = Optional.ofNullable(article.getContent())
                .map(content -> Jsoup.parse(content).wholeText())
                .orElse("");
        return new PageAnswer(
                Optional.ofNullable(article.getTitle()),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(article.getByline()),
                Optional.empty(),
                text);
    }
}
