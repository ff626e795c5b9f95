package fr.vigie.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the best sequence of outcomes for a sentence under given weights, by a beam over the sums of the weights. The
 * same search trains and finds. One thread at a time.
 */
final class NameDecoder {
    /** Outcomes of OpenNLP's BILOU code: no name, then for each type its begin, middle, end, and one token alone. */
    static final List<String> OUTCOMES = outcomes();

    private static final int BEAM = 4;
    private static final int KINDS = 4;
    private static final int N = 1 + KINDS * 3;
    private static final boolean[][] ALLOWED = allowed();

    /** Where the weights come from. */
    interface Weights {
        /**
         * Adds a feature's weights to the scores of the outcomes.
         *
         * @param feature its name in pieces
         */
        void addTo(double[] scores, String... feature);
    }

    private final NameContext context;
    private final Weights weights;
    private final double[][] afterPrevious = new double[N + 1][N];
    private final boolean[] known = new boolean[N + 1];

    NameDecoder(NameContext context, Weights weights) {
        this.context = context;
        this.weights = weights;
    }

    /** An end of a beam: which outcome, after which other end. */
    private record Step(double score, int outcome, int before, int parent) {}

    /** The outcomes of the tokens, as indices in {@link #OUTCOMES}. */
    int[] best(String[] tokens) {
        int n = tokens.length;
        if (n == 0) {
            return new int[0];
        }
        context.look(tokens);
        var beams = new Step[n][];
        var last = new Step[] {new Step(0, N, N, -1)};
        for (int i = 0; i < n; i++) {
            last = advance(i, n, last);
            beams[i] = last;
        }
        var best = new int[n];
        int at = 0;
        for (int i = n - 1; i >= 0; i--) {
            best[i] = beams[i][at].outcome();
            at = beams[i][at].parent();
        }
        return best;
    }

    private Step[] advance(int i, int n, Step[] last) {
        var fixed = new double[N];
        context.fixed(i, feature -> weights.addTo(fixed, feature));
        Arrays.fill(known, false);
        var next = new Step[BEAM];
        int size = 0;
        for (int parent = 0; parent < last.length; parent++) {
            Step step = last[parent];
            double[] after = after(step.outcome(), i);
            var pair = new double[N];
            NameContext.afterTwo(name(step.before()), name(step.outcome()), feature -> weights.addTo(pair, feature));
            for (int outcome = 0; outcome < N; outcome++) {
                if (!ALLOWED[step.outcome()][outcome] || i == n - 1 && open(outcome)) {
                    continue;
                }
                double score = step.score() + fixed[outcome] + after[outcome] + pair[outcome];
                size = insert(next, size, score, outcome, step.outcome(), parent);
            }
        }
        return Arrays.copyOf(next, size);
    }

    private double[] after(int previous, int i) {
        if (!known[previous]) {
            double[] scores = afterPrevious[previous];
            Arrays.fill(scores, 0);
            context.after(name(previous), i, feature -> weights.addTo(scores, feature));
            known[previous] = true;
        }
        return afterPrevious[previous];
    }

    private static int insert(Step[] beam, int size, double score, int outcome, int before, int parent) {
        if (size == BEAM && beam[BEAM - 1].score() >= score) {
            return size;
        }
        int at = Math.min(size, BEAM - 1);
        while (at > 0 && beam[at - 1].score() < score) {
            beam[at] = beam[at - 1];
            at--;
        }
        beam[at] = new Step(score, outcome, before, parent);
        return Math.min(size + 1, BEAM);
    }

    /** The outcome's name; {@link NameContext#START} before the first. */
    static String name(int outcome) {
        return outcome == N ? NameContext.START : OUTCOMES.get(outcome);
    }

    /** Whether a name goes on after the outcome: it begins or is in the middle of one. */
    private static boolean open(int outcome) {
        return outcome > 0 && outcome < N && (outcome - 1) % KINDS < 2;
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

    private static List<String> outcomes() {
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
