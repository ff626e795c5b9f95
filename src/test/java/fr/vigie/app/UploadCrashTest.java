package fr.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Seeds;
import fr.vigie.app.UploadingClients.Acknowledged;
import fr.vigie.app.UploadingClients.Outcome;
import fr.vigie.intake.Origin;
import fr.vigie.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Twenty clients upload to a server that is killed, at named places and at any moment, or stopped, round after round in one
 * home. The
 * next server is looked at: what was acknowledged is known to it; when all files of the round were given again, as people
 * would who saw an error, each document is there once and found by its word, and the doctor finds nothing.
 */
@Tag("process")
final class UploadCrashTest {
    private static final Logger LOG = LoggerFactory.getLogger(UploadCrashTest.class);
    private static final int CLIENTS = 20;
    private static final int LONGEST_RANDOM_MILLIS = 2_000;
    private static final Inlet.Giving GIVING = new Inlet.Giving(true, Origin.UPLOAD);

    /** The places, and among how many of their passes one is drawn. */
    private static final Map<String, Integer> PLACES = Map.ofEntries(
            Map.entry("originals.written", 60),
            Map.entry("originals.moved", 60),
            Map.entry("ledger.uncommitted", 40),
            Map.entry("ledger.committed", 40),
            Map.entry("ingest.claimed", 8),
            Map.entry("ingest.extracted", 20),
            Map.entry("ingest.unfolded", 3),
            Map.entry("ingest.put", 3),
            Map.entry("ingest.settled", 3),
            Map.entry("rebuild.built", 1),
            Map.entry("rebuild.swapped", 1));

    /** No place: the server is told to stop, as an operator does. */
    private static final String STOPPED = "stop";
    /** What Java machines answer to a signal that was not dealt with in time. */
    private static final int BY_SIGNAL = 143;

    @TempDir
    private Path folder;

    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private int documents;
    private int begun;

    @Test
    void whatTwentyClientsWereToldIsSafeIsThereOnceWhereverTheServerDies() throws Exception {
        survive(List.of("originals.moved", "", "ingest.put", STOPPED), new Random(Seeds.seed()));
    }

    /** {@code -Dvigie.deaths=} says how many others. */
    @Test
    @Tag("long")
    void whatTwentyClientsWereToldIsSafeIsThereOnceOverTwoHundredDeaths() throws Exception {
        var seed = System.nanoTime();
        LOG.info("seed {}", seed);
        var random = new Random(seed);
        var places = new ArrayList<String>();
        var named = PLACES.keySet().stream().sorted().toList();
        int deaths = Integer.getInteger("vigie.deaths", 200);
        for (var round = 0; round < deaths; round++) {
            places.add(round % 2 == 0 ? "" : named.get(round / 2 % named.size()));
            if (round % 20 == 0) {
                places.add(STOPPED);
            }
        }
        Collections.shuffle(places, random);
        survive(places, random);
    }

    /** @param places where the server dies in each round; empty for a random moment */
    private void survive(List<String> places, Random random) throws Exception {
        var before = Optional.<Outcome>empty();
        var round = 0;
        for (var place : places) {
            try (var served = serve()) {
                var server = RunningServer.of(home()).orElseThrow();
                if (before.isPresent()) {
                    look(server, before.get(), inbox(round));
                }
                round++;
                before = Optional.of(dieAmongUploads(served, server, round, place, random));
            }
        }
        try (var served = serve()) {
            var server = RunningServer.of(home()).orElseThrow();
            look(server, before.orElseThrow(), inbox(round));
            for (var one : acknowledged) {
                assertFound(server, one);
            }
            assertThat(served.stop()).isZero();
        }
        LOG.info(
                "{} deaths; {} files begun, {} acknowledged, {} documents, each there once",
                round,
                begun,
                acknowledged.size(),
                documents);
    }

