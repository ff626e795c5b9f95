package fr.vigie.bench;

import fr.vigie.document.Kind;
import fr.vigie.document.Reading;
import fr.vigie.extract.Extraction;
import fr.vigie.extract.Extractor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How well pages are read: main text, title, date, issuer, author, beside what others make of the same pages. */
public final class ReadingBench {

    /** Reads a page. */
    @FunctionalInterface
    public interface PageReader {
        /** What the page says; the empty text where it cannot be read. */
        PageAnswer read(Path page) throws IOException;
    }

    private final Map<String, PageReader> readers = new LinkedHashMap<>();

    /** Vigie beside Tika. */
    public ReadingBench(Extractor extractor) {
        with("Vigie", page -> vigie(extractor, page)).with("plain Tika", TikaPages::read);
    }

    /** One more yardstick. */
    public ReadingBench with(String name, PageReader reader) {
        readers.put(name, reader);
        return this;
    }

    /**
     * Reads the pages of a folder in the layout of {@link GoldPage}.
     *
     * @throws IOException when the folder cannot be read
     */
    public Report run(Path folder) throws IOException {
        var rows = new ArrayList<Report.Row>();
        for (var reader : readers.entrySet()) {
            rows.add(new Report.Row(reader.getKey(), PageScore.means(scores(reader.getValue(), folder))));
        }
        return new Report("reading", rows);
    }

    /** What Vigie gets wrong, page by page: for pages that one may look at. */
    public String misses(Path folder) throws IOException {
        return scores(readers.getOrDefault("Vigie", TikaPages::read), folder).stream()
                .map(PageScore::misses)
                .collect(Collectors.joining());
    }

    private static List<PageScore> scores(PageReader reader, Path folder) throws IOException {
        var scores = new ArrayList<PageScore>();
        for (var page : GoldPage.in(folder)) {
            var found = reader.read(page.file());
            var f1 = PageAnswer.f1(found.body(), page.said().body());
            scores.add(new PageScore(page.file().getFileName().toString(), f1, found, page.said()));
        }
        return scores;
    }

    private static PageAnswer vigie(Extractor extractor, Path page) {
        return PageAnswer.of(reading(extractor, page));
    }

    /** What Vigie reads; an empty text where it cannot. */
    static Reading reading(Extractor extractor, Path page) {
        return extractor.extract(page, page.getFileName().toString()).stream()
                .flatMap(part -> part.outcome() instanceof Extraction.Read read
                        ? Stream.of(read.reading())
                        : Stream.<Reading>empty())
                .findFirst()
                .orElseGet(() -> reading(PageAnswer.ofText("")));
    }

    /** A reading that says what a person says. */
    static Reading reading(PageAnswer said) {
        return new Reading(
                "text/html",
                Kind.OTHER,
                said.title(),
                Optional.empty(),
                said.issuer(),
                said.author(),
                said.date().map(LocalDate::parse),
                said.language().orElse("fr"),
                said.text(),
                List.of(),
                List.of());
    }
}
