package fr.vigie.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A withheld name is covered in every spelling, and nobody else's is; the list does not say whose it is. */
final class WithheldNamesTest {
    @TempDir
    Path folder;

    private Withheld list;
    private WithheldNames names;

    @BeforeEach
    void withhold() throws Exception {
        list = new Withheld(folder.resolve("withheld.txt"));
        list.add("Hélène Durand");
        names = list.add("Jean-Pierre d’Aubigny");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hélène Durand",
                "HÉLÈNE DURAND",
                "helene durand",
                "DURAND Hélène",
                "DURAND, Hélène",
                "Hélène\u00a0Durand",
                "Hélène\nDurand",
                "Hélène Du-\nrand",
                "helene.durand",
                "Helene_Durand",
                "helene-durand",
                "HélèneDurand",
                "Jean-Pierre d'Aubigny",
                "Jean Pierre D’AUBIGNY",
                "AUBIGNY Jean-Pierre",
                "Jean-\nPierre d’Aubigny"
            })
    void everySpellingIsCovered(String written) {
        for (var form : List.of(written, Normalizer.normalize(written, Normalizer.Form.NFD))) {
            var text = "Selon " + form + " (CHU), tout va.";
            var masked = names.mask(text);
            assertThat(masked).hasSameSizeAs(text).startsWith("Selon ").endsWith(" (CHU), tout va.");
            assertThat(masked.substring(6, text.indexOf(" (CHU)")).replaceAll("[█\n]|d['’]", ""))
                    .isEmpty();
            assertThat(names.mask(masked)).isEqualTo(masked);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Paul Durand",
                "Hélène Durant",
                "Marie-Hélène Durand",
                "Hélène Durand-Lopez",
                "Hélène Martin",
                "Paul Durand, Hélène Martin",
                "Paul Durand\nHélène Martin",
                "Merci à Hélène. Durand se tait",
                "Pierre d’Aubigny",
                "Mme Durand"
            })
    void whoIsCalledOtherwiseIsNot(String written) {
        assertThat(names.mask(written)).isEqualTo(written);
    }

    @Test
    void theListNamesNobodyAndJoinsAnother() throws Exception {
        var file = folder.resolve("withheld.txt");
        assertThat(Files.readString(file).lines().map(line -> line.split(" ")[0]))
                .containsExactly("salt", "2", "3");
        assertThat(Files.readString(file)).doesNotContainIgnoringCase("durand");
        list.add("helene DURAND");
        assertThat(list.names().lines()).hasSize(2);

        var other = new Withheld(folder.resolve("other.txt"));
        other.add("Paul Martin");
        var joined = list.add(other.names());
        assertThat(joined).isEqualTo(list.names());
        assertThat(joined.mask("Paul Martin et Hélène Durand")).isEqualTo("███████████ et █████████████");
    }

    @Test
    void oneWordAloneIsNoName() {
        assertThat(WithheldNames.isName("Durand")).isFalse();
        assertThat(WithheldNames.isName("12 millions")).isFalse();
        assertThat(WithheldNames.isName("")).isFalse();
        assertThat(WithheldNames.isName("Hélène Durand")).isTrue();
    }
}
