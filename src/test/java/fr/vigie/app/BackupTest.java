package fr.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.access.AccountChange;
import fr.vigie.access.Actor;
import fr.vigie.access.LoginOutcome;
import fr.vigie.access.Role;
import fr.vigie.access.Scope;
import fr.vigie.document.DocumentId;
import fr.vigie.ingest.Progress;
import fr.vigie.intake.FailPoint;
import fr.vigie.intake.Holding;
import fr.vigie.intake.Ledger;
import fr.vigie.intake.Origin;
import fr.vigie.query.Audience;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of a home that people work in brings back a moment of it, into an empty home, or nothing at all. */
@Tag("process")
final class BackupTest {
    private static final int CLIENTS = 20;
    private static final String PASSWORD = "sept chats sur un toit";

    @TempDir
    private Path folder;

    @Test
    void twentyClientsUploadWhileABackupIsTakenAndItBringsBackAMoment() throws Exception {
        var home = folder.resolve("home");
        var backup = folder.resolve("vigie.zip");
        var vigie = new CommandRun(home);
        var acknowledged = ConcurrentHashMap.<String>newKeySet();
        List<String> before;
        try (var served = ServedHome.start(home);
                var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var enough = new CountDownLatch(3 * CLIENTS);
            var stopped = new AtomicBoolean();
            var working = new ArrayList<Future<?>>();
            for (var client = 0; client < CLIENTS; client++) {
                var name = "client-" + client;
                working.add(clients.submit(() -> {
                    upload(home, name, stopped, acknowledged, enough);
                    return name;
                }));
            }
            enough.await();
            before = List.copyOf(acknowledged);
            assertThat(served.get("health/live")).contains("up");
            var outcome = vigie.run("backup", backup.toString());
            stopped.set(true);
            for (var one : working) {
                one.get();
            }
            assertThat(outcome.code()).as(outcome.err()).isZero();
        }
        assertThat(before).hasSizeGreaterThanOrEqualTo(3 * CLIENTS);
        assertThat(acknowledged).as("they went on meanwhile").hasSizeGreaterThan(before.size());

        var other = folder.resolve("other");
        assertThat(new CommandRun(other).run("restore", backup.toString()).code())
                .isZero();
        var all = files(home);
        var restored = files(other);
        assertThat(restored).extracting(holding -> holding.id().value()).containsAll(before);
        assertThat(restored.stream().map(BackupTest::given))
                .as("the restored ones are the first that were accepted, none left out")
                .containsExactlyElementsOf(all.subList(0, restored.size()).stream()
                        .map(BackupTest::given)
                        .toList());
        try (var house = House.open(new Home(other), Optional.of(1), Locale.FRENCH, FailPoint.NONE)
                .orElseThrow()) {
            house.archive().awaitIdle();
            assertThat(house.archive().check(false, Progress.UNSEEN).findings()).isEmpty();
            for (var id : before) {
                assertThat(house.archive().engine().find(new DocumentId(id), Audience.PUBLIC))
                        .as(id)
                        .isPresent();
            }
        }
    }

