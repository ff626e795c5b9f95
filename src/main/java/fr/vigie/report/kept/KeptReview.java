package fr.vigie.report.kept;

import java.time.Instant;
import java.util.Optional;

/**
 * A review that somebody keeps.
 *
 * @param version from 1, one more with each change by a person
 * @param owner name of an account
 * @param request what it was made from: the address of a search, or of a monitor; empty for neither
 * @param sent when it was last given to be sent; empty for a draft
 */
public record KeptReview(
        ReviewId id,
        int version,
        String owner,
        String request,
        ReviewDraft draft,
        Instant created,
        Instant changed,
        Optional<Instant> sent) {}
