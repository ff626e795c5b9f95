package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.access.AccessSettings;
import fr.vigie.access.Actor;
import fr.vigie.access.OidcSettings;
import fr.vigie.access.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Coming in by a provider of identities: one that behaves, and one that does not. */
@Tag("process")
class OidcLoginTest {
    @TempDir
    private Path home;

    private final HttpClient client = HttpClient.newHttpClient();
    private ProviderOfTests provider;
    private RunningVigie vigie;

    @BeforeEach
    void start() throws Exception {
        provider = new ProviderOfTests();
        var settings = new OidcSettings(
                provider.issuer(),
                ProviderOfTests.CLIENT,
                Optional.of(ProviderOfTests.SECRET),
                "l’intranet",
                "realm.groups",
                Map.of("presse", Role.EDITOR, "admins", Role.ADMINISTRATOR),
                Optional.of(Role.READER));
        vigie = RunningVigie.guarded(home, List.of(), AccessSettings.standard().withOidc(settings));
    }

    @AfterEach
    void stop() {
        vigie.close();
        provider.close();
        client.close();
    }

    @Test
    void whoeverTheProviderKnowsComesInWithAnAccountOfTheirOwn() throws Exception {
        assertThat(new Person(vigie).get("/connexion").body()).contains("Se connecter avec l’intranet");
        var person = new Person(vigie);
        assertThat(enter(person).headers().firstValue("Location")).hasValue("/aide");

        assertThat(person.get("/compte").body()).contains("eve.marchand").contains("Lecture");
        assertThat(person.cookies()).doesNotContainKey("vigie_openid");
        var again = new Person(vigie);
        enter(again);
        assertThat(vigie.access().accounts().all()).hasSize(1);
        assertThat(new Person(vigie).logIn("eve.marchand", "").statusCode())
                .as("no password opens it")
                .isEqualTo(401);
    }

    @Test
    void theClaimGivesTheRoleAtEachLogin() throws Exception {
        provider.isAsked(Map.of("sub", "42", "realm", Map.of("groups", List.of("cantine", "presse"))));
        enter(new Person(vigie));
        assertThat(onlyRole()).isEqualTo(Role.EDITOR);
        provider.isAsked(Map.of("sub", "42", "realm", Map.of("groups", "cantine")));
        enter(new Person(vigie));
        assertThat(onlyRole()).isEqualTo(Role.READER);
    }

    private Role onlyRole() {
        return vigie.access().accounts().all().getFirst().role();
    }

    @Test
    void anAccountThatIsHereAlreadyIsNotTakenOverByItsNameOrMail() throws Exception {
        vigie.access()
                .accounts()
                .add(
                        Actor.CONSOLE,
                        "eve.marchand",
                        Role.ADMINISTRATOR,
                        Optional.of("eve@example.org"),
                        Optional.of(Person.PASSWORD));
        provider.isAsked(Map.of(
                "sub",
                "666",
                "preferred_username",
                "eve.marchand",
                "email",
                "eve@example.org",
                "email_verified",
                true));
        var person = new Person(vigie);
        enter(person);

        assertThat(person.get("/compte").body()).contains("eve.marchand-2").contains("Lecture");
    }

    @Test
    void aClosedAccountStaysClosed() throws Exception {
        enter(new Person(vigie));
        vigie.access().accounts().setDisabled(Actor.CONSOLE, "eve.marchand", true);

        assertThat(enter(new Person(vigie)).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(value = ProviderOfTests.Misdeed.class, mode = Mode.EXCLUDE, names = "NONE")
    void nobodyComesInWhenTheProviderMisbehaves(ProviderOfTests.Misdeed misdeed) throws Exception {
        provider.does(misdeed);
        var person = new Person(vigie);
        var answer = enter(person);

        assertThat(answer.statusCode()).as(answer.body()).isIn(403, 502);
        assertThat(person.cookies()).doesNotContainKey("vigie_session");
        assertThat(vigie.access().accounts().all()).isEmpty();
        provider.does(ProviderOfTests.Misdeed.NONE);
        assertThat(enter(person).statusCode()).isEqualTo(303);
    }

    @Test
    void aKeyThatTheProviderChangedIsFoundAndTheOneBeforeIsWorthNothing() throws Exception {
        assertThat(enter(new Person(vigie)).statusCode()).isEqualTo(303);
        provider.rotate();
        assertThat(enter(new Person(vigie)).statusCode()).isEqualTo(303);
        provider.rotate();
        assertThat(enter(new Person(vigie)).statusCode()).isEqualTo(303);
    }

    @Test
    void anAnswerIsGoodOnceAndForTheBrowserThatAskedAlone() throws Exception {
        var person = new Person(vigie);
        var back = atProvider(person.get("/connexion/ailleurs?retour=/aide"));
        assertThat(new Person(vigie).get(back).statusCode())
                .as("another browser")
                .isEqualTo(403);
        assertThat(person.get(back).statusCode()).as("and then it is spent").isEqualTo(403);

        var second = atProvider(person.get("/connexion/ailleurs"));
        var cookies = Map.copyOf(person.cookies());
        assertThat(person.get(second).statusCode()).isEqualTo(303);
        var replayed = new Person(vigie);
        replayed.cookies().putAll(cookies);
        assertThat(replayed.get(second).statusCode()).as("replayed").isEqualTo(403);
        assertThat(replayed.get("/connexion/retour?state=guessed&code=x").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whereItLeadsBackToIsOurs() throws Exception {
        var person = new Person(vigie);
        var back = atProvider(person.get("/connexion/ailleurs?retour=//evil.example"));
        assertThat(person.get(back).headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void aProviderInTheOpenIsRefused() {
        assertThatThrownBy(() -> new OidcSettings(
                        URI.create("http://idp.example"),
                        "vigie",
                        Optional.empty(),
                        "x",
                        "groups",
                        Map.of(),
                        Optional.of(Role.READER)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** To the provider and back. */
    private HttpResponse<String> enter(Person person) throws Exception {
        var sent = person.get("/connexion/ailleurs?retour=/aide");
        return sent.statusCode() == 303 ? person.get(atProvider(sent)) : sent;
    }

    /** The path here that the provider sends a browser back to. */
    private String atProvider(HttpResponse<String> sent) throws Exception {
        var question = URI.create(sent.headers().firstValue("Location").orElseThrow());
        assertThat(question.getQuery()).contains("code_challenge_method=S256").contains("nonce=");
        var answered = client.send(HttpRequest.newBuilder(question).build(), HttpResponse.BodyHandlers.ofString());
        var back = answered.headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith(vigie.address("/connexion/retour?"));
        return back.substring(vigie.address("").length());
    }
}
