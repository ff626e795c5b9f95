package fr.vigie.engine.lucene;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Counts families among what a search finds and, where hits are grouped, chooses of each family the document that stands
 * for it: the family's head if it answers, else the one that comes first in the order asked for.
 *
 * <p>Families are told by the numbers of {@link FamilyTable#of(org.apache.lucene.index.LeafReader, SegmentTable)}.
 */
final class FamilyTally {
    private final boolean grouping;
    private final Comparator<PagePlace> order;
    private final BitSet seen = new BitSet();
    private final Map<Integer, Standing> standing = new HashMap<>();
    private long more;

    /** Who stands for a family; nobody where its head answers, but so far down that it comes on no page yet. */
    private static final class Standing {
        private Tally.@Nullable Placed placed;
        private boolean isHead;
    }

    FamilyTally(boolean grouping, Comparator<PagePlace> order) {
        this.grouping = grouping;
        this.order = order;
    }

    boolean isGrouping() {
        return grouping;
    }

    void count(int family) {
        if (seen.get(family >> 1)) {
            more++;
        } else {
            seen.set(family >> 1);
        }
    }

    /** How many documents belong to families that were counted already. */
    long more() {
        return more;
    }

    void offer(int family, Tally.Placed placed) {
        var known = standing.computeIfAbsent(family >> 1, number -> new Standing());
        var isHead = (family & 1) == 1;
        if (isHead || !known.isHead && isBefore(placed, known.placed)) {
            known.placed = placed;
            known.isHead = isHead;
        }
    }

    /** A document of the family answers and comes after the page: if it is the head, so does the family. */
    void offPage(int family) {
        if ((family & 1) == 1) {
            var known = standing.computeIfAbsent(family >> 1, number -> new Standing());
            known.placed = null;
            known.isHead = true;
        }
    }

    /** Those that stand for their families. */
    List<Tally.Placed> standing() {
        return standing.values().stream()
                .map(one -> one.placed)
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean isBefore(Tally.Placed placed, Tally.@Nullable Placed other) {
        return other == null || order.compare(placed.place(), other.place()) < 0;
    }
}
