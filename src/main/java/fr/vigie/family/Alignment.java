package fr.vigie.family;

import fr.vigie.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two texts beside each other, sentence by sentence: what an article kept of a release, changed, cut and added.
 *
 * @param rows in the order of the source; what was added stands after what it follows in the copy
 */
public record Alignment(List<Row> rows) {
    public Alignment {
        rows = List.copyOf(rows);
    }

    /** What became of a sentence. */
    public enum Fate {
        /** The same words in the same order. */
        KEPT,
        /** Half of the words or more are the same. */
        CHANGED,
        /** The copy has nothing like it. */
        CUT,
        /** The source has nothing like it. */
        ADDED
    }

    /**
     * A sentence of either text or one of both.
     *
     * @param source where it stands in the source; empty for what was added
     * @param copy where it stands in the copy; empty for what was cut
     * @param moved whether the copy has it in another place than its neighbours
     */
    public record Row(Fate fate, Optional<Span> source, Optional<Span> copy, boolean moved) {}

    /**
     * Compares a release with a text that may reuse it. Each sentence gets the likest one that is left, the likest pairs
     * first; moved are those outside the longest run of pairs that rises in both texts.
     */
    public static Alignment of(String source, String copy) {
        var left = Sentence.of(source);
        var right = Sentence.of(copy);
        var pairing = Pairing.of(left, right);
        var added = added(pairing, right);
        var rows = new ArrayList<>(added.get(0));
        for (int i = 0; i < left.size(); i++) {
            var from = left.get(i).span();
            if (pairing.partner(i).isEmpty()) {
                rows.add(new Row(Fate.CUT, Optional.of(from), Optional.empty(), false));
                continue;
            }
            int partner = pairing.partner(i).getAsInt();
            var to = right.get(partner).span();
            var fate = Sentence.isSame(from.of(source), to.of(copy)) ? Fate.KEPT : Fate.CHANGED;
            rows.add(new Row(fate, Optional.of(from), Optional.of(to), pairing.isMoved(i)));
            rows.addAll(added.get(partner + 1));
        }
        return new Alignment(rows);
    }

    /** What stands in the copy alone: at its beginning first, then behind each sentence that both have. */
    private static List<List<Row>> added(Pairing pairing, List<Sentence> copy) {
        var added = new ArrayList<List<Row>>();
        for (int i = 0; i <= copy.size(); i++) {
            added.add(new ArrayList<>());
        }
        int behind = 0;
        for (int i = 0; i < copy.size(); i++) {
            if (pairing.isTaken(i)) {
                behind = i + 1;
            } else {
                added.get(behind)
                        .add(new Row(
                                Fate.ADDED,
                                Optional.empty(),
                                Optional.of(copy.get(i).span()),
                                false));
            }
        }
        return added;
    }

    /** How many sentences met a fate. */
    public long count(Fate fate) {
        return rows.stream().filter(row -> row.fate() == fate).count();
    }
}
