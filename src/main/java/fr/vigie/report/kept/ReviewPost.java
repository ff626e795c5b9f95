package fr.vigie.report.kept;

import fr.vigie.monitor.Keeper;
import fr.vigie.report.kept.ReviewLetter.State;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Jdbi;

/** Gives reviews to be sent: a letter of its own for each recipient. What is due is known from the ledger alone. */
public final class ReviewPost {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 16;
    private static final int MANY = 500;

    private final Jdbi jdbi;
    private final Clock clock;
    private final boolean leaving;
    private final Runnable wake;

    /**
     * @param leaving whether letters leave the house at all
     * @param wake has what may be due sent
     */
    ReviewPost(Jdbi jdbi, Clock clock, boolean leaving, Runnable wake) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.leaving = leaving;
        this.wake = wake;
    }

    /** Whether the operator named a mail server. */
    public boolean isOpen() {
        return leaving;
    }

    /**
     * Has a review sent to each of its recipients.
     *
     * @param expected the version that the asker looked at; empty for whatever is there
     */
    public ReviewOutcome send(Keeper keeper, ReviewId id, OptionalInt expected, Locale language) {
        var outcome = jdbi.inTransaction(handle -> {
            var looked = KeptReviews.looked(handle, keeper, id, expected);
            if (!(looked instanceof ReviewOutcome.Done done)) {
                return looked;
            }
            if (LetterRows.anyToLeave(handle, id)) {
                return new ReviewOutcome.OnItsWay(done.review());
            }
            var now = clock.instant();
            for (var recipient : done.review().draft().recipients()) {
                LetterRows.add(
                        handle,
                        new ReviewLetter(
                                key(),
                                id,
                                recipient,
                                language,
                                now,
                                State.WAITING,
                                0,
                                now,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
            }
            ReviewRows.setSent(handle, id, now);
            return new ReviewOutcome.Done(ReviewRows.find(handle, id).orElseThrow());
        });
        wake.run();
        return outcome;
    }

    /** What was sent and is to be sent of a review, the latest first, to a bound. */
    public List<ReviewLetter> letters(KeptReview review) {
        return jdbi.withHandle(handle -> LetterRows.of(handle, review.id(), MANY));
    }

    /** Has what was given up sent again, under its key, as the review stands now; false where there is no such. */
    public boolean sendAgain(KeptReview review, String letter) {
        var again = jdbi.inTransaction(handle -> LetterRows.again(handle, review.id(), letter, clock.instant()));
        wake.run();
        return again;
    }

    /** Calls off what did not leave yet; tells how many letters that were. */
    public int callOff(KeptReview review) {
        return jdbi.inTransaction(handle -> LetterRows.callOff(handle, review.id(), clock.instant()));
    }

    private static String key() {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
