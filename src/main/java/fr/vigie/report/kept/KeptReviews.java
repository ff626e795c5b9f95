package fr.vigie.report.kept;

import fr.vigie.document.DocumentId;
import fr.vigie.engine.SearchEngine;
import fr.vigie.monitor.Keeper;
import fr.vigie.query.Audience;
import fr.vigie.report.kept.ReviewDraft.Line;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The reviews: made, changed and removed by those who keep them. Only what is public comes into one; what stood in it and
 * was withdrawn may stay, unseen. What a method did survives a power cut.
 */
public final class KeptReviews {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST = 500;

    private final Jdbi jdbi;
    private final SearchEngine engine;
    private final Clock clock;

    KeptReviews(Jdbi jdbi, SearchEngine engine, Clock clock) {
        this.jdbi = jdbi;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * Keeps a new one.
     *
     * @param request as {@link KeptReview#request}
     */
    public KeptReview add(Keeper keeper, String request, ReviewDraft draft) {
        var now = clock.instant();
        var review = new KeptReview(
                ReviewId.random(RANDOM),
                1,
                keeper.person(),
                request,
                admitted(draft, Set.of()),
                now,
                now,
                Optional.empty());
        jdbi.useTransaction(handle -> ReviewRows.add(handle, review));
        return review;
    }

    /**
     * Changes one; what is neither public nor in it already is left out.
     *
     * @param expected the version that the asker looked at; empty to overwrite whatever is there
     */
    public ReviewOutcome change(Keeper keeper, ReviewId id, ReviewDraft draft, OptionalInt expected) {
        return jdbi.inTransaction(handle -> {
            var outcome = looked(handle, keeper, id, expected);
            if (!(outcome instanceof ReviewOutcome.Done done)) {
                return outcome;
            }
            var current = done.review();
            if (LetterRows.anyToLeave(handle, id)) {
                return new ReviewOutcome.OnItsWay(current);
            }
            var changed = new KeptReview(
                    id,
                    current.version() + 1,
                    current.owner(),
                    current.request(),
                    admitted(draft, documents(current)),
                    current.created(),
                    clock.instant(),
                    current.sent());
            ReviewRows.change(handle, changed);
            return new ReviewOutcome.Done(changed);
        });
    }

    /** The review where the asker keeps it and looked at its present version. */
    static ReviewOutcome looked(Handle handle, Keeper keeper, ReviewId id, OptionalInt expected) {
        var current = ReviewRows.find(handle, id).filter(review -> mayKeep(keeper, review));
        if (current.isEmpty()) {
            return new ReviewOutcome.Missing();
        }
        return expected.isPresent() && expected.getAsInt() != current.get().version()
                ? new ReviewOutcome.Stale(current.get())
                : new ReviewOutcome.Done(current.get());
    }

    /** Removes one with its letters, also those still to leave; false where the asker keeps none of that id. */
    public boolean remove(Keeper keeper, ReviewId id) {
        return jdbi.inTransaction(handle -> {
            var found = ReviewRows.find(handle, id).filter(review -> mayKeep(keeper, review));
            found.ifPresent(review -> ReviewRows.remove(handle, id));
            return found.isPresent();
        });
    }

    /** One that the asker keeps. */
    public Optional<KeptReview> find(Keeper keeper, ReviewId id) {
        return jdbi.withHandle(handle -> ReviewRows.find(handle, id)).filter(review -> mayKeep(keeper, review));
    }

    /** Those that the asker keeps, the latest changed first, to a bound. */
    public List<KeptReview> all(Keeper keeper) {
        return jdbi.inTransaction(handle -> ReviewRows.of(handle, keeper, MOST));
    }

    /** Whether a document may come into a review. */
    public boolean isPublic(DocumentId document) {
        return engine.find(document, Audience.PUBLIC).isPresent();
    }

    private ReviewDraft admitted(ReviewDraft draft, Set<DocumentId> before) {
        return draft.with(draft.lines().stream()
                .filter(line -> before.contains(line.document()) || isPublic(line.document()))
                .toList());
    }

    private static Set<DocumentId> documents(KeptReview review) {
        return review.draft().lines().stream().map(Line::document).collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean mayKeep(Keeper keeper, KeptReview review) {
        return keeper.all() || keeper.person().equals(review.owner());
    }
}
