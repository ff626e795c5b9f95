package fr.vigie.report.kept;

import fr.vigie.intake.FailPoint;
import fr.vigie.mail.Post;
import fr.vigie.mail.RefusedLetter;
import fr.vigie.messages.Messages;
import fr.vigie.report.PressReview;
import fr.vigie.report.PressReviewPage;
import fr.vigie.report.kept.ReviewDraft.Line;
import fr.vigie.report.kept.ReviewLetter.State;
import fr.vigie.report.kept.ReviewReading.Read;
import fr.vigie.report.kept.ReviewReading.Standing;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes letters to the mail server. That an attempt begins is written down before it, how it ended after it: a letter whose
 * attempt was cut off is carried again under the same key. What it says is read at the moment of leaving.
 */
final class LetterCarrier {
    private static final Logger LOG = LoggerFactory.getLogger(LetterCarrier.class);

    /** After this long without success a letter is given up. */
    static final Duration PATIENCE = Duration.ofHours(24);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(3);
    private static final int DOUBLINGS = 10;

    private final Jdbi jdbi;
    private final ReviewReading reading;
    private final Post post;
    private final Clock clock;
    private final FailPoint failPoint;

    LetterCarrier(Jdbi jdbi, ReviewReading reading, Post post, Clock clock, FailPoint failPoint) {
        this.jdbi = jdbi;
        this.reading = reading;
        this.post = post;
        this.clock = clock;
        this.failPoint = failPoint;
    }

    private record Load(ReviewLetter letter, KeptReview review) {}

    /** Tries to send the letter that has been due the longest; false where none is due. */
    boolean carryNext() {
        var now = clock.instant();
        var load = jdbi.inTransaction(handle -> LetterRows.due(handle, now).flatMap(due -> {
            LetterRows.attempt(handle, due.id(), now);
            return LetterRows.find(handle, due.id())
                    .map(begun -> new Load(
                            begun, ReviewRows.find(handle, begun.review()).orElseThrow()));
        }));
        load.ifPresent(this::carry);
        return load.isPresent();
    }

    private void carry(Load load) {
        failPoint.pass("review.attempted");
        var messages = Messages.of("report", load.letter().language());
        var lines = reading.lines(load.review().draft());
        var hidden = lines.stream()
                .filter(line -> line.standing() == Standing.HIDDEN)
                .map(Read::line)
                .map(Line::document)
                .toList();
        if (jdbi.withHandle(handle -> ReviewRows.anyPublished(handle, hidden))) {
            fail(load.letter(), messages.say("letter.indexing"));
            return;
        }
        var review = reading.review(load.review(), lines);
        if (review.items().isEmpty()) {
            end(load.letter(), State.CANCELLED, Optional.of(messages.say("letter.empty")));
            return;
        }
        try {
            leave(load.letter(), review);
            failPoint.pass("review.carried");
            end(load.letter(), State.SENT, Optional.empty());
        } catch (RefusedLetter refused) {
            end(load.letter(), State.DEAD, Optional.of(messages.say("letter.refused", said(refused))));
        } catch (IOException failed) {
            fail(load.letter(), messages.say("letter.later", said(failed)));
        }
    }

    /** What breaks over one letter holds up that one, not those behind it. */
    private void leave(ReviewLetter letter, PressReview review) throws IOException {
        try {
            post.send(new PressReviewPage(letter.language()).letter(review, letter.recipient(), letter.id()));
        } catch (RuntimeException broken) {
            LOG.error("Letter {} of review {} failed", letter.id(), letter.review(), broken);
            throw new IOException(broken.toString(), broken);
        }
    }

    private static String said(IOException failed) {
        return String.valueOf(failed.getMessage());
    }

    private void fail(ReviewLetter letter, String reason) {
        var now = clock.instant();
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(letter.attempts() - 1, DOUBLINGS));
        var next = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        if (next.isAfter(letter.tried().orElse(now).plus(PATIENCE))) {
            end(letter, State.DEAD, Optional.of(reason));
        } else {
            jdbi.useTransaction(handle -> LetterRows.fail(handle, letter.id(), reason, next));
        }
    }

    private void end(ReviewLetter letter, State state, Optional<String> reason) {
        Instant now = clock.instant();
        jdbi.useTransaction(handle -> LetterRows.end(handle, letter.id(), state, reason, now));
    }
}
