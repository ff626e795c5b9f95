package fr.vigie.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Seeds;
import fr.vigie.app.OwnProcess;
import fr.vigie.document.DocumentId;
import fr.vigie.intake.FailPoint;
import fr.vigie.query.Audience;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the process while it matches and delivers, at named places and at any moment. Afterwards every document that
 * answers a monitor is recorded once, and was sent at least once by each channel, always in the bundle of one key.
 */
@Tag("process")
final class TowerCrashTest {
    private static final Keeper KEEPER = new Keeper("anne", true);
    private static final List<Channel> CHANNELS =
            List.of(new Channel.Mail("a@example.org"), new Channel.Webhook(URI.create("https://example.org/hook")));

    /** What each monitor asks, in plain words. */
    private static final Map<String, Predicate<Set<String>>> ASKED = Map.of(
            "alpha", words -> words.contains("alpha"),
            "alpha ET beta", words -> words.contains("alpha") && words.contains("beta"),
            "gamma OU delta", words -> words.contains("gamma") || words.contains("delta"),
            "epsilon SAUF alpha", words -> words.contains("epsilon") && !words.contains("alpha"));

    @TempDir
    private Path folder;

    private record Death(String place, int pass) {}

    @Test
    void nothingIsLostOrRecordedTwiceAfterADeathAtEachPlace() throws Exception {
        makeMonitors();
        var number = 0;
        for (var death : List.of(
                new Death("monitor.examined", 1),
                new Death("monitor.uncommitted", 1),
                new Death("monitor.recorded", 1),
                new Death("monitor.attempted", 3),
                new Death("monitor.carried", 2),
                new Death("monitor.carried", 5),
                new Death("monitor.sent", 4))) {
            var process = start(++number, List.of(death.place(), Integer.toString(death.pass())));
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as("%s", death).isEqualTo(HaltingTower.KILLED);
        }
        finishAndCount();
    }

    @Test
    void nothingIsLostOrRecordedTwiceAfterDeathsAtRandomMoments() throws Exception {
        survive(4, Seeds.seed());
    }

    @Test
    @Tag("long")
    void nothingIsLostOrRecordedTwiceAfterTwoHundredDeaths() throws Exception {
        survive(Integer.getInteger("vigie.deaths", 200), System.nanoTime());
    }

    private void survive(int deaths, long seed) throws Exception {
        makeMonitors();
        var random = new Random(seed);
        for (var killed = 0; killed < deaths; ) {
            var before = printed();
            var process = start(random.nextLong(), List.of());
            while (printed() == before && !process.waitFor(5, TimeUnit.MILLISECONDS)) {
                // It dies while it works, not while it starts.
            }
            if (!process.waitFor(random.nextInt(1_500), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                killed++;
            }
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("seed %d", seed).isTrue();
        }
        finishAndCount();
    }

    private void makeMonitors() throws IOException {
        try (var open = HaltingTower.open(home(), FailPoint.NONE)) {
            for (var query : ASKED.keySet()) {
                var terms = Terms.of(query, new Wish(query, List.of(), List.of()));
                open.tower().monitors().add(KEEPER, terms.withChannels(CHANNELS));
                open.tower().monitors().add(KEEPER, terms.withChannels(CHANNELS).withRhythm(new Rhythm.Hourly()));
            }
        }
    }

    private long printed() throws IOException {
        var out = folder.resolve("out");
        return Files.exists(out) ? Files.size(out) : 0;
    }

    private Path home() {
        return folder.resolve("home");
    }

    private Process start(long seed, List<String> death) throws IOException {
        var words = new ArrayList<>(List.of(home().toString(), Long.toString(seed), "60"));
        words.addAll(death);
        return OwnProcess.start(folder.resolve("out"), HaltingTower.class, words);
    }

    private void finishAndCount() throws Exception {
        var last = OwnProcess.start(folder.resolve("out"), HaltingTower.class, List.of(home().toString(), "0", "1"));
        assertThat(last.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(last.exitValue()).isZero();
        try (var open = HaltingTower.open(home(), FailPoint.NONE)) {
            assertThat(open.isQuiet()).isTrue();
            var texts = texts(open);
            assertThat(texts).isNotEmpty();
            var sent = sent();
            for (var monitor : open.tower().monitors().all(KEEPER)) {
                check(open, monitor, texts, sent);
            }
        }
    }

    private static void check(
            HaltingTower.Open open,
            Monitor monitor,
            Map<DocumentId, Set<String>> texts,
            Map<String, Map<String, Set<String>>> sent) {
        var asked = Objects.requireNonNull(ASKED.get(monitor.terms().wish().query()));
        var expected = texts.entrySet().stream()
                .filter(text -> asked.test(text.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        var matches = open.archive()
                .database()
                .jdbi()
                .withHandle(handle -> MatchRows.page(handle, monitor.id(), Long.MAX_VALUE, Integer.MAX_VALUE));
        assertThat(matches).extracting(Match::document).containsExactlyInAnyOrderElementsOf(expected);
        var proof = open.tower().findings().proof(monitor, Instant.EPOCH);
        assertThat(proof.examined()).isEqualTo(texts.size());
        assertThat(proof.lost()).isZero();
        if (monitor.terms().rhythm() instanceof Rhythm.AtOnce) {
            assertThat(proof.delivered()).isEqualTo(proof.matched());
            for (var match : matches) {
                for (var channel : CHANNELS) {
                    assertThat(sent.getOrDefault(channel.text(), Map.of()).getOrDefault(match.key(), Set.of()))
                            .as("bundles that told %s by %s", match, channel)
                            .hasSize(1);
                }
            }
        }
    }

    private static Map<DocumentId, Set<String>> texts(HaltingTower.Open open) {
        var texts = new LinkedHashMap<DocumentId, Set<String>>();
        for (var id : open.archive().engine().ids(Audience.PUBLIC)) {
            var text = open.archive()
                    .engine()
                    .find(id, Audience.PUBLIC)
                    .orElseThrow()
                    .reading()
                    .text();
            texts.put(id, Set.of(text.split("\\s+")));
        }
        return texts;
    }

    /** The keys of the bundles that each alert was sent in, by channel. */
    private Map<String, Map<String, Set<String>>> sent() throws IOException {
        var sent = new HashMap<String, Map<String, Set<String>>>();
        for (var line : Files.readAllLines(home().resolve("sent"))) {
            var words = line.split(" ");
            for (var alert : List.of(words).subList(2, words.length)) {
                sent.computeIfAbsent(words[1], channel -> new HashMap<>())
                        .computeIfAbsent(alert, key -> new HashSet<>())
                        .add(words[0]);
            }
        }
        return sent;
    }
}
