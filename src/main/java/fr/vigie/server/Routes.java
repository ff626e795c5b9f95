package fr.vigie.server;

import static fr.vigie.server.Route.Access.ALWAYS;
import static fr.vigie.server.Route.Access.EVERYBODY;
import static fr.vigie.server.Route.Access.OWN_PAGE;
import static fr.vigie.server.Route.account;
import static fr.vigie.server.Route.administer;
import static fr.vigie.server.Route.always;
import static fr.vigie.server.Route.get;
import static fr.vigie.server.Route.person;
import static fr.vigie.server.Route.watch;
import static fr.vigie.server.Route.write;
import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every address that is answered. */
final class Routes {
    private Routes() {}

    /** The parts that answer. */
    record Handlers(
            SearchCalls searches,
            StatementCalls statements,
            TakingHandlers taking,
            PressHandlers press,
            NameCalls names,
            CorrectionCalls corrections,
            CorrectionForms correctionForms,
            DocumentCalls documents,
            LifeCalls life,
            EventCalls events,
            ArchiveCalls archive,
            HealthCalls health,
            Measurements measurements,
            InterfacePages interfaces,
            Assets assets,
            SearchPages searchPages,
            MapPages mapPages,
            FactSheetPages factSheets,
            FacetPages facetPages,
            DocumentPages documentPages,
            ComparisonPages comparisons,
            UploadPages uploadPages,
            DeskHandlers desk,
            InformationPages informationPages,
            LoginPages loginPages,
            OidcPages oidcPages,
            AccountPages accountPages,
            PeoplePages peoplePages,
            AccountCalls accounts,
            UserCalls users,
            TeamHandlers teams,
            AuditCalls audit,
            MonitorHandlers monitors,
            KeepingHandlers keeping,
            AdministrationPages administration) {}

    /** Those by which things are taken away, or listed one by one. */
    record TakingHandlers(ExportCalls exports, BatchCalls batches, StatementPages statements) {}

    /** Those of press reviews. */
    record PressHandlers(PressReviewCalls passing, PressCalls calls, PressPages pages, PressForms forms) {}

    /** Those of the desk. */
    record DeskHandlers(
            DeskPages pages,
            ReviewPages reviews,
            ReviewForms forms,
            ReviewSteps steps,
            VersionPages versions,
            DeskCalls calls) {}

    /** Those of the monitors. */
    record MonitorHandlers(
            MonitorCalls calls,
            MonitorEventCalls events,
            MonitorPages pages,
            FeedCalls feeds,
            UnsubscribePages unsubscribing) {}

    /** Those of teams. */
    record TeamHandlers(TeamCalls calls, TeamPages pages) {}

    /** Those of what people keep. */
    record KeepingHandlers(
            SavedSearchCalls searches,
            DossierCalls dossiers,
            DossierExportCalls exports,
            KeptPages pages,
            DossierPages dossierPages) {}

