package fr.vigie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.extract.ExtractedPart;
import fr.vigie.extract.Extraction;
import fr.vigie.extract.ExtractionLimits;
import fr.vigie.extract.Extractor;
import fr.vigie.extract.RefusalMessages;
import fr.vigie.extract.parse.DocumentReader;
import fr.vigie.extract.parse.PartSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The saved pages are read as well as they ever were, or nearly: both halves, since both are tuned on. */
final class SavedPagesReadingTest {
    private static final Path PAGES = Path.of("src/test/resources/pages");

    @ParameterizedTest
    @ValueSource(strings = {"dev", "held"})
    void savedPagesAreReadAsAPersonReadsThem(String half) throws IOException {
        var bench = new ReadingBench(new InProcess());
        var figures = bench.run(PAGES.resolve(half)).rows().getFirst().figures();
        var misses = bench.misses(PAGES.resolve(half));

        assertThat(figures.get("main text F1")).as(misses).isGreaterThan(0.97);
        assertThat(figures.get("F1 ≥ 0.9")).as(misses).isGreaterThan(0.96);
        assertThat(figures.get("titles")).as(misses).isGreaterThan(0.96);
        assertThat(figures.get("dates")).as(misses).isGreaterThan(0.96);
        assertThat(figures.get("invented dates")).as(misses).isZero();
        assertThat(figures.get("issuers")).as(misses).isGreaterThan(0.9);
        assertThat(figures.get("authors")).as(misses).isGreaterThan(0.9);
        assertThat(figures.get("languages")).as(misses).isEqualTo(1);
    }

    @Test
    void wordsCountAsOftenAsTheyStandThere() {
        assertThat(PageAnswer.f1("a b b c", "a b b c")).isEqualTo(1);
        assertThat(PageAnswer.f1("L’hôpital", "l'hôpital")).isEqualTo(1);
        assertThat(PageAnswer.f1("a b", "a b b b")).isEqualTo(2 * 2 / 6.0);
        assertThat(PageAnswer.f1("", "a")).isZero();
    }

    /** Pages need no process of their own. */
    private static final class InProcess implements Extractor {
        private final DocumentReader reader =
                new DocumentReader(ExtractionLimits.standard(), new RefusalMessages(Locale.FRENCH));

        @Override
        public List<ExtractedPart> extract(Path file, String fileName) {
            var parts = new ArrayList<ExtractedPart>();
            reader.read(file, fileName, new PartSink() {
                @Override
                public Turn next(Optional<String> insidePath) {
                    return Turn.READ;
                }

                @Override
                public void scanned() {}

                @Override
                public void part(ExtractedPart part) {
                    parts.add(part);
                }
            });
            return parts;
        }

        @Override
        public Optional<Extraction.Refused> unpack(Path file, String fileName, String insidePath, Path target) {
            return reader.unpack(file, fileName, insidePath, target);
        }

        @Override
        public void close() {}
    }
}
