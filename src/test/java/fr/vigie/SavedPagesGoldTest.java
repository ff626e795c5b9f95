package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gold set of saved pages: each gold reading must stand in the page it is a reading of. */
class SavedPagesGoldTest {

    private static final Path PAGES = Path.of("src/test/resources/pages");

    /** The ways a day of publication is written in these pages. */
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT),
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT),
            DateTimeFormatter.ofPattern("dd/MM/uu", Locale.ROOT),
            DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT),
            DateTimeFormatter.ofPattern("dd.MM.uu", Locale.ROOT),
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH),
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH));

    @ParameterizedTest
    @MethodSource("pages")
    void titleDateAndEveryLineOfTextInOrderStandInThePage(Path page) throws IOException {
        String source = read(page);
        String shown = folded(Jsoup.parse(source).text());
        JsonNode gold = gold(page);

        assertThat(shown).contains(folded(gold.get("title").asText()));
        int from = 0;
        for (String line : gold.get("text").asText().split("\n", -1)) {
            int at = shown.indexOf(folded(line), from);
            assertThat(at).as("place of « %s »", line).isNotNegative();
            from = at + folded(line).length();
        }
        if (!gold.get("date").isNull()) {
            LocalDate day = LocalDate.parse(gold.get("date").asText());
            assertThat(DAYS).anyMatch(written -> folded(source).contains(folded(written.format(day))));
        }
    }

    @Test
    void bothHalvesHoldAsManyPages() throws IOException {
        assertThat(pagesOf("dev")).hasSameSizeAs(pagesOf("held")).hasSizeGreaterThanOrEqualTo(22);
    }

    static Stream<Path> pages() throws IOException {
        return Stream.concat(pagesOf("dev").stream(), pagesOf("held").stream());
    }

    private static List<Path> pagesOf(String half) throws IOException {
        try (Stream<Path> files = Files.list(PAGES.resolve(half))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode gold(Path page) throws IOException {
        Path reading = page.resolveSibling(page.getFileName().toString().replace(".html", ".json"));
        return new ObjectMapper().readTree(Files.readString(reading));
    }

    /** The page in its true charset, whatever it declares: UTF-8 when its bytes are, windows-1252 otherwise. */
    private static String read(Path page) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(page));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notUtf8) {
            return Charset.forName("windows-1252").decode(bytes.rewind()).toString();
        }
    }

    /** Without any space, so that neither no-break spaces nor the joints of cells and blocks matter. */
    private static String folded(String text) {
        return text.replaceAll("[\\s\\h\\u200B]+", "");
    }
}
