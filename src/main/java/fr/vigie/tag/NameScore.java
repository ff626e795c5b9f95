package fr.vigie.tag;

import fr.vigie.document.NameType;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;

/** Precision, recall and F1 by type, counted over many texts. */
final class NameScore {
    private final Map<NameType, int[]> counts = new EnumMap<>(NameType.class);

    /** Counts one text: what is there, what was found; equal keys are the same name. */
    void count(NameType type, Collection<?> gold, Collection<?> found) {
        int[] c = counts.computeIfAbsent(type, t -> new int[3]);
        var right = new HashSet<Object>(gold);
        right.retainAll(new HashSet<Object>(found));
        c[0] += right.size();
        c[1] += new HashSet<Object>(gold).size();
        c[2] += new HashSet<Object>(found).size();
    }

    /** What was counted, type by type. */
    Map<NameType, Tally> tallies() {
        var tallies = new EnumMap<NameType, Tally>(NameType.class);
        counts.forEach((type, c) -> tallies.put(type, new Tally(c[0], c[1], c[2])));
        return tallies;
    }

    double f1() {
        int[] all = new int[3];
        counts.values().forEach(c -> {
            for (int i = 0; i < all.length; i++) {
                all[i] += c[i];
            }
        });
        return f1(all);
    }

    /** A line a type: precision, recall, F1, how many there are. */
    String table() {
        var table = new StringBuilder();
        counts.forEach((type, c) -> table.append(String.format(
                Locale.ROOT,
                "%-13s P %.3f  R %.3f  F1 %.3f  (%d)%n",
                type.code(),
                c[2] == 0 ? 0 : (double) c[0] / c[2],
                c[1] == 0 ? 0 : (double) c[0] / c[1],
                f1(c),
                c[1])));
        return table.append(String.format(Locale.ROOT, "all           F1 %.3f%n", f1()))
                .toString();
    }

    private static double f1(int[] c) {
        return c[1] + c[2] == 0 ? 0 : 2.0 * c[0] / (c[1] + c[2]);
    }
}
