package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.vigie.access.AccessSettings;
import fr.vigie.access.Actor;
import fr.vigie.access.Role;
import fr.vigie.mail.MailSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new password by mail, through a real mail server on a free port. */
@Tag("process")
class ForgottenPasswordTest {
    private static final String PAGE = "/mot-de-passe-oublie";
    private static final Pattern LINK = Pattern.compile("https://presse\\.example/acces\\?lien=([A-Za-z0-9_-]{43})");

    @TempDir
    private Path home;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private RunningVigie vigie;

    @BeforeEach
    void start() {
        mail.start();
        var settings = new MailSettings(
                "127.0.0.1",
                mail.getSmtp().getPort(),
                MailSettings.Security.NONE,
                Optional.empty(),
                Optional.empty(),
                "vigie@presse.example");
        var doors = AccessSettings.standard().withPublicUrl(URI.create("https://presse.example/"));
        vigie = RunningVigie.writing(home, doors, settings);
        vigie.access()
                .accounts()
                .add(
                        Actor.CONSOLE,
                        "eva",
                        Role.EDITOR,
                        Optional.of("eva@presse.example"),
                        Optional.of(Person.PASSWORD));
    }

    @AfterEach
    void stop() {
        vigie.close();
        mail.stop();
    }

    @Test
    void aLinkLeavesForTheAddressOfTheAccountAndForNoOther() throws Exception {
        var anybody = new Person(vigie);
        assertThat(anybody.get(PAGE).body()).contains("Envoyer le lien");
        var known = anybody.post(PAGE, List.of("name", "Eva@Presse.example"), "X-Forwarded-Host", "evil.example");
        var unknown = anybody.post(PAGE, List.of("name", "mallory@evil.example"));
        assertThat(known.statusCode()).isEqualTo(303);
        assertThat(unknown.headers().firstValue("Location"))
                .isEqualTo(known.headers().firstValue("Location"));

        assertThat(mail.waitForIncomingEmail(20_000, 1)).isTrue();
        var letters = mail.getReceivedMessages();
        assertThat(letters).hasSize(1);
        assertThat(letters[0].getAllRecipients()[0]).hasToString("eva@presse.example");
        assertThat(letters[0].getSubject()).isEqualTo("Vigie : choisir un nouveau mot de passe");
        var link = LINK.matcher((String) letters[0].getContent());
        assertThat(link.find()).isTrue();

        var next = "une phrase toute nouvelle et bien longue";
        var eva = new Person(vigie);
        eva.post("/acces", List.of("lien", link.group(1), "password", next, "again", next));
        assertThat(vigie.access().accounts().isPassword("eva", next)).isTrue();
        assertThat(mail.waitForIncomingEmail(60_000, 2)).isTrue();
        var told = mail.getReceivedMessages()[1];
        assertThat(told.getSubject()).isEqualTo("Vigie : votre mot de passe a été changé");
        assertThat((String) told.getContent()).contains("« eva »").doesNotContain(next, "lien=");
    }

    @Test
    void whoseAddressIsChangedIsToldAtTheOneBefore() throws Exception {
        var accounts = vigie.access().accounts();
        accounts.setMail(Actor.CONSOLE, "eva", Optional.of("eva@presse.example"));
        accounts.setMail(Actor.CONSOLE, "eva", Optional.of("mallory@evil.example"));

        assertThat(mail.waitForIncomingEmail(60_000, 1)).isTrue();
        var letters = mail.getReceivedMessages();
        assertThat(letters).hasSize(1);
        assertThat(letters[0].getAllRecipients()[0]).hasToString("eva@presse.example");
        assertThat(letters[0].getSubject()).isEqualTo("Vigie : l’adresse de votre compte a été changée");
    }

    @Test
    void whoAsksTooOftenWaits() throws Exception {
        var anybody = new Person(vigie);
        for (int i = 0; i < 10; i++) {
            assertThat(anybody.post(PAGE, List.of("name", "nobody" + i)).statusCode())
                    .isEqualTo(303);
        }
        var waits = anybody.post(PAGE, List.of("name", "eva"));
        assertThat(waits.statusCode()).isEqualTo(429);
        assertThat(waits.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void whereNoMailLeavesOneIsToldToAsk(@TempDir Path other) throws Exception {
        try (var without = RunningVigie.empty(other)) {
            var person = new Person(without);
            assertThat(person.get(PAGE).body()).contains("Demandez à un administrateur");
            assertThat(person.post(PAGE, List.of("name", "eva")).statusCode()).isEqualTo(404);
        }
    }
}
