package fr.vigie.server;

import fr.vigie.access.Access;
import fr.vigie.access.AccessSettings;
import fr.vigie.access.Actor;
import fr.vigie.access.Role;
import fr.vigie.document.Entry;
import fr.vigie.document.Kind;
import fr.vigie.document.Reading;
import fr.vigie.document.Refusal;
import fr.vigie.document.Tags;
import fr.vigie.engine.PlaceTree;
import fr.vigie.engine.lucene.LuceneSearchEngine;
import fr.vigie.engine.lucene.LuceneStandingQueries;
import fr.vigie.extract.ExtractedPart;
import fr.vigie.extract.Extraction;
import fr.vigie.extract.Extractor;
import fr.vigie.ingest.Archive;
import fr.vigie.ingest.ArchiveSettings;
import fr.vigie.intake.FailPoint;
import fr.vigie.mail.MailSettings;
import fr.vigie.mail.Post;
import fr.vigie.mail.SmtpPost;
import fr.vigie.monitor.Carrier;
import fr.vigie.monitor.WatchSettings;
import fr.vigie.monitor.Watchtower;
import fr.vigie.monitor.channel.HouseSecret;
import fr.vigie.monitor.channel.MailCarrier;
import fr.vigie.monitor.channel.WebhookCarrier;
import fr.vigie.outward.Handover;
import fr.vigie.report.kept.PressOffice;
import fr.vigie.tag.Tagger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** A server on a free port, over a real archive and index in a folder of its own. Closing it stops everything. */
final class RunningVigie implements AutoCloseable {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final String KEY = "the-key-of-this-test";

    private final Archive archive;
    private final Access access;
    private final Watchtower watchtower;
    private final PressOffice office;
    private final Handover handover;
    private final VigieServer server;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private RunningVigie(
            Archive archive,
            Access access,
            Watchtower watchtower,
            PressOffice office,
            Handover handover,
            VigieServer server) {
        this.archive = archive;
        this.access = access;
        this.watchtower = watchtower;
        this.office = office;
        this.handover = handover;
        this.server = server;
    }

    static RunningVigie empty(Path home) {
        return with(home, List.of(), UnaryOperator.identity());
    }

    static RunningVigie with(Path home, List<Entry> entries) {
        return with(home, entries, UnaryOperator.identity());
    }

    static RunningVigie with(Path home, List<Entry> entries, UnaryOperator<ServerSettings> changed) {
        return with(home, entries, changed, reading -> Tags.NONE, AccessSettings.standard());
    }

    /** One whose doors are as the settings say. */
    static RunningVigie guarded(Path home, List<Entry> entries, AccessSettings access) {
        return with(home, entries, UnaryOperator.identity(), reading -> Tags.NONE, access);
    }

    /** One in which no time passes, however long a test takes. */
    static RunningVigie standingStill(Path home) {
        return with(
                home,
                List.of(),
                UnaryOperator.identity(),
                reading -> Tags.NONE,
                AccessSettings.standard(),
                Optional.empty(),
                Clock.fixed(Instant.now(), PARIS));
    }

    /** One that takes files in and has them tagged so. */
    static RunningVigie tagging(Path home, Tagger tagger) {
        return with(home, List.of(), UnaryOperator.identity(), tagger, AccessSettings.standard());
    }

    /** One whose letters leave. */
    static RunningVigie writing(Path home, AccessSettings access, MailSettings mail) {
        Post post = new SmtpPost(mail, Clock.systemUTC());
        return with(
                home,
                List.of(),
                UnaryOperator.identity(),
                reading -> Tags.NONE,
                access,
                Optional.of(post),
                Clock.system(PARIS));
    }

    static RunningVigie with(
            Path home,
            List<Entry> entries,
            UnaryOperator<ServerSettings> changed,
            Tagger tagger,
            AccessSettings doors) {
        return with(home, entries, changed, tagger, doors, Optional.empty(), Clock.system(PARIS));
    }