    @Test
    void aSealedBackupIsRestoredByItsPassphraseAloneAndIntoAnEmptyHomeAlone() throws Exception {
        var home = folder.resolve("home");
        var vigie = new CommandRun(home);
        var release =
                Files.writeString(folder.resolve("r.txt"), "Un scanner à Vesoul\n\nL’hôpital achète un scanner.\n");
        assertThat(vigie.run("ingest", release.toString()).code()).isZero();
        var right = Files.writeString(folder.resolve("right"), "sésame, ouvre-toi\n")
                .toString();
        var wrong = Files.writeString(folder.resolve("wrong"), "sésame\n").toString();
        var backup = folder.resolve("vigie.age").toString();
        var made = vigie.run("backup", backup, "--passphrase-file", right);
        assertThat(made.code()).as(made.err()).isZero();

        var other = new CommandRun(folder.resolve("other"));
        var refused = other.run("restore", backup, "--passphrase-file", wrong);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).isNotBlank();
        assertThat(new Home(other.home()).ledger()).doesNotExist();
        assertThat(other.run("restore", backup, "--passphrase-file", right).code())
                .isZero();
        assertThat(other.run("restore", backup, "--passphrase-file", right).code())
                .as("it is not empty any more")
                .isEqualTo(1);
        assertThat(other.run("doctor").code()).isZero();
        assertThat(other.run("search", "scanner", "--json").json().path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void nothingIsRestoredFromADamagedBackupAndTheHomeStaysEmpty() throws Exception {
        var home = folder.resolve("home");
        var vigie = new CommandRun(home);
        var release =
                Files.writeString(folder.resolve("r.txt"), "Un scanner à Vesoul\n\nL’hôpital achète un scanner.\n");
        assertThat(vigie.run("ingest", release.toString()).code()).isZero();
        var backup = folder.resolve("vigie.zip");
        assertThat(vigie.run("backup", backup.toString()).code()).isZero();
        var bytes = Files.readAllBytes(backup);
        var cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length - 500));
        var other = new CommandRun(folder.resolve("other"));
        for (var damaged : List.of(cut, release)) {
            var outcome = other.run("restore", damaged.toString());
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err()).isNotBlank();
        }
        assertThat(new Home(other.home()).ledger()).doesNotExist();
        assertThat(other.run("restore", backup.toString()).code()).isZero();
    }

    @Test
    void aHomeWhoseRestoringWasInterruptedIsNotOpenedUntilItIsRestored() throws Exception {
        var vigie = new CommandRun(folder.resolve("home"));
        var release =
                Files.writeString(folder.resolve("r.txt"), "Un scanner à Vesoul\n\nL’hôpital achète un scanner.\n");
        assertThat(vigie.run("ingest", release.toString()).code()).isZero();
        var backup = folder.resolve("vigie.zip");
        assertThat(vigie.run("backup", backup.toString()).code()).isZero();
        var other = new CommandRun(folder.resolve("other"));
        var home = new Home(other.home());
        var half = Files.createDirectories(home.state().resolve("originals").resolve("aa"));
        Files.writeString(half.resolve("a".repeat(64)), "à moitié");
        Files.createDirectories(home.restoring());

        assertThat(other.run("doctor").code()).isEqualTo(1);
        assertThat(home.ledger()).doesNotExist();
        assertThat(other.run("restore", backup.toString()).code()).isZero();
        assertThat(other.run("doctor").code()).isZero();
    }

    @Test
    void whoWasInAndWhatLinksWerePendingIsOverAfterARestoreAndKeysOfProgramsAreNot() throws Exception {
        var home = folder.resolve("home");
        var vigie = new CommandRun(home);
        String cookie;
        String link;
        String key;
        try (var house = House.open(new Home(home), Optional.of(1), Locale.FRENCH, FailPoint.NONE)
                .orElseThrow()) {
            var access = house.access();
            var made =
                    access.accounts().add(Actor.CONSOLE, "alice", Role.EDITOR, Optional.empty(), Optional.of(PASSWORD));
            var alice = ((AccountChange.Done) made).account();
            cookie = ((LoginOutcome.In) access.login().with("alice", PASSWORD, "192.0.2.1", "Firefox"))
                    .opened()
                    .secret();
            link = access.links().reset(Actor.CONSOLE, alice);
            key = access.keys()
                    .make(Actor.CONSOLE, alice, "robot", Set.of(Scope.READ), 30)
                    .secret();
            assertThat(access.sessions().of(cookie)).isPresent();
            assertThat(access.links().of(link)).isPresent();
        }
        var backup = folder.resolve("vigie.zip").toString();
        assertThat(vigie.run("backup", backup).code()).isZero();
        var other = new CommandRun(folder.resolve("other"));
        assertThat(other.run("restore", backup).code()).isZero();
        try (var house = House.open(new Home(other.home()), Optional.of(1), Locale.FRENCH, FailPoint.NONE)
                .orElseThrow()) {
            var access = house.access();
            assertThat(access.sessions().of(cookie)).isEmpty();
            assertThat(access.links().of(link)).isEmpty();
            assertThat(access.keys().of(key)).isPresent();
            assertThat(access.login().with("alice", PASSWORD, "192.0.2.1", "Firefox"))
                    .isInstanceOf(LoginOutcome.In.class);
        }
    }

    private void upload(Path home, String name, AtomicBoolean stopped, Set<String> acknowledged, CountDownLatch enough)
            throws IOException, InterruptedException {
        var server = RunningServer.of(new Home(home)).orElseThrow();
        for (var number = 0; !stopped.get(); number++) {
            var text = "Communiqué " + name + " " + number + "\n\nL’hôpital achète un scanner, dit " + name + ".\n";
            var file = Files.writeString(folder.resolve(name + "-" + number + ".txt"), text, StandardCharsets.UTF_8);
            acknowledged.add(server.give(file, new Inlet.Giving(true, Origin.COMMAND))
                    .id()
                    .orElseThrow());
            enough.countDown();
        }
    }

    private static String given(Holding holding) {
        return holding.id().value() + " " + holding.provenance() + " " + holding.visibility();
    }

    private static List<Holding> files(Path home) throws IOException {
        try (var ledger = Ledger.open(new Home(home).ledger(), FailPoint.NONE)) {
            return ledger.files(Optional.empty(), 100_000);
        }
    }
}
