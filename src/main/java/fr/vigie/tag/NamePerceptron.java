package fr.vigie.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.perceptron.PerceptronModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns the weights of the name finder: the averaged perceptron over whole sentences of M. Collins, Discriminative
 * Training Methods for Hidden Markov Models (2002). OpenNLP's own perceptron trainer looks at one token at a time with
 * the right outcomes before it, and averages once a pass.
 */
final class NamePerceptron {
    private static final Logger LOG = LoggerFactory.getLogger(NamePerceptron.class);
    private static final double NOTHING = 1e-3;
    private static final int N = NameDecoder.OUTCOMES.size();

    private final Map<String, Weight> weights = new HashMap<>();
    private final NameContext context;
    private final NameDecoder decoder;
    private long steps = 1;

    NamePerceptron(WordLists lists) {
        context = new NameContext(lists);
        decoder = new NameDecoder(context, (scores, feature) -> {
            Weight weight = weights.get(String.join("", feature));
            if (weight != null) {
                for (int o = 0; o < N; o++) {
                    scores[o] += weight.now[o];
                }
            }
        });
    }

    private static final class Weight {
        private final float[] now = new float[N];
        private final double[] stepped = new double[N];
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

    /** Goes over the examples that many times, in their order, and gives the averaged weights. */
    PerceptronModel learn(List<Example> examples, int passes) {
        for (int pass = 1; pass <= passes; pass++) {
            int wrong = 0;
            for (Example example : examples) {
                int[] found = decoder.best(example.tokens);
                if (!Arrays.equals(found, example.outcomes)) {
                    correct(example, found);
                    wrong++;
                }
                steps++;
            }
            LOG.info("pass {}: {} of {} sentences wrong", pass, wrong, examples.size());
        }
        return model();
    }

    private void correct(Example example, int[] found) {
        int[] right = example.outcomes;
        for (int i = 0; i < right.length; i++) {
            int before = i > 0 ? right[i - 1] : N;
            int beforeFound = i > 0 ? found[i - 1] : N;
            int second = i > 1 ? right[i - 2] : N;
            int secondFound = i > 1 ? found[i - 2] : N;
            if (right[i] == found[i] && before == beforeFound && second == secondFound) {
                continue;
            }
            change(features(i, before, second), right[i], 1);
            change(features(i, beforeFound, secondFound), found[i], -1);
        }
    }

    private List<String> features(int i, int before, int second) {
        var features = new ArrayList<String>(64);
        NameContext.Features named = parts -> features.add(String.join("", parts));
        context.fixed(i, named);
        context.after(NameDecoder.name(before), i, named);
        NameContext.afterTwo(NameDecoder.name(second), NameDecoder.name(before), named);
        return features;
    }

    private void change(List<String> features, int outcome, int by) {
        for (String feature : features) {
            Weight weight = weights.computeIfAbsent(feature, f -> new Weight());
            weight.now[outcome] += by;
            weight.stepped[outcome] += (double) steps * by;
        }
    }

    /** The averages over all steps, features in the order of their names, weights of next to nothing left out. */
    private PerceptronModel model() {
        var names = new ArrayList<String>();
        var contexts = new ArrayList<Context>();
        new TreeMap<>(weights).forEach((feature, weight) -> {
            var outcomes = new int[N];
            var values = new double[N];
            int size = 0;
            for (int o = 0; o < N; o++) {
                double average = weight.now[o] - weight.stepped[o] / steps;
                if (Math.abs(average) > NOTHING) {
                    outcomes[size] = o;
                    values[size++] = Math.round(average * 1000) / 1000.0;
                }
            }
            if (size > 0) {
                names.add(feature);
                contexts.add(new Context(Arrays.copyOf(outcomes, size), Arrays.copyOf(values, size)));
            }
        });
        LOG.info("{} features of {} have a weight", names.size(), weights.size());
        return new PerceptronModel(
                contexts.toArray(new Context[0]),
                names.toArray(new String[0]),
                NameDecoder.OUTCOMES.toArray(new String[0]));
    }
}