    private static RunningVigie with(
            Path home,
            List<Entry> entries,
            UnaryOperator<ServerSettings> changed,
            Tagger tagger,
            AccessSettings doors,
            Optional<Post> post,
            Clock clock) {
        try {
            var uploads = Files.createDirectories(home.resolve("uploads"));
            var archive = Archive.open(
                    ArchiveSettings.of(home, Locale.FRENCH, clock),
                    folder -> LuceneSearchEngine.open(folder, PlaceTree.FLAT),
                    new Lines(),
                    tagger);
            archive.engine().put(entries);
            var settings =
                    changed.apply(ServerSettings.of("127.0.0.1", 0, uploads).withKey(KEY));
            var access = Access.open(archive.database(), doors, clock, post);
            var handover = new Handover(Set.of("localhost"), "Vigie", Duration.ofSeconds(20), clock);
            var watchtower = Watchtower.over(
                    archive.database(),
                    archive.engine(),
                    () -> LuceneStandingQueries.open(PlaceTree.FLAT),
                    carriers(archive, post, handover, clock),
                    new WatchSettings(clock, PARIS, "test", FailPoint.NONE));
            archive.subscribe(event -> watchtower.wake());
            watchtower.start();
            var office = PressOffice.over(
                    archive.database(),
                    archive.engine(),
                    id -> URI.create("http://vigie.example/documents/" + id),
                    post,
                    new PressOffice.Settings(clock, PARIS, FailPoint.NONE));
            office.start();
            var server = VigieServer.start(settings, archive, access, watchtower, office, new Abilities(false), clock);
            return new RunningVigie(archive, access, watchtower, office, handover, server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Alerts leave where letters do. */
    private static List<Carrier> carriers(Archive archive, Optional<Post> post, Handover handover, Clock clock) {
        var secret = HouseSecret.of(archive.database().jdbi());
        var addresses = WatchAddresses.of(Optional.empty(), "http://vigie.example", secret);
        return post.map(leaving -> List.of(
                        new MailCarrier(leaving, addresses, Locale.FRENCH),
                        new WebhookCarrier(handover, secret::webhook, addresses, Locale.FRENCH, clock)))
                .orElse(List.of());
    }

    Watchtower tower() {
        return watchtower;
    }

    List<Route> routes() {
        return server.routes();
    }

    Archive archive() {
        return archive;
    }

    /** The key of a new account with all that its role may. */
    String keyOf(String name, Role role) {
        access.accounts().add(Actor.CONSOLE, name, role, Optional.empty(), Optional.of(Person.PASSWORD));
        return access.keys()
                .make(Actor.CONSOLE, access.accounts().named(name).orElseThrow(), "tests", role.scopes(), 1)
                .secret();
    }

    Access access() {
        return access;
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address(path)));
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        client.close();
        server.close();
        office.close();
        watchtower.close();
        handover.close();
        archive.close();
    }

    /** Reads plain text and PDF: the first line is the title. A file that begins with {@code !} cannot be read. */
    private static final class Lines implements Extractor {
        private static String words(Path file) throws IOException {
            try (var pdf = Loader.loadPDF(file.toFile())) {
                return new PDFTextStripper().getText(pdf);
            }
        }

        @Override
        public List<ExtractedPart> extract(Path file, String fileName) {
            try {
                var pdf = fileName.endsWith(".pdf");
                var text = pdf ? words(file) : Files.readString(file);
                if (text.startsWith("!")) {
                    return List.of(new ExtractedPart(
                            Optional.empty(), new Extraction.Refused(Refusal.CORRUPT, "Le fichier est abîmé.")));
                }
                var reading = new Reading(
                        pdf ? "application/pdf" : "text/plain",
                        Kind.OTHER,
                        text.lines().findFirst(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "fr",
                        text,
                        List.of(),
                        List.of());
                return List.of(new ExtractedPart(Optional.empty(), new Extraction.Read(reading)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<Extraction.Refused> unpack(Path file, String fileName, String insidePath, Path target) {
            throw new IllegalStateException("a plain text holds nothing: " + insidePath);
        }

        @Override
        public void close() {}
    }
}
