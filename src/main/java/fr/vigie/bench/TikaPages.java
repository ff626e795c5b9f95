package fr.vigie.bench;

import fr.vigie.extract.release.Dates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/** The yardstick: the text that Tika gives of a page, and what it names title, date and author among the metadata. */
final class TikaPages {
    private static final List<String> DATES =
            List.of("dcterms:created", "article:published_time", "datePublished", "dc.date", "date", "pubdate");

    private TikaPages() {}

    static PageAnswer read(Path page) throws IOException {
        var metadata = new Metadata();
        var text = new BodyContentHandler(-1);
        try (var bytes = Files.newInputStream(page)) {
            new AutoDetectParser().parse(bytes, text, metadata, new ParseContext());
        } catch (SAXException | TikaException e) {
            return PageAnswer.ofText("");
        }
        return new PageAnswer(
                Optional.ofNullable(metadata.get(TikaCoreProperties.TITLE)),
                DATES.stream()
                        .flatMap(name -> Optional.ofNullable(metadata.get(name)).stream())
                        .flatMap(value -> Dates.ofMachine(value).stream())
                        .map(LocalDate::toString)
                        .findFirst(),
                Optional.ofNullable(metadata.get("og:site_name")),
                Optional.ofNullable(metadata.get(TikaCoreProperties.CREATOR))
                        .or(() -> Optional.ofNullable(metadata.get("author"))),
                Optional.ofNullable(metadata.get(TikaCoreProperties.LANGUAGE)),
                text.toString());
    }
}
