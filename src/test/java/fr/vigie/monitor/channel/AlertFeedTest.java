package fr.vigie.monitor.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Span;
import fr.vigie.json.Json;
import fr.vigie.json.Signal;
import fr.vigie.monitor.Alert;
import fr.vigie.monitor.Reason;
import fr.vigie.query.Snippet;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Feeds as a feed reader's library reads them. */
class AlertFeedTest {
    private static final Instant MADE = Instant.parse("2026-02-01T00:00:00Z");
    private static final URI SELF = URI.create("https://presse.example/veilles/flux/s3cret.atom");

    @Test
    void aReaderFindsEveryAlertTheNewestFirst() throws Exception {
        var read = read(feed(List.of(Telling.whole(), Telling.nasty())).atom(SELF));

        assertThat(read.getTitle()).isEqualTo("Veille : Chantiers du CHU & autres");
        assertThat(read.getPublishedDate()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(read.getEntries())
                .extracting(entry -> entry.getTitle())
                .containsExactly(Telling.NASTY, "Un nouveau bâtiment pour le CHU");
        var entry = read.getEntries().get(1);
        assertThat(entry.getLink()).isEqualTo("https://presse.example/documents/aaaaaaaaaaaaaaaaaaaa");
        assertThat(entry.getUpdatedDate()).isEqualTo("2026-03-02T08:30:00Z");
        assertThat(entry.getAuthor()).isEqualTo("CHU Dijon-Bourgogne");
        assertThat(entry.getLinks())
                .filteredOn(link -> link.getRel().equals("related"))
                .extracting(link -> link.getHref())
                .containsExactly("https://chu.example/actu?a=1&b=2");
    }

    @Test
    void thePassageHasTheWordsMarkedAndIsNeverMarkupOfOthers() throws Exception {
        for (var entry :
                read(feed(List.of(Telling.whole(), Telling.nasty())).atom(SELF)).getEntries()) {
            var content = entry.getContents().getFirst();
            assertThat(content.getType()).isEqualTo("html");
            var page = Jsoup.parse(content.getValue());
            assertThat(page.select("script")).isEmpty();
            assertThat(page.select("mark").eachText())
                    .isEqualTo(
                            entry.getTitle().equals(Telling.NASTY)
                                    ? List.of("<script>")
                                    : List.of("CHU de Dijon", "investi"));
        }
    }

    @Test
    void theJsonFeedSaysTheSame() {
        var feed = Json.object(feed(List.of(Telling.whole(), Telling.nasty())).json(SELF));

        assertThat(feed.path("version").textValue()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("title").textValue()).isEqualTo("Veille : Chantiers du CHU & autres");
        assertThat(feed.path("feed_url").textValue()).isEqualTo(SELF.toString());
        assertThat(feed.path("items")).hasSize(2);
        var ids = new TreeSet<String>();
        for (var item : feed.path("items")) {
            ids.add(item.path("id").textValue());
            assertThat(item.path("url").textValue()).startsWith("https://presse.example/documents/");
            assertThat(item.path("content_html").textValue()).contains("<mark>").doesNotContain("<script");
            assertThat(Instant.parse(item.path("date_published").textValue())).isAfter(MADE);
        }
        assertThat(ids).hasSize(2);
        assertThat(feed.path("items").get(1).path("external_url").textValue())
                .isEqualTo("https://chu.example/actu?a=1&b=2");
        assertThat(feed.path("items").get(0).has("external_url")).isFalse();
    }

    @Test
    void anEntryKeepsItsNameAndAnUnchangedFeedIsTheSameToTheByte() throws Exception {
        var before = feed(List.of(Telling.whole()));
        var after = feed(List.of(Telling.nasty(), Telling.whole()));

        assertThat(before.atom(SELF)).isEqualTo(feed(List.of(Telling.whole())).atom(SELF));
        assertThat(read(after.atom(SELF)).getEntries().get(1).getUri())
                .isEqualTo(read(before.atom(SELF)).getEntries().getFirst().getUri());
        assertThat(feed(List.of()).updated()).isEqualTo(MADE);
        assertThat(read(feed(List.of()).atom(SELF)).getEntries()).isEmpty();
    }

    @Test
    void whoHasTheFeedIsToldSo() {
        var tag = Tag.header("text");
        var updated = Instant.parse("2026-03-02T09:00:00.500Z");

        assertThat(Tag.isHad(tag, updated, Optional.of(tag), Optional.empty())).isTrue();
        assertThat(Tag.isHad(tag, updated, Optional.of("\"x\", W/" + tag), Optional.empty()))
                .isTrue();
        assertThat(Tag.isHad(tag, updated, Optional.of("*"), Optional.empty())).isTrue();
        assertThat(Tag.isHad(tag, updated, Optional.empty(), Optional.of("Mon, 02 Mar 2026 09:00:00 GMT")))
                .isTrue();

        assertThat(Tag.isHad(tag, updated, Optional.of(Tag.header("other")), Optional.empty()))
                .isFalse();
        assertThat(Tag.isHad(
                        tag, updated, Optional.of(Tag.header("other")), Optional.of("Mon, 02 Mar 2026 10:00:00 GMT")))
                .isFalse();
        assertThat(Tag.isHad(tag, updated, Optional.empty(), Optional.of("Mon, 02 Mar 2026 08:59:59 GMT")))
                .isFalse();
        assertThat(Tag.isHad(tag, updated, Optional.empty(), Optional.of("yesterday")))
                .isFalse();
        assertThat(Tag.isHad(tag, updated, Optional.empty(), Optional.empty())).isFalse();
    }

    /** Control characters, halves of pairs, markup: what files say is anything. */
    @Test
    void aFeedOfAnyTextsCanBeRead() throws Exception {
        long seed = Long.getLong("vigie.seed", new Random().nextLong());
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var alerts = new ArrayList<Alert>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                alerts.add(anyAlert(random, i));
            }
            var feed = feed(alerts);

            assertThat(read(feed.atom(SELF)).getEntries())
                    .as("seed %d, round %d", seed, round)
                    .hasSameSizeAs(alerts);
            assertThat(Json.object(feed.json(SELF)).path("items"))
                    .as("seed %d, round %d", seed, round)
                    .hasSameSizeAs(alerts);
        }
    }

    private static Alert anyAlert(Random random, int number) {
        var passage = anyText(random);
        int start = random.nextInt(passage.length() + 1);
        return new Alert(
                anyText(random) + number,
                DocumentId.random(random),
                List.of(Reason.values()).get(random.nextInt(Reason.values().length)),
                MADE.plusSeconds(random.nextInt(1000)),
                anyText(random),
                Optional.empty(),
                anyText(random),
                Optional.of(anyText(random)),
                Optional.of("https://x.example/" + anyText(random)),
                OptionalInt.empty(),
                List.of(new Snippet(
                        passage, List.of(new Span(start, start + random.nextInt(passage.length() - start + 3))))),
                List.of(anyText(random)),
                Optional.of(new Signal.Together(List.of(new Signal.Pair(
                        new Signal.Body("a", anyText(random)), new Signal.Body("b", anyText(random)))))));
    }

    private static String anyText(Random random) {
        var pool = "a é<&>\"']]>\u0000\u0001\u001f\n\r\t\uFFFE\uFFFF\uD83D\uDE00\uD83D=";
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(pool.charAt(random.nextInt(pool.length())));
        }
        return text.toString();
    }

    private static AlertFeed feed(List<Alert> alerts) {
        return new AlertFeed(
                Telling.MONITOR, "Chantiers du CHU & autres", MADE, alerts, Telling.SIGNPOSTS, Locale.FRENCH);
    }

    private static SyndFeed read(String text) throws Exception {
        return new SyndFeedInput().build(new StringReader(text));
    }
}
