package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.access.AccessSettings;
import fr.vigie.access.Actor;
import fr.vigie.access.Role;
import fr.vigie.access.Scope;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Coming in, what one may do then, and leaving. */
@Tag("process")
class LoginPagesTest {
    private static final String DRAFT = "/documents/" + Sheet.id(Showcase.DRAFT);

    @TempDir
    private Path home;

    private RunningVigie vigie;

    @BeforeEach
    void start() {
        vigie = RunningVigie.with(home, Showcase.all());
    }

    @AfterEach
    void stop() {
        vigie.close();
    }

    @Test
    void theFirstLinkMakesOneAdministratorAndIsUsedUp() throws Exception {
        var secret = vigie.access().links().first();
        var first = new Person(vigie);

        assertThat(first.get("/acces?lien=" + secret).body()).contains("Premier administrateur");
        assertThat(useLink(first, secret, "alice", "courte").body()).contains("au moins 12 signes");
        assertThat(useLink(first, secret, "alice", "motdepasse123").body()).contains("que l’on essaie d’abord");
        assertThat(useLink(first, secret, "alice", Person.PASSWORD).statusCode())
                .isEqualTo(303);
        assertThat(first.get("/compte").body()).contains("alice").contains("Administration");
        assertThat(new Person(vigie).get("/acces?lien=" + secret).statusCode()).isEqualTo(404);
        assertThat(useLink(new Person(vigie), secret, "mallory", Person.PASSWORD)
                        .statusCode())
                .isEqualTo(404);
        assertThat(vigie.access().accounts().all()).hasSize(1);
    }

    @Test
    void asSoonAsThereIsAnAccountTheMachineItselfIsNoDeskAnyMore() throws Exception {
        var anybody = new Person(vigie);
        assertThat(anybody.get(DRAFT).statusCode()).isEqualTo(200);

        account("eva", Role.EDITOR);

        assertThat(anybody.get(DRAFT).statusCode()).isEqualTo(404);
        assertThat(withdraw(anybody, List.of()).statusCode()).isEqualTo(401);
        assertThat(vigie.get("/api/search?audience=desk").statusCode()).isEqualTo(401);
        assertThat(vigie.get("/api/search?audience=desk", Doorkeeper.KEY, RunningVigie.KEY)
                        .statusCode())
                .as("commands go on working")
                .isEqualTo(200);
    }

    @Test
    void eachRoleMayDoWhatItMay() throws Exception {
        for (var role : Role.values()) {
            account(role.code(), role);
        }
        assertThat(statuses("reader")).containsExactly(200, 404, 403, 403);
        assertThat(statuses("watcher")).containsExactly(200, 404, 403, 403);
        assertThat(statuses("editor")).containsExactly(200, 200, 200, 403);
        assertThat(statuses("administrator")).containsExactly(200, 200, 200, 200);
    }

    private List<Integer> statuses(String name) throws Exception {
        var person = in(name);
        return List.of(
                person.get("/").statusCode(),
                person.get(DRAFT).statusCode(),
                person.get("/api/search?audience=desk").statusCode(),
                person.get("/metrics").statusCode());
    }

