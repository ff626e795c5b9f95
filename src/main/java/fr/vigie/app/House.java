package fr.vigie.app;

import fr.vigie.access.Access;
import fr.vigie.access.AccessSettings;
import fr.vigie.access.OidcSettings;
import fr.vigie.access.Role;
import fr.vigie.authority.Authority;
import fr.vigie.authority.ListedNames;
import fr.vigie.authority.Place;
import fr.vigie.configuration.Configuration;
import fr.vigie.engine.PlaceTree;
import fr.vigie.engine.lucene.LuceneSearchEngine;
import fr.vigie.engine.lucene.LuceneStandingQueries;
import fr.vigie.extract.ExtractionLimits;
import fr.vigie.extract.worker.WorkerCommand;
import fr.vigie.extract.worker.WorkerExtractor;
import fr.vigie.ingest.Allowance;
import fr.vigie.ingest.Archive;
import fr.vigie.ingest.ArchiveSettings;
import fr.vigie.intake.FailPoint;
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
import fr.vigie.server.WatchAddresses;
import fr.vigie.tag.Tagger;
import fr.vigie.tag.TextTagger;
import fr.vigie.theme.ThemeTagger;
import fr.vigie.theme.Themes;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A home that this process owns, with everything in it running: the one place where the parts are made and put together.
 *
 * @param configuration how the operator wants it
 * @param archive with its index open; lists and models load, and workers start, when they are needed
 * @param access who may come in
 * @param watchtower the monitors; documents are held against them once it is started
 * @param office the press reviews; what is due leaves once it is started
 * @param handover what webhooks leave by
 * @param tagger told to load ahead of the first document
 */
