package fr.vigie.tag;

import static fr.vigie.tag.NameOutcomes.N;
import static fr.vigie.tag.NameOutcomes.START;

import java.util.Arrays;

/**
 * Finds the best sequence of outcomes for a sentence under given weights: the one whose weights add up to the most, by
 * A. Viterbi's search. One thread at a time.
 */
final class NameDecoder {
    private final NameContext context;
    private final NameWeights fixedWeights;
    private final NameWeights pairWeights;
    private final double[] fixed = new double[N];
    private final double[] pairs = new double[(N + 1) * N];
    private final Features addFixed;
    private final Features addPairs;

    /** Weights of features for each outcome, and for each pair of outcomes. */
    NameDecoder(NameContext context, NameWeights fixedWeights, NameWeights pairWeights) {
        this.context = context;
        this.fixedWeights = fixedWeights;
        this.pairWeights = pairWeights;
        addFixed = (template, a, b, c) -> this.fixedWeights.addTo(fixed, Features.key(template, a, b, c));
        addPairs = (template, a, b, c) -> this.pairWeights.addTo(pairs, Features.key(template, a, b, c));
    }

    /** The outcomes of the tokens, as indices in {@link NameOutcomes#ALL}. */
    int[] best(String[] tokens) {
        int n = tokens.length;
        if (n == 0) {
            return new int[0];
        }
        context.look(tokens);
        var parents = new int[n][];
        var scores = new double[N + 1];
        Arrays.fill(scores, Double.NEGATIVE_INFINITY);
        scores[START] = 0;
        for (int i = 0; i < n; i++) {
            score(i);
            parents[i] = new int[N];
            scores = advance(scores, parents[i], i == n - 1);
        }
        int last = 0;
        for (int outcome = 1; outcome < N; outcome++) {
            last = scores[outcome] > scores[last] ? outcome : last;
        }
        var best = new int[n];
        for (int i = n - 1; i >= 0; i--) {
            best[i] = last;
            last = parents[i][last];
        }
        return best;
    }

    private void score(int i) {
        Arrays.fill(fixed, 0);
        Arrays.fill(pairs, 0);
        context.fixed(i, addFixed);
        context.after(i, addPairs);
    }

    private double[] advance(double[] before, int[] parents, boolean end) {
        var scores = new double[N + 1];
        Arrays.fill(scores, Double.NEGATIVE_INFINITY);
        for (int outcome = 0; outcome < N; outcome++) {
            if (end && NameOutcomes.open(outcome)) {
                continue;
            }
            for (int from = 0; from <= N; from++) {
                double score = before[from] + pairs[NameOutcomes.cell(from, outcome)];
                if (NameOutcomes.allowed(from, outcome) && score > scores[outcome]) {
                    scores[outcome] = score;
                    parents[outcome] = from;
                }
            }
            scores[outcome] += fixed[outcome];
        }
        return scores;
    }
}
