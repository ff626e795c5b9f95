package fr.vigie.report.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import fr.vigie.report.kept.ReviewDraft.Line;
import fr.vigie.report.kept.ReviewLetter.State;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Letters of reviews over a real mail server. */
class PressOfficeTest extends PressCase {
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
    void aLetterOverWhichTheProgramBreaksHoldsUpNoOther() throws Exception {
        var review =
                review(List.of("eva@presse.example", "max@presse.example"), publish("La maternité\n\nElle rouvre."));
        office.close();
        office = office(letter -> {
            if (letter.to().startsWith("eva")) {
                throw new IllegalStateException("no such letter");
            }
        });
        send(review);
        carryAll();

        assertThat(office.post().letters(review))
                .extracting(ReviewLetter::state)
                .containsExactly(State.FAILED, State.SENT);
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
        assertThat(letter(review).reason().orElseThrow()).contains("Le serveur de messagerie n’a pas pris le courriel");
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
