package fr.vigie.report.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Tags;
import fr.vigie.engine.PlaceTree;
import fr.vigie.engine.lucene.LuceneSearchEngine;
import fr.vigie.ingest.Archive;
import fr.vigie.ingest.ArchiveSettings;
import fr.vigie.ingest.HandClock;
import fr.vigie.ingest.PlainExtractor;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Admission;
import fr.vigie.intake.FailPoint;
import fr.vigie.intake.Origin;
import fr.vigie.mail.MailSettings;
import fr.vigie.mail.SmtpPost;
import fr.vigie.monitor.Keeper;
import fr.vigie.report.kept.ReviewDraft.Line;
import fr.vigie.report.kept.ReviewLetter.State;
import fr.vigie.report.kept.ReviewReading.Standing;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews over a real archive and their letters over a real mail server, at hours that a test sets. */
class PressOfficeTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Keeper ANNE = new Keeper("anne", false);
    private static final Keeper MAX = new Keeper("max", false);

    private final HandClock clock = new HandClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final AtomicBoolean cut = new AtomicBoolean();

    @TempDir
    private Path home;

    private Archive archive;
    private PressOffice office;
    private int port;

    @BeforeEach
    void open() throws Exception {
        var settings = new ArchiveSettings(
                home.resolve("state"), home.resolve("index"), 100_000, 2, Locale.FRENCH, clock, FailPoint.NONE);
        archive = Archive.open(
                settings,
                folder -> LuceneSearchEngine.open(folder, PlaceTree.FLAT),
                new PlainExtractor(),
                reading -> Tags.NONE);
        mail.start();
        port = mail.getSmtp().getPort();
        office = office(port);
    }

    @AfterEach
    void close() {
        office.close();
        archive.close();
        mail.stop();
    }

    private PressOffice office(int to) {
        var server = new MailSettings(
                "127.0.0.1",
                to,
                MailSettings.Security.NONE,
                Optional.empty(),
                Optional.empty(),
                "vigie@presse.example");
        return PressOffice.over(
                archive.database(),
                archive.engine(),
                id -> URI.create("https://presse.example/documents/" + id),
                Optional.of(new SmtpPost(server, clock)),
                new PressOffice.Settings(clock, PARIS, this::pass));
    }

    private void pass(String place) {
        if (place.equals("review.carried") && cut.getAndSet(false)) {
            throw new IllegalStateException("the machine stops here");
        }
    }

    @Test
    void eachRecipientGetsALetterOfHisOwnThatNamesNobodyElse() throws Exception {
        var review =
                review(List.of("eva@presse.example", "max@presse.example"), publish("La maternité\n\nElle rouvre."));

        assertThat(send(review)).isInstanceOf(ReviewOutcome.Done.class);
        carryAll();

        var letters = mail.getReceivedMessages();
        assertThat(letters).hasSize(2);
        assertThat(Stream.of(letters).map(PressOfficeTest::to))
                .containsExactlyInAnyOrder("eva@presse.example", "max@presse.example");
        for (var letter : letters) {
            var others = to(letter).startsWith("eva") ? "max@" : "eva@";
            assertThat(GreenMailUtil.getWholeMessage(letter)).doesNotContain(others);
            assertThat(letter.getContentType()).startsWith("multipart/alternative");
            assertThat(letter.getSubject()).isEqualTo("La revue");
        }
        assertThat(office.post().letters(review))
                .extracting(ReviewLetter::state)
                .containsOnly(State.SENT);
        assertThat(office.reviews().find(ANNE, review.id()).orElseThrow().sent())
                .contains(clock.instant());
    }

    @Test
    void aLetterWhoseSendingWasCutOffIsSentAgainUnderTheSameMessageId() throws Exception {
        var review = review(List.of("eva@presse.example"), publish("La maternité\n\nElle rouvre."));
        send(review);
        cut.set(true);
        assertThatThrownBy(this::carryAll).hasMessage("the machine stops here");
        office.close();

        office = office(port);
        office.start();
        assertThat(mail.waitForIncomingEmail(30_000, 2)).isTrue();

        var ids = Stream.of(mail.getReceivedMessages())
                .map(letter -> GreenMailUtil.getHeaders(letter).replaceAll("(?s).*Message-ID: <([^>]+)>.*", "$1"))
                .distinct()
                .toList();
        assertThat(ids).containsExactly(office.post().letters(review).getFirst().id() + "@presse.example");
    }

    @Test
    void whileTheServerIsAwayALetterIsTriedForADayAndThenAsOftenAsSomebodyAsks() throws Exception {
        var review = review(List.of("eva@presse.example"), publish("La maternité\n\nElle rouvre."));
        office.close();
        mail.stop();
        office = office(port);
        send(review);
        carryAll();
        assertThat(letter(review).state()).isEqualTo(State.FAILED);
        assertThat(letter(review).reason().orElseThrow()).contains("Le serveur de courrier n’a pas pris la lettre");
        assertThat(office.reviews().change(ANNE, review.id(), review.draft(), OptionalInt.empty()))
                .as("all letters are to say the same")
                .isInstanceOf(ReviewOutcome.OnItsWay.class);
        assertThat(send(review)).isInstanceOf(ReviewOutcome.OnItsWay.class);

        for (int i = 0; i < 40 && letter(review).state() == State.FAILED; i++) {
            clock.set(letter(review).next());
            carryAll();
        }
        assertThat(letter(review).state()).isEqualTo(State.DEAD);
        assertThat(Duration.between(letter(review).made(), clock.instant()))
                .isBetween(Duration.ofHours(20), Duration.ofHours(24));
        assertThat(office.post().sendAgain(review, "nonsense")).isFalse();

        assertThat(office.post().sendAgain(review, letter(review).id())).isTrue();
        carryAll();
        assertThat(letter(review).state()).isEqualTo(State.FAILED);
        assertThat(office.post().callOff(review)).isEqualTo(1);
        assertThat(letter(review).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void whatIsWithdrawnBeforeItLeavesIsInNoLetterAndWithNothingLeftNoneIsSent() throws Exception {
        var hidden = publish("Un secret\n\nLa mirabelle ouvre.");
        var review = office.reviews()
                .add(
                        ANNE,
                        "",
                        new ReviewDraft(
                                "La revue",
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                List.of("eva@presse.example"),
                                List.of(
                                        new Line(hidden, "Fruits", "Vive la mirabelle", "Sur la mirabelle.", false),
                                        Line.of(publish("Une autre annonce\n\nElle rouvre.")))));
        send(review);
        archive.withdraw(hidden);
        archive.awaitIdle();
        carryAll();

        assertThat(mail.getReceivedMessages())
                .singleElement()
                .satisfies(letter -> assertThat(GreenMailUtil.getWholeMessage(letter))
                        .contains("Une autre annonce")
                        .doesNotContainIgnoringCase("mirabelle")
                        .doesNotContain("Fruits"));

        var alone = review(List.of("eva@presse.example"), hidden);
        assertThat(alone.draft().lines())
                .as("what is hidden gets into no new review")
                .isEmpty();
        send(alone);
        carryAll();
        assertThat(letter(alone).state()).isEqualTo(State.CANCELLED);
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aDocumentThatIsRemovedTakesTheEditorsWordsOnItAlong() throws Exception {
        var gone = publish("Un secret\n\nLa mirabelle ouvre.");
        var kept = publish("Une autre annonce\n\nElle rouvre.");
        var review = review(List.of(), gone, kept);
        var said = review.draft().with(List.of(new Line(gone, "", "Vive la mirabelle", "", false), Line.of(kept)));
        office.reviews().change(ANNE, review.id(), said, OptionalInt.of(1));

        archive.remove(gone);
        archive.awaitIdle();

        var now = office.reviews().find(ANNE, review.id()).orElseThrow();
        assertThat(now.draft().lines()).extracting(Line::document).containsExactly(kept);
        var again = office.reviews().change(ANNE, review.id(), said, OptionalInt.of(2));
        assertThat(((ReviewOutcome.Done) again).review().draft().lines()).hasSize(1);
    }

    @Test
    void aReviewIsItsOwnersAloneAndOfTwoWritersTheSecondIsTold() throws Exception {
        var review = review(List.of(), publish("La maternité\n\nElle rouvre."));
        assertThat(office.reviews().find(MAX, review.id())).isEmpty();
        assertThat(office.reviews().all(MAX)).isEmpty();
        assertThat(office.reviews().remove(MAX, review.id())).isFalse();
        assertThat(office.post().send(MAX, review.id(), OptionalInt.empty(), Locale.FRENCH))
                .isInstanceOf(ReviewOutcome.Missing.class);

        assertThat(office.reviews().change(ANNE, review.id(), review.draft(), OptionalInt.of(1)))
                .isInstanceOf(ReviewOutcome.Done.class);
        assertThat(office.reviews().change(ANNE, review.id(), review.draft(), OptionalInt.of(1)))
                .isInstanceOfSatisfying(
                        ReviewOutcome.Stale.class,
                        stale -> assertThat(stale.current().version()).isEqualTo(2));
        assertThat(office.post().send(ANNE, review.id(), OptionalInt.of(1), Locale.FRENCH))
                .isInstanceOf(ReviewOutcome.Stale.class);
    }

    @Test
    void aFamilyIsToldOnceWhereItsFirstLineStands() throws Exception {
        var text = "Le centre hospitalier de Nevers ouvre en septembre un service de gériatrie aiguë de trente lits, au"
                + " deuxième étage du bâtiment rénové, pour les habitants de la Nièvre et du Cher voisin.";
        var one = publish("Une ouverture à Nevers\n\n" + text);
        var other = publish("À Nevers, trente lits\n\n" + text);
        var draft = new ReviewDraft(
                "La revue", Optional.empty(), Optional.empty(), "", List.of(), List.of(Line.of(one), Line.of(other)));
        var reading =
                new ReviewReading(archive.engine(), id -> URI.create("https://presse.example/documents/" + id), PARIS);

        assertThat(reading.lines(draft))
                .extracting(ReviewReading.Read::standing)
                .containsExactly(Standing.SHOWN, Standing.TOLD_BEFORE);
        var without = draft.with(List.of(Line.of(one), new Line(other, "", "", "", true)));
        var lines = reading.lines(without);
        assertThat(lines).extracting(ReviewReading.Read::standing).containsExactly(Standing.SHOWN, Standing.LEFT_OUT);
        assertThat(lines.getFirst().item().orElseThrow().reprints())
                .as("what is left out is not told beneath another")
                .isEmpty();
    }

    private ReviewOutcome send(KeptReview review) {
        return office.post().send(ANNE, review.id(), OptionalInt.empty(), Locale.FRENCH);
    }

    private ReviewLetter letter(KeptReview review) {
        return office.post().letters(review).getFirst();
    }

    private void carryAll() {
        var carrier = office.carrier().orElseThrow();
        while (carrier.carryNext()) {
            // until none is due
        }
    }

    private KeptReview review(List<String> recipients, DocumentId... documents) {
        return office.reviews()
                .add(
                        ANNE,
                        "",
                        new ReviewDraft(
                                "La revue",
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                recipients,
                                Stream.of(documents).map(Line::of).toList()));
    }

    private DocumentId publish(String text) throws Exception {
        try (var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            var admission = archive.accept(
                    bytes, Acceptance.draft("a.txt", Origin.UPLOAD).published());
            archive.awaitIdle();
            return ((Admission.Accepted) admission).holding().id();
        }
    }

    private static String to(MimeMessage letter) {
        return GreenMailUtil.getAddressList(addresses(letter));
    }

    private static Address[] addresses(MimeMessage letter) {
        try {
            return letter.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