    private Outcome dieAmongUploads(ServedHome served, RunningServer server, int round, String place, Random random)
            throws Exception {
        var anew = place.startsWith("rebuild") || place.isEmpty() && round % 3 == 0
                ? Optional.of(Thread.ofPlatform().start(() -> reindex(server)))
                : Optional.<Thread>empty();
        var moment = random.nextInt(LONGEST_RANDOM_MILLIS);
        var stopping = new AtomicLong();
        if (PLACES.containsKey(place)) {
            served.haltAt(place, 1 + random.nextInt(PLACES.get(place)));
        }
        var outcome = UploadingClients.run(CLIENTS, server, inbox(round), round, () -> {
            if (place.equals(STOPPED)) {
                stopping.set(System.nanoTime());
                served.terminate();
            } else if (place.isEmpty() && !new CountDownLatch(1).await(moment, TimeUnit.MILLISECONDS)) {
                served.kill();
            }
        });
        if (place.equals(STOPPED)) {
            assertThat(served.ended()).isIn(0, BY_SIGNAL);
            LOG.info("stopped in {} ms", (System.nanoTime() - stopping.get()) / 1_000_000);
        } else {
            assertThat(served.ended()).as("round %d at %s", round, place).isEqualTo(HaltingFailPoint.KILLED);
        }
        if (anew.isPresent()) {
            anew.get().join();
        }
        begun += outcome.begun().size();
        acknowledged.addAll(outcome.acknowledged());
        LOG.info(
                "round {} at {}: {} begun, {} acknowledged",
                round,
                place.isEmpty() ? "a random moment" : place,
                outcome.begun().size(),
                outcome.acknowledged().size());
        return outcome;
    }

    private static void reindex(RunningServer server) {
        try {
            server.reindex();
        } catch (IOException itDied) {
            LOG.debug("reindexing ended with the server", itDied);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(RunningServer server, Outcome round, Path inbox) throws Exception {
        var ids = new HashMap<Path, String>();
        for (var one : round.acknowledged()) {
            assertThat(server.state(one.id()).processing()).isNotEqualTo("failed");
            ids.put(one.upload().file(), one.id());
        }
        var again = new IngestRun(server, GIVING, ProgressLine.none(), "").run(FileList.of(List.of(inbox)));
        assertThat(again.refused()).isEmpty();
        assertThat(again.known()).isGreaterThanOrEqualTo(round.acknowledged().size());
        documents +=
                round.begun().stream().mapToInt(upload -> upload.words().size()).sum();
        var report = server.check(false);
        assertThat(report.findings()).isEmpty();
        assertThat(report.documents()).isEqualTo(documents);
        for (var one : round.acknowledged()) {
            assertFound(server, one);
        }
        for (var upload : round.begun()) {
            if (!ids.containsKey(upload.file())) {
                for (var word : upload.words()) {
                    assertThat(found(server, word)).as(word).hasSize(1);
                }
            }
        }
    }

    private static void assertFound(RunningServer server, Acknowledged one) throws Exception {
        for (var word : one.upload().words()) {
            var found = found(server, word);
            assertThat(found).as(word).hasSize(1);
            if (one.upload().words().size() == 1) {
                assertThat(found).as(word).containsExactly(one.id());
            }
        }
    }

    private static List<String> found(RunningServer server, String word) throws Exception {
        var answer = Json.object(server.search(List.of(Map.entry("q", word))));
        var ids = new ArrayList<String>();
        answer.path("hits").forEach(hit -> ids.add(hit.path("id").asText()));
        assertThat(answer.path("total").asInt()).isEqualTo(ids.size());
        return ids;
    }

    private ServedHome serve() throws IOException {
        return ServedHome.mortal(folder.resolve("home"), folder.resolve("complaints"));
    }

    private Home home() {
        return new Home(folder.resolve("home"));
    }

    private Path inbox(int round) {
        return folder.resolve("inbox-" + round);
    }
}
