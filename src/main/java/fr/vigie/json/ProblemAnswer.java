package fr.vigie.json;

import java.util.Optional;

/** A problem document (RFC 9457) as it was received. */
public final class ProblemAnswer {
    private ProblemAnswer() {}

    /** What it says to a person; empty when the answer is no problem document. */
    public static Optional<String> detail(String answer) {
        try {
            return Json.optional(Json.object(answer), "detail");
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
