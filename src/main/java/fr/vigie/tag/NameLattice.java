package fr.vigie.tag;

import static fr.vigie.tag.NameOutcomes.N;
import static fr.vigie.tag.NameOutcomes.START;

import java.util.Arrays;

/**
 * How likely each outcome of each token is, and each pair of neighbouring outcomes, under given scores: forward and
 * backward sums, of J. Lafferty, A. McCallum, F. Pereira, Conditional Random Fields (2001). StrictMath, so that every
 * machine learns the same weights.
 */
final class NameLattice {
    private static final double NOTHING = -30;
    private final int n;
    private final double[][] fixed;
    private final double[][] pairs;
    private final double[][] forward;
    private final double[][] backward;
    private final double total;

    /** Scores of a sentence's tokens: for each outcome, and for each pair with the one before ({@link NameOutcomes#cell}). */
    NameLattice(double[][] fixed, double[][] pairs) {
        n = fixed.length;
        this.fixed = fixed;
        this.pairs = pairs;
        forward = new double[n][N];
        backward = new double[n][N];
        for (int i = 0; i < n; i++) {
            for (int outcome = 0; outcome < N; outcome++) {
                forward[i][outcome] =
                        end(i, outcome) ? Double.NEGATIVE_INFINITY : fixed[i][outcome] + before(i, outcome);
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int outcome = 0; outcome < N; outcome++) {
                backward[i][outcome] = i == n - 1 ? 0 : behind(i, outcome);
            }
        }
        total = sum(forward[n - 1], N);
    }

    /** The likelihood of an outcome. */
    double likely(int i, int outcome) {
        return exp(forward[i][outcome] + backward[i][outcome] - total);
    }

    /** The likelihood of an outcome with another before it; zero where it may not follow. */
    double likely(int i, int before, int outcome) {
        if (i == 0 != (before == START) || !NameOutcomes.allowed(before, outcome)) {
            return 0;
        }
        return i == 0
                ? likely(0, outcome)
                : exp(forward[i - 1][before]
                        + pairs[i][NameOutcomes.cell(before, outcome)]
                        + fixed[i][outcome]
                        + backward[i][outcome]
                        - total
                        + (end(i, outcome) ? Double.NEGATIVE_INFINITY : 0));
    }

    private boolean end(int i, int outcome) {
        return i == n - 1 && NameOutcomes.open(outcome);
    }

    private double before(int i, int outcome) {
        if (i == 0) {
            return NameOutcomes.allowed(START, outcome)
                    ? pairs[0][NameOutcomes.cell(START, outcome)]
                    : Double.NEGATIVE_INFINITY;
        }
        var scores = new double[N];
        int size = 0;
        for (int before = 0; before < N; before++) {
            if (NameOutcomes.allowed(before, outcome)) {
                scores[size++] = forward[i - 1][before] + pairs[i][NameOutcomes.cell(before, outcome)];
            }
        }
        return sum(scores, size);
    }

    private double behind(int i, int outcome) {
        var scores = new double[N];
        int size = 0;
        for (int next = 0; next < N; next++) {
            if (NameOutcomes.allowed(outcome, next) && !end(i + 1, next)) {
                scores[size++] =
                        backward[i + 1][next] + pairs[i + 1][NameOutcomes.cell(outcome, next)] + fixed[i + 1][next];
            }
        }
        return sum(scores, size);
    }

    /** The logarithm of the sum of what these are the logarithms of. */
    private static double sum(double[] scores, int size) {
        double most = Arrays.stream(scores, 0, size).max().orElse(Double.NEGATIVE_INFINITY);
        if (most == Double.NEGATIVE_INFINITY) {
            return most;
        }
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += exp(scores[i] - most);
        }
        return most + StrictMath.log(sum);
    }

    private static double exp(double score) {
        return score < NOTHING ? 0 : StrictMath.exp(score);
    }
}
