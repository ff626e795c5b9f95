package fr.vigie.tag;

import fr.vigie.document.NameType;
import fr.vigie.document.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something that may be a name, before all that is known was put together.
 *
 * @param source who says so; earlier ones win where two are as long
 */
record Candidate(NameType type, Span span, Source source) {

    /** Who found it, the surest first. */
    enum Source {
        LIST,
        PATTERN,
        SURE_PLACE,
        MODEL,
        PLACE,
        ELSEWHERE
    }

    private static final Comparator<Candidate> BEST = Comparator.<Candidate>comparingInt(
                    c -> -c.span().length())
            .thenComparing(Candidate::source)
            .thenComparing(Candidate::span);

    /** Those that stay where they overlap: the longest, among as long ones the surest. In the order of the text. */
    static List<Candidate> withoutOverlap(List<Candidate> candidates) {
        var kept = new ArrayList<Candidate>();
        candidates.stream().sorted(BEST).forEach(candidate -> {
            if (kept.stream().noneMatch(other -> other.span().overlaps(candidate.span()))) {
                kept.add(candidate);
            }
        });
        kept.sort(Comparator.comparing(Candidate::span));
        return kept;
    }
}
