package fr.vigie.engine;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.family.Family;
import fr.vigie.family.Member;
import fr.vigie.family.Trace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Families found by comparing all pairs. */
final class NaiveFamilies {
    private static final Map<String, Trace> TRACES = new HashMap<>();

    private final Map<DocumentId, Family> families = new HashMap<>();

    /** @param entries all that the audience sees */
    NaiveFamilies(Collection<Entry> entries) {
        var left = new ArrayList<>(entries);
        while (!left.isEmpty()) {
            var joined = new ArrayList<Entry>();
            joined.add(left.removeLast());
            for (var i = 0; i < joined.size(); i++) {
                var one = joined.get(i);
                var kin = left.stream().filter(other -> areKin(one, other)).toList();
                left.removeAll(kin);
                joined.addAll(kin);
            }
            if (joined.size() > 1) {
                var family =
                        new Family(joined.stream().map(NaiveFamilies::member).toList());
                joined.forEach(entry -> families.put(entry.id(), family));
            }
        }
    }

    Optional<Family> of(DocumentId id) {
        return Optional.ofNullable(families.get(id));
    }

    List<DocumentId> members(DocumentId id) {
        return of(id).map(family -> family.members().stream().map(Member::id).toList())
                .orElse(List.of());
    }

    /** What stands for a document's family: its head, or the document itself where it has no kin. */
    DocumentId head(DocumentId id) {
        return of(id).map(family -> family.head().id()).orElse(id);
    }

    private static boolean areKin(Entry one, Entry other) {
        return trace(one).isKinOf(trace(other));
    }

    private static Trace trace(Entry entry) {
        return TRACES.computeIfAbsent(entry.reading().text(), Trace::of);
    }

    private static Member member(Entry entry) {
        var reading = entry.reading();
        return new Member(
                entry.id(), reading.kind(), reading.date(), entry.visibility().isPublic());
    }
}
