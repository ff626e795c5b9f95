package fr.vigie.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.Kind;
import fr.vigie.document.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages that OCR misread are told from those that it read. */
class LegibilityTest {
    private static final String CLEAN = """
            COMMUNIQUÉ DE PRESSE – Dijon, le 1er mars 2026
            Le CHU Dijon-Bourgogne investit 12,5 M€ (dont 40 % de l’ARS) dans un pôle de 3 200 m² ; 45 emplois à l’horizon 2027.
            Contact : Anne-Lise Martin, 03 80 00 00 00 – presse@chu-dijon.fr – www.chu-dijon.fr
            « C’est l’aboutissement d’un travail d’équipe », dit-elle. L’IRM 3T, le PET-CT et la COVID-19 l’ont montré.
            """;

    private static final String MISREAD = """
            C0MMUN|QUE DE PRE55E - D|jon, Ie 1er rnars 2O26
            Le CHU D1jon-B0urgogne inveslit l2,5 M€ (d0nt 4O % de l'AR5) dcns un pô!e de 3 2OO m²
            ~~ _ | C0ntact : Ann€-L1se Mart!n, O3 8O OO OO OO - presse©chu-d|jon
            « C'est |'ab0utissement d'un trava1l d'équ1pe », d|t-e||e. L'|RM 3T, le P€T-CT l'0nt m0ntré
            """;

    @Test
    void aMisreadPageIsToldByItsNumberAndACleanOneIsNot() {
        var text = CLEAN + MISREAD + CLEAN;
        var pages = List.of(0, CLEAN.length(), CLEAN.length() + MISREAD.length());

        assertThat(Legibility.doubtfulPages(reading("application/pdf", text, pages)))
                .containsExactly(2);
        assertThat(Legibility.doubtfulPages(reading("image/png", MISREAD, List.of())))
                .containsExactly(1);
        assertThat(Legibility.doubtfulPages(reading("text/plain", MISREAD, List.of())))
                .as("what nobody recognised is as it was written")
                .isEmpty();
    }

    @Test
    void whatTheSampleCorpusSaysIsNotTakenForMisread() throws IOException {
        try (var files = Files.walk(Path.of("corpus", "sample"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".txt")).toList()) {
                var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                if (text.indexOf('\uFFFD') >= 0) {
                    continue; // one of those that are written in the old way
                }
                var words = Pattern.compile("\\S+").matcher(text).results().toList();
                var odd = words.stream()
                        .filter(word -> Legibility.isOdd(word.group()))
                        .toList();

                assertThat(odd.size() / (double) words.size())
                        .as(
                                "%s: %s",
                                file, odd.stream().map(word -> word.group()).toList())
                        .isLessThan(0.04);
            }
        }
    }

    private static Reading reading(String mediaType, String text, List<Integer> pages) {
        return new Reading(
                mediaType,
                Kind.COMMUNIQUE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "fr",
                text,
                List.of(),
                pages);
    }
}
