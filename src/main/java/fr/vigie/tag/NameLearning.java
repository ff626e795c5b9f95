package fr.vigie.tag;

import static fr.vigie.tag.NameOutcomes.N;
import static fr.vigie.tag.NameOutcomes.START;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.perceptron.PerceptronModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns the weights of the name finder as a conditional random field: sentence by sentence, with steps that grow smaller
 * for what was corrected often (J. Duchi, E. Hazan, Y. Singer, Adaptive Subgradient Methods, 2011). A part of the
 * features is left out at random each time, so that none is relied on alone.
 */
final class NameLearning {
    private static final Logger LOG = LoggerFactory.getLogger(NameLearning.class);
    private static final float STEP = 0.03f;
    private static final double LEFT_OUT = 0.3;
    private static final double NOTHING = 1e-4;
    private static final double LEAST = 0.05;

    private final NameContext context;
    private final LearnedWeights fixed = new LearnedWeights(N);
    private final LearnedWeights pairs = new LearnedWeights((N + 1) * N);
    private final Random random;

    NameLearning(WordLists lists, long seed) {
        context = new NameContext(lists);
        random = new Random(seed);
    }

    /** A sentence's tokens and their right outcomes. */
    static final class Example {
        private final String[] tokens;
        private final int[] outcomes;

        /** As many outcomes as tokens; both are the example's own from here on. */
        Example(String[] tokens, int[] outcomes) {
            this.tokens = tokens;
            this.outcomes = outcomes;
        }
    }

    /** A sentence's features, token by token, as numbers of the weights' rows. */
    private static final class Seen {
        private final int[][] fixed;
        private final int[][] pairs;
        private final int[] outcomes;

        Seen(int[][] fixed, int[][] pairs, int[] outcomes) {
            this.fixed = fixed;
            this.pairs = pairs;
            this.outcomes = outcomes;
        }
    }

    /** Goes over the examples that many times, in their order, and gives the weights. */
    PerceptronModel learn(List<Example> examples, int passes) {
        List<Seen> all = examples.stream()
                .filter(example -> example.tokens.length > 0)
                .map(this::see)
                .toList();
        int[] fixedRows = fixed.complete();
        int[] pairRows = pairs.complete();
        List<Seen> seen = all.stream()
                .map(s -> new Seen(kept(s.fixed, fixedRows), kept(s.pairs, pairRows), s.outcomes))
                .toList();
        for (int pass = 1; pass <= passes; pass++) {
            double unlikely = 0;
            for (Seen sentence : seen) {
                unlikely += learn(sentence);
            }
            LOG.info("pass {}: {} of {} sentences' worth of doubt", pass, Math.round(unlikely), seen.size());
        }
        return model();
    }

    private Seen see(Example example) {
        int n = example.tokens.length;
        context.look(example.tokens);
        var fixedRows = new int[n][];
        var pairRows = new int[n][];
        for (int i = 0; i < n; i++) {
            fixedRows[i] = rows(i, fixed, true);
            pairRows[i] = rows(i, pairs, false);
        }
        return new Seen(fixedRows, pairRows, example.outcomes);
    }

    private static int[][] kept(int[][] rows, int[] now) {
        return Stream.of(rows)
                .map(token -> Arrays.stream(token)
                        .map(row -> now[row])
                        .filter(row -> row >= 0)
                        .toArray())
                .toArray(int[][]::new);
    }

    private int[] rows(int i, LearnedWeights weights, boolean alone) {
        var rows = new ArrayList<Integer>();
        Features collect = (template, a, b, c) -> rows.add(weights.row(Features.name(template, a, b, c)));
        if (alone) {
            context.fixed(i, collect);
        } else {
            context.after(i, collect);
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    /** One step; gives how unlikely the right outcomes were, from 0 to 1. */
    private double learn(Seen sentence) {
        int n = sentence.outcomes.length;
        var kept = new int[n][];
        var fixedScores = new double[n][N];
        var pairScores = new double[n][(N + 1) * N];
        for (int i = 0; i < n; i++) {
            kept[i] = Arrays.stream(sentence.fixed[i])
                    .filter(row -> random.nextDouble() >= LEFT_OUT)
                    .toArray();
            fixed.addTo(fixedScores[i], kept[i]);
            pairs.addTo(pairScores[i], sentence.pairs[i]);
        }
        var lattice = new NameLattice(fixedScores, pairScores);
        double right = 1;
        for (int i = 0; i < n; i++) {
            int wanted = sentence.outcomes[i];
            int wantedBefore = i == 0 ? START : sentence.outcomes[i - 1];
            right *= lattice.likely(i, wanted);
            for (int outcome = 0; outcome < N; outcome++) {
                double missing = (outcome == wanted ? 1 : 0) - lattice.likely(i, outcome);
                change(fixed, kept[i], outcome, missing);
                for (int before = 0; before <= N; before++) {
                    double pair = outcome == wanted && before == wantedBefore ? 1 : 0;
                    double missingPair = pair - lattice.likely(i, before, outcome);
                    change(pairs, sentence.pairs[i], NameOutcomes.cell(before, outcome), missingPair);
                }
            }
        }
        return 1 - right;
    }

    private static void change(LearnedWeights weights, int[] rows, int cell, double missing) {
        if (Math.abs(missing) > NOTHING) {
            weights.change(rows, cell, (float) missing, STEP);
        }
    }

    /** The cells of a row that matter, from one on, in OpenNLP's form. */
    private static Optional<Context> context(float[] weights, int from, double share) {
        var outcomes = new int[N];
        var values = new double[N];
        int size = 0;
        for (int outcome = 0; outcome < N; outcome++) {
            double weight = weights[from + outcome] * share;
            if (Math.abs(weight) >= LEAST) {
                outcomes[size] = outcome;
                values[size++] = Math.round(weight * 100) / 100.0;
            }
        }
        return size == 0
                ? Optional.empty()
                : Optional.of(new Context(Arrays.copyOf(outcomes, size), Arrays.copyOf(values, size)));
    }

    /** Features in the order of their names; weights of next to nothing are left out. */
    private PerceptronModel model() {
        var contexts = new TreeMap<String, Context>();
        fixed.each((name, weights) -> context(weights, 0, 1 - LEFT_OUT).ifPresent(c -> contexts.put(name, c)));
        pairs.each((name, weights) -> {
            for (int before = 0; before <= N; before++) {
                String outcome = NameOutcomes.name(before);
                context(weights, before * N, 1).ifPresent(c -> contexts.put(NameContext.after(outcome, name), c));
            }
        });
        LOG.info("{} features have a weight", contexts.size());
        return new PerceptronModel(
                contexts.values().toArray(new Context[0]),
                contexts.keySet().toArray(new String[0]),
                NameOutcomes.ALL.toArray(new String[0]));
    }
}
