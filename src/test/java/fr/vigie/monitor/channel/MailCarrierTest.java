package fr.vigie.monitor.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.vigie.mail.MailSettings;
import fr.vigie.mail.SmtpPost;
import fr.vigie.monitor.Carrier.Outcome;
import fr.vigie.monitor.Channel;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters through a real mail server on a free port, and through one of our own that says no. */
class MailCarrierTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
    private static final Channel.Mail EVA = new Channel.Mail("eva@presse.example");

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void aBundleArrivesAsOneLetterInHtmlAndText() throws Exception {
        var letter = sent(Locale.FRENCH);

        assertThat(letter.getSubject()).isEqualTo("Chantiers du CHU & autres : 2 nouveaux documents");
        assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly(EVA.address());
        assertThat(letter.getContentType()).startsWith("multipart/alternative");
        var parts = (MimeMultipart) letter.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType())
                .startsWith("text/plain")
                .containsIgnoringCase("utf-8");
        assertThat(parts.getBodyPart(1).getContentType())
                .startsWith("text/html")
                .containsIgnoringCase("utf-8");
        assertThat(part(letter, 0))
                .contains("> Le *CHU de Dijon* *investi*t 12 M€ dans un nouveau bâtiment de 4 000 m².")
                .contains("Communiqué · CHU Dijon-Bourgogne · 1er mars 2026 · p. 2")
                .contains("Pourquoi : CHU de Dijon · investit")
                .contains("2 reprises ne sont pas listées.")
                .contains("https://presse.example/documents/aaaaaaaaaaaaaaaaaaaa");
    }

    @Test
    void thePageMarksTheWordsAndLinksBack() throws Exception {
        var page = Jsoup.parse(part(sent(Locale.FRENCH), 1));

        assertThat(page.select("b").eachText()).contains("CHU de Dijon", "investi");
        assertThat(page.select("h2 a").eachAttr("href"))
                .containsExactly(
                        "https://presse.example/documents/aaaaaaaaaaaaaaaaaaaa",
                        "https://presse.example/documents/bbbbbbbbbbbbbbbbbbbb");
        assertThat(page.select("a").eachAttr("href"))
                .contains(
                        "https://chu.example/actu?a=1&b=2",
                        "https://presse.example/desabonnement?jeton=a%20b&veille=0123456789abcdef0123");
        assertThat(page.select("html").attr("lang")).isEqualTo("fr");
        assertThat(page.select("img, link, script, object, form")).isEmpty();
    }

    @Test
    void whatDocumentsSayIsTextAndNeverMarkup() throws Exception {
        var page = Jsoup.parse(part(sent(Locale.FRENCH), 1));

        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("a").eachAttr("href")).allMatch(address -> address.startsWith("https://"));
        assertThat(page.select("h2").eachText()).contains(Telling.NASTY);
    }

    @Test
    void aLetterSaysThatItComesByItselfAndHowToEndIt() throws Exception {
        var letter = sent(Locale.FRENCH);

        assertThat(letter.getHeader("List-Unsubscribe", ","))
                .isEqualTo("<https://presse.example/desabonnement?jeton=a%20b&veille=0123456789abcdef0123>");
        assertThat(letter.getHeader("List-Unsubscribe-Post", ",")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(MimeUtility.unfold(letter.getHeader("List-Id", ",")))
                .isEqualTo("\"Chantiers du CHU & autres\" <0123456789abcdef0123.presse.example>");
        assertThat(letter.getHeader("Auto-Submitted", ",")).isEqualTo("auto-generated");
    }

    @Test
    void everyAttemptHasTheSameMessageIdAndEveryAddressAnother() throws Exception {
        var bundle = Telling.bundle(Telling.whole());
        var carrier = carrier(mail.getSmtp().getPort(), Locale.FRENCH);
        carrier.carry(EVA, bundle);
        carrier.carry(EVA, bundle);
        carrier.carry(new Channel.Mail("max@presse.example"), bundle);

        var letters = mail.getReceivedMessages();
        assertThat(letters[0].getMessageID())
                .matches("<[0-9a-f]{40}@presse\\.example>")
                .isEqualTo(letters[1].getMessageID())
                .isNotEqualTo(letters[2].getMessageID());
        assertThat(letters[0].getSubject()).isEqualTo("Chantiers du CHU & autres : Un nouveau bâtiment pour le CHU");
    }

    @Test
    void whatAMonitorSaysOfItselfIsALetterToo() throws Exception {
        carrier(mail.getSmtp().getPort(), Locale.FRENCH).carry(EVA, Telling.silence());

        var letter = mail.getReceivedMessages()[0];
        var said = "La veille « Chantiers du CHU & autres » n’a trouvé aucun document depuis 10 jours.";
        assertThat(letter.getSubject().replace('\u00a0', ' ')).isEqualTo("Chantiers du CHU & autres : " + said);
        assertThat(part(letter, 0).replace('\u00a0', ' ')).contains(said, "aucun nouveau document");
        assertThat(Jsoup.parse(part(letter, 1)).text().replace('\u00a0', ' ')).contains(said);
    }

    @Test
    void aLetterIsInEnglishForThoseWhoReadEnglish() throws Exception {
        var letter = sent(Locale.ENGLISH);

        assertThat(letter.getSubject()).isEqualTo("Chantiers du CHU & autres: 2 new documents");
        assertThat(part(letter, 1)).contains("Press release · CHU Dijon-Bourgogne · 1 March 2026 · p. 2");
    }

    @Test
    void aServerThatIsAwayIsTriedLater() {
        int port = mail.getSmtp().getPort();
        mail.stop();

        assertThat(carrier(port, Locale.FRENCH).carry(EVA, Telling.bundle(Telling.whole())))
                .isInstanceOf(Outcome.Later.class);
    }

    @Test
    void aRefusalForNowIsTriedLaterAndOneForGoodIsNot() throws Exception {
        assertThat(against("RCPT", "451 4.7.1 greylisted")).isInstanceOf(Outcome.Later.class);
        assertThat(against("DATA", "452 4.3.1 full")).isInstanceOf(Outcome.Later.class);
        assertThat(against("RCPT", "550 5.1.1 no such user"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("5.1.1 no such user"));
        assertThat(against(".", "554 5.7.1 looks like spam")).isInstanceOf(Outcome.Refused.class);
        assertThat(carrier(mail.getSmtp().getPort(), Locale.FRENCH)
                        .carry(new Channel.Mail("nobody"), Telling.bundle(Telling.whole())))
                .isInstanceOf(Outcome.Refused.class);
    }

    /** That the house's own sender is refused says nothing of the letter. */
    @Test
    void aRefusedSenderIsTriedLater() throws Exception {
        assertThat(against("MAIL", "530 5.7.0 log in first")).isInstanceOf(Outcome.Later.class);
        assertThat(against("MAIL", "550 5.7.1 not your address")).isInstanceOf(Outcome.Later.class);
    }

    private static Outcome against(String command, String answer) throws Exception {
        try (var server = new RefusingServer(command, answer)) {
            return carrier(server.port(), Locale.FRENCH).carry(EVA, Telling.bundle(Telling.whole()));
        }
    }

    private MimeMessage sent(Locale locale) {
        var carrier = carrier(mail.getSmtp().getPort(), locale);
        assertThat(carrier.carry(EVA, Telling.bundle(Telling.whole(), Telling.nasty())))
                .isEqualTo(new Outcome.Taken());
        assertThat(mail.getReceivedMessages()).hasSize(1);
        return mail.getReceivedMessages()[0];
    }

    private static String part(MimeMessage letter, int number) throws Exception {
        return (String)
                ((MimeMultipart) letter.getContent()).getBodyPart(number).getContent();
    }

    private static MailCarrier carrier(int port, Locale locale) {
        var settings = new MailSettings(
                "127.0.0.1",
                port,
                MailSettings.Security.NONE,
                Optional.empty(),
                Optional.empty(),
                "vigie@presse.example");
        return new MailCarrier(new SmtpPost(settings, NOON), Telling.SIGNPOSTS, locale);
    }
}
