package fr.vigie.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.Rights;
import fr.vigie.query.Audience;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feeds of a real web server on this machine, which is allowed under one of its names only. */
class FeedSourceTest extends SourceCase {
    private static final SourceSettings SETTINGS =
            SourceSettings.NONE.allowing(Set.of("localhost")).as("Vigie/1").pausing(Duration.ZERO);
    private static final Manner EXCERPTS = new Manner(true, Rights.EXCERPT);

    private final Fetcher fetcher = new Fetcher(SETTINGS);
    private Site site;

    @BeforeEach
    void build() throws IOException {
        site = new Site()
                .text("/un", "Le CHU recrute")
                .text("/deux", "Une usine à Dole")
                .feed("/flux", "/deux", "/un");
    }

    @AfterEach
    void leave() {
        fetcher.close();
        site.close();
    }

    @Test
    void eachPageOfAFeedIsTakenOnceWithItsAddressAndRights() throws Exception {
        var source = feed("/flux");

        assertThat(source.look().taken()).isEqualTo(2);
        assertThat(titles(Audience.PUBLIC)).containsExactly("Le CHU recrute", "Une usine à Dole");
        assertThat(archive.engine().ids(Audience.PUBLIC)).allSatisfy(id -> {
            var entry = archive.engine().find(id, Audience.PUBLIC).orElseThrow();
            assertThat(entry.rights()).isEqualTo(Rights.EXCERPT);
            assertThat(entry.provenance().source().orElseThrow()).isIn(site.at("/un"), site.at("/deux"));
        });
        site.feed("/flux", "/trois", "/deux", "/un").text("/trois", "Le troisième");
        site.asked.clear();
        assertThat(source.look().taken()).isEqualTo(1);
        assertThat(site.asked).doesNotContain("/un", "/deux");
    }

    @Test
    void aFeedThatHasNotChangedSaysSoAlsoAfterARestart() throws Exception {
        feed("/flux").look();
        openAgain();
        site.asked.clear();

        assertThat(feed("/flux").look()).isEqualTo(Look.NOTHING);
        assertThat(site.asked).containsExactly("/flux");
    }

    @Test
    void aPageThatCannotBeHadIsTriedAgainAlthoughTheFeedHasNotChanged() throws Exception {
        site.answer("/deux", exchange -> exchange.sendResponseHeaders(503, -1));
        var source = feed("/flux");
        var first = source.look();
        assertThat(first.taken()).isEqualTo(1);
        assertThat(first.troubles()).singleElement().asString().contains("503", "/deux");

        site.text("/deux", "Une usine à Dole");
        assertThat(source.look().taken()).isEqualTo(1);
        assertThat(titles(Audience.PUBLIC)).containsExactly("Le CHU recrute", "Une usine à Dole");
    }

    @Test
    void aPageThatIsGoneOrFailsFiveTimesIsGivenUp() throws Exception {
        site.answer("/un", exchange -> exchange.sendResponseHeaders(410, -1))
                .answer("/deux", exchange -> exchange.sendResponseHeaders(500, -1));
        var source = feed("/flux");
        for (int look = 0; look < 5; look++) {
            source.look();
        }
        source.look();
        site.asked.clear();
        source.look();

        assertThat(site.asked).containsExactly("/flux");
    }

    @Test
    void innerMachinesAreNotAskedNeitherByAFeedNorByAPageNorByARedirect() throws Exception {
        site.text("/geheim", "Interne")
                .feed("/fremd", site.elsewhere("/geheim").toString())
                .moved("/weg", site.elsewhere("/geheim"))
                .feed("/umweg", "/weg");

        assertThat(new FeedSource(
                                new WatchedFeed(site.elsewhere("/flux"), Duration.ofHours(1), EXCERPTS),
                                fetcher,
                                "Vigie",
                                archive,
                                messages)
                        .look()
                        .troubles())
                .singleElement()
                .asString()
                .contains("127.0.0.1", "interne");
        assertThat(feed("/fremd").look().taken()).isZero();
        assertThat(feed("/umweg").look().taken()).isZero();
        assertThat(site.asked).doesNotContain("/geheim");
        assertThat(titles(Audience.DESK)).isEmpty();
    }

    @Test
    void whatASiteAsksProgramsNotToReadIsNotRead() throws Exception {
        site.text("/robots.txt", "User-agent: vigie\nDisallow: /deux\n");

        var look = feed("/flux").look();
        assertThat(look.taken()).isEqualTo(1);
        assertThat(look.troubles()).singleElement().asString().contains("robots.txt", "/deux");
        assertThat(site.asked).doesNotContain("/deux");
    }

    @Test
    void endlessPackedAndExplodingAnswersAreCutOff() throws Exception {
        site.answer("/endlos", exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    pour(exchange.getResponseBody(), 60 << 20);
                })
                .answer("/bombe", exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    exchange.sendResponseHeaders(200, 0);
                    try (var packed = new GZIPOutputStream(exchange.getResponseBody())) {
                        pour(packed, 60 << 20);
                    }
                })
                .text(
                        "/lachen",
                        "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>"
                                + "<rss version='2.0'><channel><title>&b;</title></channel></rss>")
                .feed("/flux", "/endlos", "/bombe");

        assertThat(feed("/flux").look().troubles())
                .hasSize(2)
                .allSatisfy(trouble -> assertThat(trouble).contains("taille"));
        assertThat(feed("/lachen").look().troubles()).singleElement().asString().contains("RSS");
    }

    @Test
    void whatIsNoFeedIsToldAndARequestedPauseIsKept() throws Exception {
        site.text("/page", "<html>pas un flux</html>").answer("/voll", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7200");
            exchange.sendResponseHeaders(429, -1);
        });

        assertThat(feed("/page").look().troubles()).singleElement().asString().contains("RSS", "/page");
        assertThat(feed("/voll").look().retryAfter()).contains(7200L);
    }

    @Test
    void atomAndRelativeAddressesAreRead() throws Exception {
        site.text(
                "/atom",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>A</title><id>urn:a</id><updated>2026-03-01T08:00:00Z"
                        + "</updated><entry><title>E</title><id>urn:e</id><updated>2026-03-01T08:00:00Z</updated>"
                        + "<link href='un'/></entry></feed>");

        assertThat(feed("/atom").look().taken()).isEqualTo(1);
        assertThat(titles(Audience.PUBLIC)).isEqualTo(List.of("Le CHU recrute"));
    }

    private FeedSource feed(String path) {
        return new FeedSource(
                new WatchedFeed(site.at(path), Duration.ofHours(1), EXCERPTS), fetcher, "Vigie/1", archive, messages);
    }

    private static void pour(OutputStream out, int bytes) {
        var block = "x".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        try (out) {
            for (int sent = 0; sent < bytes; sent += block.length) {
                out.write(block);
            }
        } catch (IOException cutOff) {
            // The reader had enough, which is what is tested.
        }
    }
}
