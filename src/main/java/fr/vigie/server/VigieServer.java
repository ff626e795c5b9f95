package fr.vigie.server;

import fr.vigie.access.Access;
import fr.vigie.dossier.Dossiers;
import fr.vigie.dossier.SavedSearches;
import fr.vigie.ingest.Archive;
import fr.vigie.monitor.Watchtower;
import fr.vigie.monitor.channel.HouseSecret;
import fr.vigie.report.kept.PressOffice;
import fr.vigie.review.Review;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server. Closing it stops it, requests in hand first. */
public final class VigieServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VigieServer.class);
    /** Says that searches find but a part of the archive for now. */
    private static final String INCOMPLETE = "Vigie-Incomplete";

    private static final int LARGEST_HEADER = 16 * 1024;
    private static final long PATIENCE_WITH_STOPPING = 5_000;

    private final Javalin javalin;
    private final EventCalls events;
    private final MonitorEventCalls watching;
    private final List<Route> routes;

    private VigieServer(Javalin javalin, EventCalls events, MonitorEventCalls watching, List<Route> routes) {
        this.javalin = javalin;
        this.events = events;
        this.watching = watching;
        this.routes = routes;
    }

    /**
     * Starts it; requests are answered when this returns.
     *
     * @param archive what it serves; not closed with the server
     * @param access who comes in
     * @param watchtower who keeps the monitors; not closed with the server
     * @param office who keeps the press reviews; not closed with the server
     * @param clock for the days that pages name, in the zone that people here live in
     * @throws io.javalin.util.JavalinBindException when the port is taken
     */
    public static VigieServer start(
            ServerSettings settings,
            Archive archive,
            Access access,
            Watchtower watchtower,
            PressOffice office,
            Abilities abilities,
            Clock clock) {
        var doorkeeper = new Doorkeeper(settings, access);
        var guard = new Guard(doorkeeper, new Deeds(access));
        var assets = new Assets();
        var pages = new Pages(
                assets,
                doorkeeper,
                archive::rereading,
                person -> watchtower.findings().unseen(person).all());
        var turns = new Turns(settings.searchesAtOnce(), settings.patience());
        var engine = archive.engine();
        var uploads = new Uploads(archive, settings);
        var events = new EventCalls(archive, doorkeeper);
        var watching = new MonitorEventCalls(watchtower, doorkeeper);
        var corrections = new CorrectionForms(archive.librarian(), engine, turns);
        var drawing = new AccountDrawing(access, clock);
        var door = new LoginPages(access, pages);
        var activity = Activity.of(archive, clock);
        var measurements = new Measurements(archive, activity);
        var life = new LifeCalls(archive, uploads);
        var inventorying = new Inventorying(engine, turns);
        var review = new Review(engine, clock);
        var reviews = new ReviewPages(archive, engine, corrections, review, watchtower.findings(), turns, pages);
        var desk = new Routes.DeskHandlers(
                new DeskPages(archive, engine, inventorying, pages, clock),
                reviews,
                new ReviewForms(archive, engine, reviews, pages),
                new ReviewSteps(archive, uploads, reviews, pages, clock),
                new VersionPages(archive, new ReadVersions(archive), pages, clock),
                new DeskCalls(archive, engine, inventorying, review, watchtower.findings(), turns));
        var addresses = WatchAddresses.of(
                access.settings().publicUrl(),
                "http://" + settings.host() + ":" + settings.port(),
                HouseSecret.of(archive.database().jdbi()));
        var owners = new MonitorOwners(access.accounts(), access.teams());
        var teams = new TeamRulings(access, watchtower.monitors());
        var monitors = new Routes.MonitorHandlers(
                new MonitorCalls(watchtower, owners, turns, clock),
                watching,
                new MonitorPages(watchtower, engine, addresses, turns, pages, clock, owners),
                new FeedCalls(watchtower, addresses),
                new UnsubscribePages(watchtower, addresses, pages));
        var kept = new Keeping(
                new Dossiers(archive.database().jdbi(), engine, clock),
                new SavedSearches(archive.database().jdbi(), engine, clock));
        var keeping = new Routes.KeepingHandlers(
                new SavedSearchCalls(kept, turns),
                new DossierCalls(kept, engine, turns),
                new DossierExportCalls(kept, engine, archive, turns, clock),
                new KeptPages(kept, turns, pages, clock),
                new DossierPages(kept, engine, turns, pages, clock));
        var asked = new MonitorAsked(watchtower, clock);
        var pressPages = new PressPages(office, engine, access.settings(), asked, turns, pages, clock);
        var press = new Routes.PressHandlers(
                new PressReviewCalls(engine, access.settings(), doorkeeper, turns, clock),
                new PressCalls(office, engine, access.settings(), asked, turns, clock),
                pressPages,
                new PressForms(office, pressPages, pages));
        var routes = Routes.of(new Routes.Handlers(
                new SearchCalls(
                        engine,
                        doorkeeper,
                        turns,
                        clock,
                        () -> archive.rereading().isPresent()),
                new StatementCalls(engine, doorkeeper, turns),
                new Routes.TakingHandlers(
                        new ExportCalls(engine, doorkeeper, turns, clock),
                        new BatchCalls(engine, doorkeeper, turns, pages),
                        new StatementPages(engine, turns, pages)),
                press,
                new NameCalls(engine, archive.librarian(), doorkeeper, turns),
                new CorrectionCalls(archive.librarian()),
                corrections,
                new DocumentCalls(engine, archive, doorkeeper, turns),
                life,
                events,
                new ArchiveCalls(archive, watchtower, abilities, doorkeeper, settings.besides()),
                new HealthCalls(engine, () -> archive.rereading().isPresent()),
                measurements,
                new InterfacePages(pages),
                assets,
                new SearchPages(engine, new MergedNames(archive.librarian()), kept, turns, pages),
                new MapPages(engine, turns, pages),
                new FactSheetPages(engine, archive.librarian(), turns, pages),
                new FacetPages(engine, turns, pages),
                new DocumentPages(engine, corrections, doorkeeper, kept, turns, pages, clock),
                new ComparisonPages(engine, doorkeeper, turns, pages),
                new UploadPages(archive, uploads, doorkeeper, pages, settings),
                desk,
                new InformationPages(engine, turns, pages, abilities),
                door,
                new OidcPages(access, door),
                new AccountPages(access, pages, drawing),
                new PeoplePages(access, pages, drawing),
                new AccountCalls(access),
                new UserCalls(access),
                new Routes.TeamHandlers(new TeamCalls(teams), new TeamPages(teams, pages)),
                new AuditCalls(access.audit()),
                monitors,
                keeping,
                new AdministrationPages(archive, activity, pages, clock.getZone(), abilities)));
        var problems = new Problems(pages, new Routes.Methods(routes));
        var javalin = Javalin.create(config -> {
            configure(config, settings);
            config.routes.before(context -> {
                measurements.begin(context);
                SecurityHeaders.put(context, access.settings().secure());
                doorkeeper.admit(context);
                if (archive.rereading().isPresent()) {
                    context.header(INCOMPLETE, "true");
                }
            });
            problems.register(config.routes);
            config.routes.after(context -> measurements.end(context, route(context)));
            routes.forEach(route -> config.routes.addHttpHandler(route.method(), route.path(), guard.before(route)));
        });
        var started = javalin.start(settings.host(), settings.port());
        LOG.info("listening on {}:{}", settings.host(), started.port());
        return new VigieServer(started, events, watching, routes);
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** The loopback port that is answered in the clear, for the command line. */
    public int nearPort() {
        return Connectors.nearPort(javalin.jettyServer().server()).orElseGet(this::port);
    }

    List<Route> routes() {
        return routes;
    }

    @Override
    public void close() {
        events.close();
        watching.close();
        javalin.stop();
    }

    private static String route(Context context) {
        return Optional.ofNullable(context.endpoints().lastHttpEndpoint())
                .map(e -> e.path)
                .orElse("none");
    }

    private static void configure(JavalinConfig config, ServerSettings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(6));
        config.http.prefer405over404 = false;
        config.jetty.multipartConfig.cacheDirectory(settings.uploads().toString());
        // A single file is measured when it is whole (Uploads): Jetty stops reading at this bound, and a client that
        // is still sending then loses the answer with the connection.
        config.jetty.multipartConfig.maxFileSize(settings.largestUpload(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(settings.largestUpload(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(64, SizeUnit.KB);
        config.jetty.modifyHttpConfiguration(VigieServer::limit);
        config.jetty.modifyServer(VigieServer::arrange);
        settings.secure().ifPresent(secure -> {
            config.jetty.addConnector((server, http) -> Connectors.secure(server, http, settings, secure));
            config.jetty.addConnector(Connectors::near);
        });
    }

    private static void limit(HttpConfiguration http) {
        http.setRequestHeaderSize(LARGEST_HEADER);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
    }

    private static void arrange(Server server) {
        server.setStopTimeout(PATIENCE_WITH_STOPPING);
        server.setErrorHandler(new LastResort());
    }
}