record House(
        Home home,
        HomeLock lock,
        Configuration configuration,
        WorkerExtractor extractor,
        Archive archive,
        Access access,
        Watchtower watchtower,
        PressOffice office,
        Handover handover,
        Later<Tagger> tagger)
        implements AutoCloseable {
    private static final Duration HANDOVER_PATIENCE = Duration.ofSeconds(20);

    /**
     * Opens the home; empty when another process owns it.
     *
     * @param workers how many files are read at once; empty for what suits the machine
     */
    static Optional<House> open(Home home, Optional<Integer> workers, Locale locale, FailPoint failPoint)
            throws IOException {
        var lock = HomeLock.take(home);
        return lock.isPresent() ? Optional.of(open(home, lock.get(), workers, locale, failPoint)) : Optional.empty();
    }

    private static House open(Home home, HomeLock lock, Optional<Integer> workers, Locale locale, FailPoint failPoint)
            throws IOException {
        try {
            if (Files.exists(home.restoring()) && Files.notExists(home.ledger())) {
                throw new RestoreInterrupted();
            }
            var configuration = Configuration.read(home.folder(), System.getenv());
            Logging.toFile(home.log(), configuration.logFormat());
            home.silence(); // whoever owned the home and said that it listens is gone
            var authority = new Later<>("authority", Authority::load);
            var tagger = tagger(authority);
            var readers =
                    workers.or(() -> configuration.workers().stream().boxed().findFirst());
            var extractor = newExtractor(readers, locale);
            var limits = configuration.limits();
            var settings = ArchiveSettings.of(home.folder(), locale, Clock.systemUTC())
                    .withFailPoint(failPoint)
                    .withBounds(limits.largestFile(), new Allowance(limits.quota(), limits.keepFree()));
            PlaceTree places = key -> lineage(authority.get(), key);
            var archive = Archive.open(
                    readers.map(number -> settings.withWorkers(2 * number)).orElse(settings),
                    folder -> LuceneSearchEngine.open(folder, places),
                    extractor,
                    reading -> tagger.get().tag(reading),
                    ListedNames.of(authority::get));
            var post = configuration.mail().<Post>map(mail -> new SmtpPost(mail, Clock.systemUTC()));
            var access = Access.open(archive.database(), accessSettings(configuration), Clock.systemUTC(), post);
            var handover = new Handover(
                    configuration.watching().near(),
                    "Vigie/" + Watched.version(),
                    HANDOVER_PATIENCE,
                    Clock.systemUTC());
            var watchtower = Watchtower.over(
                    archive.database(),
                    archive.engine(),
                    () -> LuceneStandingQueries.open(places),
                    carriers(archive, configuration, post, handover, locale),
                    new WatchSettings(Clock.systemUTC(), configuration.zone(), Watched.version(), failPoint));
            var office = PressOffice.over(
                    archive.database(),
                    archive.engine(),
                    addresses(archive, configuration)::document,
                    post,
                    new PressOffice.Settings(Clock.systemUTC(), configuration.zone(), failPoint));
            archive.subscribe(event -> watchtower.wake()); // until both are closed
            return new House(
                    home, lock, configuration, extractor, archive, access, watchtower, office, handover, tagger);
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private static List<Carrier> carriers(
            Archive archive, Configuration configuration, Optional<Post> post, Handover handover, Locale locale) {
        var secret = HouseSecret.of(archive.database().jdbi());
        var addresses = addresses(archive, configuration);
        var carriers = new ArrayList<Carrier>();
        post.ifPresent(leaving -> carriers.add(new MailCarrier(leaving, addresses, locale)));
        carriers.add(new WebhookCarrier(handover, secret::webhook, addresses, locale, Clock.systemUTC()));
        return carriers;
    }

    private static WatchAddresses addresses(Archive archive, Configuration configuration) {
        return WatchAddresses.of(
                configuration.publicUrl(),
                new Surroundings(configuration, configuration.host(), configuration.port())
                        .address(configuration.port()),
                HouseSecret.of(archive.database().jdbi()));
    }

    private static AccessSettings accessSettings(Configuration configuration) {
        var settings = AccessSettings.standard()
                .withOpenReading(configuration.openReading())
                .withTrustedProxies(configuration.trustedProxies())
                .withSessions(
                        configuration.sessions().idle(),
                        configuration.sessions().life());
        var known = configuration.publicUrl().map(settings::withPublicUrl).orElse(settings);
        return configuration.oidc().map(House::provider).map(known::withOidc).orElse(known);
    }

    private static OidcSettings provider(Configuration.Oidc oidc) {
        var roles = new HashMap<String, Role>();
        oidc.roles().forEach((value, role) -> Role.coded(role).ifPresent(known -> roles.put(value, known)));
        return new OidcSettings(
                oidc.issuer(),
                oidc.client(),
                oidc.secret(),
                oidc.label(),
                oidc.roleClaim(),
                roles,
                oidc.otherwise().flatMap(Role::coded));
    }

    /** Reads files in processes of their own. */
    static WorkerExtractor newExtractor(Optional<Integer> workers, Locale locale) {
        var limits = ExtractionLimits.standard()
                .withWorkers(workers.orElse(Runtime.getRuntime().availableProcessors()));
        return WorkerExtractor.start(limits, WorkerCommand.ofThisProgram(), locale);
    }

    /** Finds names, figures and quotes; loads in the background. */
    static Tagger newTagger() {
        var tagger = tagger(new Later<>("authority", Authority::load));
        tagger.begin();
        return reading -> tagger.get().tag(reading);
    }

    private static Later<Tagger> tagger(Later<Authority> authority) {
        return new Later<>("tagger", () -> new ThemeTagger(TextTagger.load(authority::get), Themes.shipped()));
    }

    private static List<PlaceTree.Place> lineage(Authority authority, String key) {
        return authority.places().lineage(key).stream().map(House::named).toList();
    }

    private static PlaceTree.Place named(Place place) {
        return new PlaceTree.Place(place.key(), place.name());
    }

    /** Whether the program that reads scanned pages is on the path. */
    static boolean ocrFound() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "tesseract")));
    }

    /** Loads the lists and models and starts the workers ahead of the first file, without waiting for them. */
    void warmUp() {
        tagger.begin();
        extractor.warmUp();
    }

    @Override
    public void close() throws IOException {
        try (lock;
                extractor;
                archive;
                handover;
                watchtower;
                office) {
            home.silence();
        }
    }
}
