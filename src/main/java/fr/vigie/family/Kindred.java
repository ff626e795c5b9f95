package fr.vigie.family;

import fr.vigie.document.DocumentId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which texts are kin, and the families that this makes: for the desk of all documents, for the public of those published
 * alone, as if there were no others.
 *
 * <p>Texts are kin or not whatever became of documents, so what joins families are texts, and a document only says that a
 * text is there. A change looks again at the families that it touches and at no others. Documents without kin are not
 * kept. Not for two threads at once; what it gives out is immutable.
 */
public final class Kindred {
    private final Map<Long, Text> texts = new HashMap<>();
    private final Map<DocumentId, Text> carried = new HashMap<>();
    private final Gathering published = new Gathering(Member::published);
    private final Gathering all = new Gathering(member -> true);

    /** A document, the text that it carries, and the other texts that this one is kin to. */
    public record Arrival(Member member, long text, Set<Long> kin) {
        public Arrival {
            kin = Set.copyOf(kin);
        }
    }

    private static final class Text {
        private final long number;
        private final Map<DocumentId, Member> documents = new LinkedHashMap<>();
        private final Set<Text> kin = new LinkedHashSet<>();

        Text(long number) {
            this.number = number;
        }
    }

    /** The families of one audience. */
    private static final class Gathering {
        private final Predicate<Member> seen;
        private final Map<DocumentId, Family> byHead = new LinkedHashMap<>();
        private final Map<DocumentId, Family> byMember = new HashMap<>();
        private Families families = Families.NONE;
        private boolean changed;

        Gathering(Predicate<Member> seen) {
            this.seen = seen;
        }

        void dissolve(DocumentId member) {
            var family = byMember.remove(member);
            if (family != null) {
                family.members().forEach(one -> byMember.remove(one.id()));
                byHead.remove(family.head().id());
                changed = true;
            }
        }

        void gather(Collection<Text> touched) {
            var done = new HashSet<Text>();
            for (var text : touched) {
                var members = new ArrayList<Member>();
                for (var one : reached(text, other -> done.add(other) && isSeen(other))) {
                    one.documents.values().stream().filter(seen).forEach(members::add);
                }
                if (members.size() > 1) {
                    var family = new Family(members);
                    byHead.put(family.head().id(), family);
                    members.forEach(member -> byMember.put(member.id(), family));
                    changed = true;
                }
            }
            if (changed) {
                families = new Families(byHead.values());
                changed = false;
            }
        }

        private boolean isSeen(Text text) {
            return text.documents.values().stream().anyMatch(seen);
        }
    }

    /** The families of what the public sees. */
    public Families published() {
        return published.families;
    }

    /** The families of all documents. */
    public Families all() {
        return all.families;
    }

    /**
     * Takes documents in and others out.
     *
     * @param gone ids, also such as were never here
     * @param there documents that were there before and carry a text which one that arrived is kin to or has itself; their
     *     own kin need not be said
     * @param arrived each in place of what had its id; its kin are all texts that others carry now
     */
    public void change(Collection<DocumentId> gone, Collection<Arrival> there, Collection<Arrival> arrived) {
        var touched = new LinkedHashSet<Text>();
        gone.forEach(id -> leave(id, touched));
        arrived.forEach(arrival -> leave(arrival.member().id(), touched));
        there.forEach(arrival -> carry(arrival, touched));
        arrived.forEach(arrival -> carry(arrival, touched));
        for (var arrival : arrived) {
            for (long number : arrival.kin()) {
                var one = texts.get(arrival.text());
                var other = texts.get(number);
                if (one != null && other != null && one != other) {
                    touch(other, touched);
                    one.kin.add(other);
                    other.kin.add(one);
                }
            }
        }
        for (var text : touched) {
            text.documents.keySet().forEach(this::dissolve);
        }
        forgetLonely(touched);
        published.gather(touched);
        all.gather(touched);
    }

    private void leave(DocumentId id, Set<Text> touched) {
        var text = carried.remove(id);
        if (text != null) {
            touch(text, touched);
            dissolve(id);
            text.documents.remove(id);
        }
    }

    private void carry(Arrival arrival, Set<Text> touched) {
        var member = arrival.member();
        var text = texts.computeIfAbsent(arrival.text(), Text::new);
        touch(text, touched);
        text.documents.put(member.id(), member);
        carried.put(member.id(), text);
    }

    private void dissolve(DocumentId id) {
        published.dissolve(id);
        all.dissolve(id);
    }

    private static void touch(Text text, Set<Text> touched) {
        touched.addAll(reached(text, other -> !touched.contains(other)));
    }

    private void forgetLonely(Set<Text> touched) {
        for (var text : List.copyOf(touched)) {
            if (text.documents.isEmpty()) {
                text.kin.forEach(other -> other.kin.remove(text));
                text.kin.clear();
                texts.remove(text.number);
                touched.remove(text);
            }
        }
        for (var text : touched) {
            if (text.kin.isEmpty() && text.documents.size() == 1) {
                carried.keySet().removeAll(text.documents.keySet());
                texts.remove(text.number);
            }
        }
    }

    /** All texts that kinship leads to from one, itself included, over those that are entered alone; each entered once. */
    private static Set<Text> reached(Text from, Predicate<Text> entered) {
        var reached = new LinkedHashSet<Text>();
        var next = new ArrayDeque<Text>();
        if (entered.test(from)) {
            next.add(from);
            reached.add(from);
        }
        while (!next.isEmpty()) {
            for (var kin : next.remove().kin) {
                if (!reached.contains(kin) && entered.test(kin)) {
                    reached.add(kin);
                    next.add(kin);
                }
            }
        }
        return reached;
    }
}