    @Test
    void whereReadingIsNotOpenEverythingButTheDoorNeedsAReader(@TempDir Path closed) throws Exception {
        try (var house = RunningVigie.guarded(
                closed, Showcase.all(), AccessSettings.standard().withOpenReading(false))) {
            house.access()
                    .accounts()
                    .add(Actor.CONSOLE, "rita", Role.READER, Optional.empty(), Optional.of(Person.PASSWORD));
            var person = new Person(house);
            for (var route : house.routes()) {
                var path = route.path()
                        .replaceAll("\\{id}", "0".repeat(20))
                        .replaceAll("\\{type}", "person")
                        .replaceAll("\\{[a-z]+}", "1")
                        .replace("<path>", "vigie.css")
                        .replace("<id>", "0".repeat(20));
                if (route.method().name().equals("GET")) {
                    boolean open = List.of("/connexion", "/acces", "/static/vigie.css", "/health/live", "/health/ready")
                                    .contains(path)
                            || path.startsWith(Assets.PATH)
                            || route.access() == Route.Access.ALWAYS;
                    var answer = person.get(path, "Accept", "application/json");
                    assertThat(answer.statusCode() == 401
                                    || answer.headers()
                                            .firstValue("Location")
                                            .orElse("")
                                            .startsWith("/connexion"))
                            .as("%s answers %s", path, answer.statusCode())
                            .isEqualTo(!open);
                }
            }
            assertThat(person.get("/?q=dijon").headers().firstValue("Location"))
                    .hasValue("/connexion?retour=%2F%3Fq%3Ddijon");
            var entered = person.post(
                    "/connexion", List.of("name", "RITA", "password", Person.PASSWORD, "retour", "/?q=dijon"));
            assertThat(entered.headers().firstValue("Location")).hasValue("/?q=dijon");
            assertThat(person.get("/?q=dijon").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aLoginGivesANewCookieAndALogoutEndsItAtTheServer() throws Exception {
        account("eva", Role.EDITOR);
        var person = new Person(vigie);
        person.cookies().put("vigie_session", "planted-by-somebody-else");
        var entered = person.logIn("eva", Person.PASSWORD);
        var cookie = person.cookies().get("vigie_session");

        assertThat(entered.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly")
                .contains("SameSite=Lax");
        assertThat(cookie).isNotEqualTo("planted-by-somebody-else").hasSize(43);
        person.logIn("eva", Person.PASSWORD);
        assertThat(person.cookies().get("vigie_session")).isNotEqualTo(cookie);
        assertThat(vigie.access()
                        .sessions()
                        .of(vigie.access().accounts().named("eva").orElseThrow()))
                .as("the session before ended")
                .hasSize(1);

        var kept = person.cookies().get("vigie_session");
        person.submit("/compte", "/deconnexion");
        assertThat(person.cookies()).doesNotContainKey("vigie_session");
        person.cookies().put("vigie_session", kept);
        assertThat(person.get(DRAFT).statusCode()).isEqualTo(404);
    }

    @Test
    void overHttpsTheCookieIsHeldToThisHost(@TempDir Path secure) throws Exception {
        var settings = AccessSettings.standard().withPublicUrl(URI.create("https://vigie.example"));
        try (var house = RunningVigie.guarded(secure, List.of(), settings)) {
            house.access()
                    .accounts()
                    .add(Actor.CONSOLE, "eva", Role.EDITOR, Optional.empty(), Optional.of(Person.PASSWORD));
            var person = new Person(house);
            var entered = person.post(
                    "/connexion",
                    List.of("name", "eva", "password", Person.PASSWORD),
                    "Origin",
                    "https://vigie.example",
                    "X-Forwarded-For",
                    "203.0.113.9");

            assertThat(entered.headers().firstValue("Set-Cookie").orElseThrow())
                    .startsWith("__Host-vigie_session=")
                    .contains("Secure")
                    .contains("Path=/")
                    .doesNotContain("Domain");
            var account = person.get("/compte");
            assertThat(account.statusCode()).isEqualTo(200);
            assertThat(account.headers().firstValue("Strict-Transport-Security"))
                    .hasValue("max-age=31536000");
        }
        assertThat(vigie.get("/").headers().firstValue("Strict-Transport-Security"))
                .as("no promise that is not kept")
                .isEmpty();
    }

    @Test
    void aFormWithoutTheSessionsTokenChangesNothing() throws Exception {
        account("eva", Role.EDITOR);
        var eva = in("eva");
        var other = in("eva");

        assertThat(withdraw(eva, List.of()).statusCode()).isEqualTo(403);
        assertThat(withdraw(eva, List.of("token", "0".repeat(64))).statusCode()).isEqualTo(403);
        assertThat(withdraw(eva, List.of(), "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(eva.submit(DRAFT, DRAFT + "/publish").statusCode()).isEqualTo(404); // known to the engine alone
        var token = other.get("/compte").body().replaceAll("(?s).*name=\"token\" value=\"([0-9a-f]+)\".*", "$1");
        assertThat(withdraw(eva, List.of("token", token)).statusCode())
                .as("another session's token")
                .isEqualTo(403);
    }

    @Test
    void everyFormThatIsSentCarriesTheToken() throws Exception {
        account("alice", Role.ADMINISTRATOR);
        var alice = in("alice");
        for (var page : List.of("/", "/depot", DRAFT, "/compte", "/aide", "/rien")) {
            var body = alice.get(page).body();
            assertThat(body.split("<form[^>]*method=\"post\"", -1).length)
                    .as(page)
                    .isGreaterThan(1)
                    .isEqualTo(body.split("<form[^>]*method=\"post\"[^>]*><input type=\"hidden\" name=\"token\"", -1)
                            .length);
        }
    }

    @Test
    void wrongPasswordsAreSlowedDownAndTheAnswerDoesNotSayWhatWasWrong() throws Exception {
        vigie.close();
        vigie = RunningVigie.standingStill(home.resolve("still"));
        account("eva", Role.EDITOR);
        var person = new Person(vigie);
        var wrong = person.logIn("eva", "pas le bon mot de passe");
        var unknown = person.logIn("nobody", "pas le bon mot de passe");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.body().replace("value=\"eva\"", ""))
                .isEqualTo(unknown.body().replace("value=\"nobody\"", ""));
        for (int i = 0; i < 4; i++) {
            assertThat(person.logIn("eva", "encore un essai " + i).statusCode()).isEqualTo(401);
        }
        var throttled = person.logIn("eva", Person.PASSWORD);
        assertThat(throttled.statusCode()).isEqualTo(429);
        assertThat(throttled.headers().firstValueAsLong("Retry-After")).hasValue(1);
        assertThat(throttled.body()).contains("Trop d’essais");
    }

    @Test
    void aPasswordIsChangedWithTheOldOneAndEndsTheOtherSessions() throws Exception {
        account("eva", Role.EDITOR);
        var here = in("eva");
        var elsewhere = in("eva");
        var next = "une autre phrase, tout aussi longue";

        assertThat(change(here, "pas le bon", next).body()).contains("n’est pas le bon");
        assertThat(change(here, Person.PASSWORD, next).statusCode()).isEqualTo(303);
        assertThat(here.get("/compte").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/compte").headers().firstValue("Location")).isPresent();
        assertThat(new Person(vigie).logIn("eva", Person.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(new Person(vigie).logIn("eva", next).statusCode()).isEqualTo(303);
    }

    private static java.net.http.HttpResponse<String> change(Person person, String old, String next) throws Exception {
        return person.submit("/compte", "/compte/mot-de-passe", "old", old, "password", next, "again", next);
    }

    @Test
    void aSessionOfAnotherBrowserIsListedAndEnded() throws Exception {
        account("eva", Role.EDITOR);
        var here = in("eva");
        var elsewhere = in("eva");
        var id = here.get("/compte").body().replaceAll("(?s).*/compte/sessions/([0-9a-f]+)/fin.*", "$1");

        assertThat(here.submit("/compte", "/compte/sessions/" + id + "/fin").statusCode())
                .isEqualTo(303);
        assertThat(here.get("/compte").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/compte").statusCode()).isEqualTo(303);
    }

    @Test
    void aKeyIsShownOnceOpensWhatItIsForAndNothingAfterItIsTakenBack() throws Exception {
        account("eva", Role.EDITOR);
        var eva = in("eva");
        assertThat(eva.submit("/compte", "/compte/cles", "label", "CMS", "scope", "administer", "days", "30")
                        .statusCode())
                .isEqualTo(422);
        var made = eva.submit("/compte", "/compte/cles", "label", "CMS", "scope", "read", "days", "30")
                .body();
        var key = made.replaceAll("(?s).*(vigie_[A-Za-z0-9_-]{43}).*", "$1");
        var id = made.replaceAll("(?s).*/compte/cles/([0-9a-f]+)/fin.*", "$1");

        assertThat(eva.get("/compte").body()).contains("CMS").doesNotContain(key);
        assertThat(bearer("/api/search?q=dijon", key)).isEqualTo(200);
        assertThat(bearer("/api/search?q=dijon&audience=desk", key)).isEqualTo(403);
        assertThat(bearer("/api/search?q=dijon", key + "x")).isEqualTo(401);
        eva.submit("/compte", "/compte/cles/" + id + "/fin");
        assertThat(bearer("/api/search?q=dijon", key)).isEqualTo(401);
    }

    private int bearer(String path, String key) throws Exception {
        return vigie.get(path, "Authorization", "Bearer " + key).statusCode();
    }

    @Test
    @Timeout(60)
    void whoIsTurnedOutHearsNoMoreOfTheDeskAlthoughTheConnectionStood() throws Exception {
        account("alice", Role.ADMINISTRATOR);
        account("eva", Role.EDITOR);
        var cookie = in("eva").cookies().get("vigie_session");
        var request = vigie.request("/api/events")
                .header("Cookie", "vigie_session=" + cookie)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var events = client.send(request, HttpResponse.BodyHandlers.ofLines());
            assertThat(events.statusCode()).isEqualTo(200);

            vigie.access().accounts().setDisabled(Actor.CONSOLE, "eva", true);

            assertThat(events.body()).as("it ends").contains("retry: 2000");
        }
    }

    @Test
    void theBrowserOfWhoeverSeesDraftsKeepsNothing() throws Exception {
        account("eva", Role.EDITOR);
        account("rita", Role.READER);
        var eva = in("eva");
        var rita = in("rita");
        var published = "/documents/" + Showcase.all().getFirst().id();
        for (var path :
                List.of("/", "/api/search?q=dijon", published, "/api" + published, "/api" + published + "/text")) {
            assertThat(eva.get(path).headers().firstValue("Cache-Control"))
                    .as(path)
                    .hasValue("no-store");
            assertThat(rita.get(path).headers().firstValue("Cache-Control"))
                    .as(path)
                    .hasValue("private, no-cache");
        }
        assertThat(eva.get(DRAFT).headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void whoIsKeptOutIsInTheLogWithoutWhatTheyAskedFor() throws Exception {
        account("rosalinde", Role.READER);
        var lines = new CopyOnWriteArrayList<String>();
        var log = Logger.getLogger(Problems.class.getName());
        var taker = new LogTaker(lines);
        log.addHandler(taker);
        try {
            in("rosalinde").get("/metrics?motif=secret");
            new Person(vigie).get("/bureau/00000000000000000000/versions?motif=secret");
            in("rosalinde").post("/preferences", List.of("langue", "en"), "Origin", "https://evil.example");
        } finally {
            log.removeHandler(taker);
        }
        // the log is the whole program's, and other tests write into it meanwhile
        assertThat(lines.stream().filter(line -> line.contains("rosalinde") || line.contains("/00000000000000000000/")))
                .containsExactly(
                        "Refused (notAllowed): GET /metrics by rosalinde from 127.0.0.1",
                        "Refused (loginNeeded): GET /bureau/00000000000000000000/versions by nobody from 127.0.0.1",
                        "Refused (foreignPage): POST /preferences by rosalinde from 127.0.0.1");
    }

    private static final class LogTaker extends Handler {
        private final List<String> lines;

        LogTaker(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord logged) {
            lines.add(new SimpleFormatter().formatMessage(logged));
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    @Test
    void theAddressOfWhoAsksIsWhatATrustedProxySaysAndNoOther(@TempDir Path behind) throws Exception {
        assertThat(addressOfAGuess(vigie)).as("anybody can write such a header").isEqualTo("127.0.0.1");
        var settings = AccessSettings.standard().withTrustedProxies(Set.of("127.0.0.1"));
        try (var house = RunningVigie.guarded(behind, List.of(), settings)) {
            assertThat(addressOfAGuess(house))
                    .as("what stands further left came from outside")
                    .isEqualTo("203.0.113.9");
        }
    }

    private static String addressOfAGuess(RunningVigie house) throws Exception {
        new Person(house)
                .post(
                        "/connexion",
                        List.of("name", "eva", "password", "pas le bon"),
                        "X-Forwarded-For",
                        "198.51.100.7, 203.0.113.9");
        return house.access()
                .audit()
                .newest(Optional.empty(), Optional.empty(), 1)
                .getFirst()
                .address();
    }

    @Test
    void aBackupThatWasTakenIsWrittenDown() throws Exception {
        var request = vigie.request("/api/archive/backup")
                .header(Doorkeeper.KEY, RunningVigie.KEY)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(vigie.send(request).statusCode()).isEqualTo(200);

        assertThat(vigie.access().audit().newest(Optional.empty(), Optional.empty(), 10))
                .extracting("what")
                .containsExactly("archive.backup");
    }

    @Test
    void whatIsChangedIsWrittenDownWithWhoDidIt() throws Exception {
        account("eva", Role.EDITOR);
        var eva = in("eva");
        eva.submit("/compte", "/depot");
        var id = vigie.access();
        var give = vigie.request("/api/documents")
                .header("Authorization", "Bearer " + key("eva"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(
                        HttpRequest.BodyPublishers.ofString(
                                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nUn texte\r\n--b--\r\n"))
                .build();
        assertThat(vigie.send(give).statusCode()).isEqualTo(202);

        var newest = id.audit().newest(Optional.empty(), Optional.empty(), 10);
        assertThat(newest.getFirst().who()).isEqualTo("eva");
        assertThat(newest.getFirst().what()).isEqualTo("document.give");
        assertThat(newest.getFirst().detail()).isEqualTo("a.txt");
        assertThat(newest.getFirst().address()).isEqualTo("127.0.0.1");
        assertThat(newest).extracting("what").containsExactly("document.give", "key.make", "login", "account.add");
    }

    private String key(String name) {
        var access = vigie.access();
        return access.keys()
                .make(Actor.CONSOLE, access.accounts().named(name).orElseThrow(), "test", Set.of(Scope.WRITE), 1)
                .secret();
    }

    private java.net.http.HttpResponse<String> withdraw(Person person, List<String> fields, String... headers)
            throws Exception {
        return person.post(DRAFT + "/withdraw", fields, headers);
    }

    private static java.net.http.HttpResponse<String> useLink(
            Person person, String secret, String name, String password) throws Exception {
        return person.post("/acces", List.of("lien", secret, "name", name, "password", password, "again", password));
    }

    private void account(String name, Role role) {
        vigie.access().accounts().add(Actor.CONSOLE, name, role, Optional.empty(), Optional.of(Person.PASSWORD));
    }

    private Person in(String name) throws Exception {
        var person = new Person(vigie);
        assertThat(person.logIn(name, Person.PASSWORD).statusCode()).isEqualTo(303);
        return person;
    }
}
