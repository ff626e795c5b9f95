package fr.vigie.family;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Kind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A document as its family knows it.
 *
 * @param published whether the public sees it
 */
public record Member(DocumentId id, Kind kind, Optional<LocalDate> date, boolean published)
        implements Comparable<Member> {
    private static final Comparator<Member> ORDER = Comparator.comparing(
                    (Member member) -> member.kind != Kind.COMMUNIQUE)
            .thenComparing(member -> member.date.orElse(LocalDate.MAX))
            .thenComparing(Member::id);

    /** Communiqués before what reuses them, then the earlier first, those without a date last. */
    @Override
    public int compareTo(Member other) {
        return ORDER.compare(this, other);
    }
}
