package fr.vigie.extract.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Texts in French are read in whatever charset they were written, whatever charset they say they are in. */
final class CharsetsTest {
    private static final List<String> TEXTS = List.of(
            "L'hôpital de Besançon reçoit 1,2 million d'euros pour rénover ses blocs opératoires dès l'été prochain.",
            "Où naît-on ? À la maternité d'Évreux, les sages-femmes ont accompagné 1 240 naissances l'an passé.",
            "Les élèves infirmiers ont été reçus à la préfecture : « Nous voulons être entendus », ont-ils déclaré.",
            "RÉGION : LA SANTÉ PRÉOCCUPE. Le député s'inquiète du délai d'accès aux spécialistes près de Noël.",
            "Le Pr Gaël Lefèvre, cœur du réseau, préfère un âge d'inclusion plus élevé et une sœur pharmacienne.");
    private static final List<String> ONE_BYTE = List.of("windows-1252", "ISO-8859-15", "IBM850", "x-MacRoman");

    @Test
    void everyCharsetOfFrenchIsTold() {
        for (var text : TEXTS) {
            for (var name : ONE_BYTE) {
                var written = text.replace('’', '\'');
                if (Charset.forName(name).newEncoder().canEncode(written)) {
                    assertThat(Charsets.decode(written.getBytes(Charset.forName(name)), Optional.empty()))
                            .as("%s: %s", name, text)
                            .isEqualTo(written);
                }
            }
        }
    }

    @Test
    void whatIsDeclaredDoesNotMislead() {
        for (var text : TEXTS) {
            var utf8 = text.getBytes(StandardCharsets.UTF_8);
            assertThat(Charsets.decode(utf8, Optional.of(StandardCharsets.ISO_8859_1)))
                    .isEqualTo(text);
            var windows = Charset.forName("windows-1252");
            assertThat(Charsets.decode(text.getBytes(windows), Optional.of(StandardCharsets.UTF_8)))
                    .isEqualTo(text);
        }
    }

    @Test
    void utf8IsToldAfterALongStartInAscii() {
        var text = "Hospital figures of the region, plain. ".repeat(5_000) + "Voilà l'été à l'hôpital.";
        assertThat(Charsets.decode(text.getBytes(StandardCharsets.UTF_8), Optional.empty()))
                .isEqualTo(text);
    }

    @Test
    void utf16IsToldWithAMarkAndWithout() {
        for (var text : TEXTS) {
            assertThat(Charsets.decode(text.getBytes(StandardCharsets.UTF_16), Optional.empty()))
                    .isEqualTo(text);
            assertThat(Charsets.decode(text.getBytes(StandardCharsets.UTF_16LE), Optional.empty()))
                    .isEqualTo(text);
            assertThat(Charsets.decode(text.getBytes(StandardCharsets.UTF_16BE), Optional.empty()))
                    .isEqualTo(text);
        }
    }
}
