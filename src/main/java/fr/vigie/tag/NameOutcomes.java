package fr.vigie.tag;

import java.util.ArrayList;
import java.util.List;

/** OpenNLP's BILOU code: no name, then for each type its begin, middle, end, and one token alone. */
final class NameOutcomes {
    static final List<String> ALL = all();
    static final int N = ALL.size();
    /** Stands for what is before the first token. */
    static final int START = N;

    private static final int KINDS = 4;
    private static final boolean[][] ALLOWED = allowed();

    private NameOutcomes() {}

    /** The outcome's name; {@link NameContext#START} before the first. */
    static String name(int outcome) {
        return outcome == START ? NameContext.START : ALL.get(outcome);
    }

    /** Whether an outcome may follow another, {@link #START} included. */
    static boolean allowed(int before, int outcome) {
        return ALLOWED[before][outcome];
    }

    /** Whether a name goes on after the outcome: it begins or is in the middle of one. */
    static boolean open(int outcome) {
        return outcome > 0 && outcome < N && (outcome - 1) % KINDS < 2;
    }

    /** The cell of an outcome and the one before it, in a grid of all pairs. */
    static int cell(int before, int outcome) {
        return before * N + outcome;
    }

    private static boolean[][] allowed() {
        var allowed = new boolean[N + 1][N];
        for (int from = 0; from <= N; from++) {
            for (int to = 0; to < N; to++) {
                boolean inside = to > 0 && ((to - 1) % KINDS == 1 || (to - 1) % KINDS == 2);
                boolean same = from > 0 && from < N && to > 0 && (from - 1) / KINDS == (to - 1) / KINDS;
                allowed[from][to] = open(from) ? inside && same : !inside;
            }
        }
        return allowed;
    }

    private static List<String> all() {
        var all = new ArrayList<String>();
        all.add("other");
        for (String type : List.of("organisation", "person", "place")) {
            for (String part : List.of("start", "cont", "last", "unit")) {
                all.add(type + "-" + part);
            }
        }
        return List.copyOf(all);
    }
}