    static List<Route> of(Handlers to) {
        return Stream.of(
                        ofDesk(to),
                        ofTaking(to.taking()),
                        ofPress(to.press()),
                        ofMonitors(to.monitors().calls(), to.monitors().events()),
                        ofMonitorPages(to.monitors()),
                        ofKeeping(to.keeping()),
                        ofAll(to))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route> ofDesk(Handlers to) {
        var desk = to.desk();
        return List.of(
                write(GET, "/bureau", desk.pages()::show),
                write(POST, "/bureau", desk.pages()::act),
                write(GET, "/bureau/{id}", desk.reviews()::show),
                write(POST, "/bureau/{id}", desk.forms()::take),
                write(POST, "/bureau/{id}/names", to.correctionForms()::correct),
                write(POST, "/bureau/{id}/publish", desk.steps()::publish),
                write(POST, "/bureau/{id}/retry", desk.steps()::retry),
                write(GET, "/bureau/{id}/versions", desk.versions()::show),
                write(POST, "/bureau/{id}/versions", desk.steps()::replace),
                write(GET, "/api/desk", desk.calls()::list),
                write(POST, "/api/desk/{deed}", desk.calls()::deed),
                write(GET, "/api/documents/{id}/review", desk.calls()::review),
                write(GET, "/api/documents/{id}/difference", desk.versions()::difference),
                write(POST, "/api/documents/{id}/retry", to.life()::retry));
    }

    private static List<Route> ofTaking(TakingHandlers taking) {
        return List.of(
                get("/api/export", taking.exports()::documents),
                get("/api/figures/export", taking.exports()::figures),
                get("/api/quotes/export", taking.exports()::quotes),
                get("/chiffres", taking.statements()::figures),
                get("/citations", taking.statements()::quotes),
                new Route(POST, "/api/batch", EVERYBODY, taking.batches()::answer),
                get("/lot", taking.batches()::show),
                new Route(POST, "/lot", EVERYBODY, taking.batches()::answerForm));
    }

    private static List<Route> ofPress(PressHandlers to) {
        return List.of(
                get("/api/press-review", to.passing()::make),
                new Route(POST, "/api/press-review/{format}", EVERYBODY, to.passing()::write),
                watch(GET, "/api/press-reviews", to.calls()::list),
                watch(POST, "/api/press-reviews", to.calls()::add),
                watch(GET, "/api/press-reviews/{id}", to.calls()::show),
                watch(PUT, "/api/press-reviews/{id}", to.calls()::change),
                watch(DELETE, "/api/press-reviews/{id}", to.calls()::remove),
                watch(POST, "/api/press-reviews/{id}/send", to.calls()::send),
                watch(DELETE, "/api/press-reviews/{id}/send", to.calls()::callOff),
                watch(GET, "/api/press-reviews/{id}/{format}", to.calls()::paper),
                watch(GET, "/revues", to.pages()::list),
                watch(POST, "/revues", to.forms()::add),
                watch(GET, "/revues/nouvelle", to.pages()::draft),
                watch(GET, "/revues/{id}", to.pages()::show),
                watch(POST, "/revues/{id}", to.forms()::act),
                watch(GET, "/revues/{id}/apercu", to.pages()::preview),
                watch(POST, "/revues/{id}/envoi", to.forms()::send));
    }

    private static List<Route> ofMonitors(MonitorCalls to, MonitorEventCalls events) {
        return List.of(
                watch(GET, "/api/monitors", to::list),
                watch(GET, "/api/monitors/events", events::follow),
                watch(GET, "/api/monitors/health", to::health),
                watch(POST, "/api/monitors", to::add),
                watch(POST, "/api/monitors/preview", to::preview),
                watch(POST, "/api/monitors/test", to::test),
                watch(GET, "/api/monitors/{id}", to::show),
                watch(PUT, "/api/monitors/{id}", to::change),
                watch(DELETE, "/api/monitors/{id}", to::remove),
                watch(GET, "/api/monitors/{id}/matches", to::matches),
                watch(GET, "/api/monitors/{id}/why", to::why),
                watch(GET, "/api/monitors/{id}/deliveries", to::deliveries),
                watch(POST, "/api/monitors/{id}/deliveries", to::sendAgain),
                watch(POST, "/api/monitors/{id}/feed", to::renewFeed),
                watch(GET, "/api/deliveries", to::dead));
    }

    private static List<Route> ofMonitorPages(MonitorHandlers to) {
        return List.of(
                watch(GET, "/veilles", to.pages()::list),
                watch(POST, "/veilles", to.pages()::add),
                watch(GET, "/veilles/nouvelle", to.pages()::draft),
                watch(GET, "/veilles/{id}", to.pages()::show),
                watch(POST, "/veilles/{id}", to.pages()::act),
                watch(GET, "/veilles/{id}/pourquoi", to.pages()::why),
                always("/feeds/{file}", to.feeds()::show),
                always("/desabonnement", to.unsubscribing()::ask),
                new Route(POST, "/desabonnement", ALWAYS, to.unsubscribing()::end));
    }

    private static List<Route> ofKeeping(KeepingHandlers to) {
        return List.of(
                account(GET, "/api/searches", to.searches()::list),
                account(POST, "/api/searches", to.searches()::add),
                account(GET, "/api/searches/{id}", to.searches()::show),
                account(PUT, "/api/searches/{id}", to.searches()::change),
                account(DELETE, "/api/searches/{id}", to.searches()::remove),
                account(GET, "/api/dossiers", to.dossiers()::list),
                account(POST, "/api/dossiers", to.dossiers()::add),
                account(GET, "/api/dossiers/{id}", to.dossiers()::show),
                account(PUT, "/api/dossiers/{id}", to.dossiers()::change),
                account(DELETE, "/api/dossiers/{id}", to.dossiers()::remove),
                account(POST, "/api/dossiers/{id}/documents", to.dossiers()::put),
                account(PUT, "/api/dossiers/{id}/documents/{doc}", to.dossiers()::note),
                account(DELETE, "/api/dossiers/{id}/documents/{doc}", to.dossiers()::take),
                account(POST, "/api/dossiers/{id}/share", to.dossiers()::share),
                account(GET, "/api/dossiers/{id}/export", to.exports()::send),
                account(GET, "/dossiers", to.pages()::list),
                account(POST, "/dossiers", to.pages()::add),
                account(POST, "/dossiers/documents", to.dossierPages()::put),
                account(GET, "/dossiers/{id}", to.dossierPages()::show),
                account(POST, "/dossiers/{id}", to.dossierPages()::act),
                account(POST, "/dossiers/{id}/documents/{doc}", to.dossierPages()::actOn),
                account(POST, "/recherches", to.pages()::keep),
                account(GET, "/recherches/{id}", to.pages()::open),
                account(POST, "/recherches/{id}", to.pages()::change));
    }

    private static List<Route> ofAll(Handlers to) {
        return List.of(
                get("/", to.searchPages()::show),
                get("/carte", to.mapPages()::show),
                get("/facettes/{name}", to.facetPages()::show),
                get("/noms/{type}/<id>", to.factSheets()::show),
                get("/documents/{id}", to.documentPages()::show),
                get("/documents/{id}/comparaison/{other}", to.comparisons()::show),
                write(POST, "/documents/{id}/publish", to.life()::publishFromPage),
                write(POST, "/documents/{id}/withdraw", to.life()::withdrawFromPage),
                write(POST, "/documents/{id}/names", to.correctionForms()::correct),
                get("/depot", to.uploadPages()::show),
                write(POST, "/depot", to.uploadPages()::give),
                write(POST, "/depot/texte", to.uploadPages()::paste),
                get("/aide", to.informationPages()::help),
                get("/a-propos", to.informationPages()::about),
                new Route(POST, "/preferences", OWN_PAGE, Preferences::set),
                always(Assets.PATH + "<path>", to.assets()::serve),
                always("/connexion", to.loginPages()::show),
                new Route(POST, "/connexion", OWN_PAGE, to.loginPages()::enter),
                always("/connexion/ailleurs", to.oidcPages()::send),
                always("/connexion/retour", to.oidcPages()::back),
                always("/mot-de-passe-oublie", to.loginPages()::showForgotten),
                new Route(POST, "/mot-de-passe-oublie", OWN_PAGE, to.loginPages()::sendLink),
                person(POST, "/deconnexion", to.loginPages()::leave),
                always("/acces", to.loginPages()::showLink),
                new Route(POST, "/acces", OWN_PAGE, to.loginPages()::useLink),
                person(GET, "/compte", to.accountPages()::show),
                person(POST, "/compte/mot-de-passe", to.accountPages()::changePassword),
                person(POST, "/compte/sessions/{id}/fin", to.accountPages()::endSession),
                person(POST, "/compte/cles", to.accountPages()::makeKey),
                person(POST, "/compte/cles/{id}/fin", to.accountPages()::endKey),
                administer(GET, "/personnes", to.peoplePages()::list),
                administer(POST, "/personnes", to.peoplePages()::add),
                administer(GET, "/personnes/{name}", to.peoplePages()::show),
                administer(POST, "/personnes/{name}", to.peoplePages()::change),
                administer(POST, "/personnes/{name}/sessions/{id}/fin", to.peoplePages()::endSession),
                administer(POST, "/personnes/{name}/cles/{id}/fin", to.peoplePages()::endKey),
                administer(GET, "/equipes", to.teams().pages()::list),
                administer(POST, "/equipes", to.teams().pages()::act),
                administer(GET, "/api/teams", to.teams().calls()::list),
                administer(POST, "/api/teams", to.teams().calls()::add),
                administer(PUT, "/api/teams/{id}", to.teams().calls()::change),
                administer(DELETE, "/api/teams/{id}", to.teams().calls()::end),
                administer(GET, "/journal", to.peoplePages()::journal),
                always("/api/account", to.accounts()::show),
                person(GET, "/api/account/sessions", to.accounts()::sessions),
                person(DELETE, "/api/account/sessions/{id}", to.accounts()::endSession),
                person(GET, "/api/keys", to.accounts()::keys),
                person(POST, "/api/keys", to.accounts()::makeKey),
                person(DELETE, "/api/keys/{id}", to.accounts()::endKey),
                administer(GET, "/api/users", to.users()::list),
                administer(POST, "/api/users", to.users()::add),
                administer(GET, "/api/users/{name}", to.users()::show),
                administer(PATCH, "/api/users/{name}", to.users()::change),
                administer(DELETE, "/api/users/{name}", to.users()::remove),
                administer(POST, "/api/users/{name}/link", to.users()::link),
                administer(GET, "/api/users/{name}/sessions", to.users()::sessions),
                administer(DELETE, "/api/users/{name}/sessions/{id}", to.users()::endSession),
                administer(GET, "/api/users/{name}/keys", to.users()::keys),
                administer(POST, "/api/users/{name}/keys", to.users()::makeKey),
                administer(DELETE, "/api/users/{name}/keys/{id}", to.users()::endKey),
                administer(GET, "/api/audit", to.audit()::show),
                get("/api/search", to.searches()::search),
                get("/api/suggest", to.searches()::suggest),
                get("/api/figures", to.statements()::figures),
                get("/api/quotes", to.statements()::quotes),
                get("/api/names/{type}/{id}", to.names()::show),
                write(POST, "/api/names/{type}/{id}/merge", to.corrections()::merge),
                write(POST, "/api/names/{type}/{id}/rename", to.corrections()::rename),
                write(POST, "/api/names/{type}/{id}/hide", to.corrections()::hide),
                write(POST, "/api/names/{type}/{id}/split", to.corrections()::split),
                write(POST, "/api/names/{type}/{id}/retype", to.corrections()::retype),
                write(GET, "/api/names/corrections", to.corrections()::list),
                write(PUT, "/api/names/corrections", to.corrections()::replace),
                write(DELETE, "/api/names/corrections/{number}", to.corrections()::undo),
                write(POST, "/api/documents", to.life()::give),
                write(GET, "/api/documents", to.documents()::given),
                get("/api/documents/{id}", to.documents()::show),
                write(PATCH, "/api/documents/{id}", to.life()::correct),
                write(DELETE, "/api/documents/{id}", to.life()::remove),
                get("/api/documents/{id}/text", to.documents()::text),
                get("/api/documents/{id}/original", to.documents()::original),
                get("/api/documents/{id}/comparison/{other}", to.comparisons()::answer),
                get("/api/documents/{id}/state", to.documents()::state),
                get("/api/documents/{id}/versions", to.documents()::versions),
                write(POST, "/api/documents/{id}/versions", to.life()::replace),
                write(POST, "/api/documents/{id}/publish", to.life()::publish),
                write(POST, "/api/documents/{id}/withdraw", to.life()::withdraw),
                write(GET, "/api/events", to.events()::follow),
                administer(POST, "/api/archive/reindex", to.archive()::reindex),
                administer(GET, "/api/archive/sources", to.archive()::sources),
                administer(POST, "/api/archive/check", to.archive()::check),
                administer(POST, "/api/archive/backup", to.archive()::backup),
                administer(POST, "/api/archive/forget", to.archive()::forget),
                administer(GET, "/administration", to.administration()::show),
                administer(POST, "/administration/exemples", to.administration()::removeSample),
                get("/api/openapi.json", to.interfaces()::description),
                get("/api/docs", to.interfaces()::show),
                always("/health/live", to.health()::live),
                always("/health/ready", to.health()::ready),
                administer(GET, "/metrics", to.measurements()::show));
    }

    /** Which methods a path is known under, to tell 405 from 404. */
    static final class Methods {
        private final List<Known> known;

        private record Known(Pattern path, String method) {}

        Methods(List<Route> routes) {
            known = routes.stream()
                    .map(route ->
                            new Known(pattern(route.path()), route.method().name()))
                    .toList();
        }

        /** In alphabetical order; none for a path that is not known at all. */
        List<String> of(String path) {
            var methods = new TreeSet<String>();
            for (var one : known) {
                if (one.path().matcher(path).matches()) {
                    methods.add(one.method());
                    if (one.method().equals("GET")) {
                        methods.add("HEAD");
                    }
                }
            }
            return List.copyOf(methods);
        }

        private static Pattern pattern(String path) {
            return Pattern.compile(
                    path.replace(".", "\\.").replaceAll("\\{[a-z]+}", "[^/]+").replaceAll("<[a-z]+>", ".+"));
        }
    }
}
