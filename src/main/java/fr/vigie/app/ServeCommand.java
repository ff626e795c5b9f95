package fr.vigie.app;

import fr.vigie.access.Access;
import fr.vigie.intake.FailPoint;
import fr.vigie.json.Doorplate;
import fr.vigie.server.Abilities;
import fr.vigie.server.VigieServer;
import fr.vigie.source.Sources;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vigie serve}: the site and the REST interface, until somebody stops it. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    private static final Duration LAST_WORK = Duration.ofSeconds(10);
    private static final int LAST_PORT = 65_535;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "port")
    private Optional<Integer> port = Optional.empty();

    @Option(names = "--host", paramLabel = "HOST", descriptionKey = "host")
    private Optional<String> host = Optional.empty();

    @Option(names = "--no-sample", descriptionKey = "noSample")
    private boolean noSample;

    private final FailPoint failPoint;

    ServeCommand() {
        this(FailPoint.NONE);
    }

    /** For the crash tests. */
    ServeCommand(FailPoint failPoint) {
        this.failPoint = failPoint;
    }

    /** 0 when it was stopped, 1 when it could not start. */
    @Override
    public Integer call() throws Exception {
        var speech = Speech.of(spec.commandLine());
        if (port.isPresent() && (port.get() < 0 || port.get() > LAST_PORT)) {
            throw new BadUsage(
                    spec.commandLine(),
                    speech.messages().say("noPort", port.get().toString()));
        }
        var home = options.home();
        var house = House.open(home, Optional.empty(), speech.messages().locale(), failPoint);
        if (house.isEmpty()) {
            var server = home.server();
            if (server.isEmpty()) {
                throw new HomeBusy();
            }
            speech.remark("alreadyServed", Integer.toString(server.get().port()));
            return 1;
        }
        return serve(house.get(), speech);
    }

    private int serve(House house, Speech speech) throws IOException, InterruptedException {
        var stopped = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        var clean = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            stopped.countDown();
            await(closed);
            if (clean.get()) {
                Main.stoppedCleanly();
            }
        }));
        try {
            var code = serve(house, stopped, speech);
            clean.set(code == 0);
            return code;
        } finally {
            closed.countDown();
        }
    }

    private int serve(House house, CountDownLatch stopped, Speech speech) throws IOException, InterruptedException {
        try (house) {
            if (!noSample) {
                SampleCorpus.take(house, speech);
            }
            var waiting = house.archive().waiting();
            if (waiting > 0) {
                speech.say("goingOn", waiting);
            }
            try (var sources = Sources.start(
                            Watched.of(house.configuration()),
                            house.archive(),
                            Clock.systemUTC(),
                            speech.messages().locale());
                    var server = start(house, sources);
                    var retention = new RetentionClock()) {
                house.archive().subscribe(event -> house.watchtower().wake());
                house.watchtower().start();
                house.office().start();
                retention.start(house.archive(), house.configuration().retention());
                house.home().announce(new Doorplate(server.server().nearPort(), server.key()));
                var address = surroundings(house).address(server.server().port());
                speech.say("serving", address);
                if (surroundings(house).isInTheClear()) {
                    speech.remark("inTheClear");
                }
                offerFirstAccount(house.access(), address, speech);
                house.warmUp();
                stopped.await();
                speech.say("stopping");
            }
            return 0;
        } catch (RuntimeException failed) {
            if (!isBind(failed)) {
                throw failed;
            }
            speech.remark("portTaken", Integer.toString(surroundings(house).port()));
            return 1;
        }
    }

    /** Where nobody sees to accounts yet, a link on the terminal by which somebody becomes the one who does. */
    private static void offerFirstAccount(Access access, String address, Speech speech) {
        if (!access.accounts().administered()) {
            var site = access.settings()
                    .publicUrl()
                    .map(url -> url + (url.getPath().endsWith("/") ? "" : "/"));
            speech.say(
                    "firstAdministrator",
                    site.orElse(address) + "acces?lien=" + access.links().first());
        }
    }

    /** The server's library wraps what the system said. */
    private static boolean isBind(Throwable failed) {
        return Stream.iterate(Optional.ofNullable(failed), Optional::isPresent, one -> one.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .anyMatch(BindException.class::isInstance);
    }

    /** A server and the key that it lets in. */
    private record Serving(VigieServer server, String key) implements AutoCloseable {
        @Override
        public void close() {
            server.close();
        }
    }

    private Serving start(House house, Sources sources) throws IOException {
        var uploads = Files.createDirectories(house.home().uploads());
        var key = Surroundings.secret();
        var settings = surroundings(house)
                .settings(uploads, key)
                .withBesides(house.home().besides());
        var clock = Clock.system(house.configuration().zone());
        var server = VigieServer.start(
                settings,
                house.archive(),
                house.access(),
                house.watchtower(),
                house.office(),
                new Abilities(House.ocrFound(), sources::reports),
                clock);
        return new Serving(server, key);
    }

    private Surroundings surroundings(House house) {
        var configuration = house.configuration();
        return new Surroundings(configuration, host.orElse(configuration.host()), port.orElse(configuration.port()));
    }

    /** What is not closed by then is safe on disk all the same, and is gone on with at the next start. */
    private static void await(CountDownLatch closed) {
        try {
            closed.await(LAST_WORK.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
