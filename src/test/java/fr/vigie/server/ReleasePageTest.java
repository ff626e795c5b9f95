package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.About;
import fr.vigie.document.Entry;
import fr.vigie.document.Event;
import fr.vigie.document.Kind;
import fr.vigie.document.Reading;
import fr.vigie.document.Span;
import fr.vigie.document.Tags;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a release says beside its story, on its page and in the search. */
class ReleasePageTest {
    private static final String TEXT =
            "Un salon se tiendra du 3 au 5 juin 2026.\n\nÀ propos de Bioval\nBioval fait des capteurs.";

    @Test
    void thePageShowsHashtagsAnnouncedDatesAndWhoPresentsHimself(@TempDir Path home) throws Exception {
        try (var vigie = RunningVigie.with(home, List.of(entry(1, false), entry(2, true)))) {
            var page = Jsoup.parse(vigie.get("/documents/" + Sheet.id(1), "Accept-Language", "fr")
                    .body());

            assertThat(page.select(".hashtags a").eachText()).containsExactly("#santé", "#Emploi");
            assertThat(page.select("aside time").eachText()).containsExactly("du 3 juin 2026 au 5 juin 2026");
            assertThat(page.select("aside time").attr("datetime")).isEqualTo("2026-06-03");
            assertThat(page.select("aside").text()).contains("Dates annoncées", "salon", "À propos", "Bioval");
            assertThat(page.select("aside details p").eachText()).contains("Bioval fait des capteurs.");

            var chip = page.select(".hashtags a").eachAttr("href").getLast();
            assertThat(vigie.get(chip).body()).contains("/documents/" + Sheet.id(1));
        }
    }

    @Test
    void ofAnExcerptNeitherDatesNorPresentationsAreShown(@TempDir Path home) throws Exception {
        try (var vigie = RunningVigie.with(home, List.of(entry(2, true)))) {
            var page = vigie.get("/documents/" + Sheet.id(2), "X-Forwarded-For", "192.0.2.1")
                    .body();

            assertThat(page).doesNotContain("Bioval fait des capteurs").doesNotContain("du 3 juin 2026");
        }
    }

    private static Entry entry(int number, boolean excerpt) {
        var sheet = Sheet.of(number, "Un titre").kind(Kind.COMMUNIQUE);
        var plain = (excerpt ? sheet.excerpt() : sheet).entry();
        var read = plain.reading();
        var about = new Span(TEXT.indexOf("Bioval fait"), TEXT.length());
        var when = new Span(TEXT.indexOf("3 au"), TEXT.indexOf(" 2026") + 5);
        var tags = new Tags(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new About(about, "Bioval", Optional.empty())),
                List.of(new Event(
                        when,
                        when.of(TEXT),
                        LocalDate.of(2026, 6, 3),
                        Optional.of(LocalDate.of(2026, 6, 5)),
                        Optional.of("salon"))));
        return new Entry(
                plain.id(),
                plain.version(),
                plain.provenance(),
                plain.visibility(),
                plain.rights(),
                new Reading(
                        read.mediaType(),
                        read.kind(),
                        read.title(),
                        read.lead(),
                        read.issuer(),
                        read.author(),
                        read.date(),
                        "fr",
                        TEXT,
                        List.of(),
                        List.of("santé", "Emploi"),
                        List.of()),
                tags);
    }
}
