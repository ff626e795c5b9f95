package fr.vigie.tag;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads the weights out of OpenNLP's model file, straight into the form that the search uses: OpenNLP itself takes four
 * times as long for it and as much memory again. The order of what stands there is that of OpenNLP's {@code
 * PerceptronModelReader}.
 */
final class NameModelReader {
    private static final String WEIGHTS = "nameFinder.model";
    private static final String TYPE = "Perceptron";

    private final Map<String, List<Row>> ofPairs = new HashMap<>();
    private final NameWeights fixed;

    private NameModelReader(int features) {
        fixed = new NameWeights(features);
    }

    /** The weights of features for outcomes, and of features for pairs of outcomes. */
    record Weights(NameWeights fixed, NameWeights pairs) {}

    /** A feature's weights together with one outcome before. */
    private static final class Row {
        private final int before;
        private final int[] outcomes;
        private final double[] values;

        Row(int before, int[] outcomes, double[] values) {
            this.before = before;
            this.outcomes = outcomes;
            this.values = values;
        }
    }

    /**
     * Reads a model to its end.
     *
     * @throws IOException where it is no model of ours
     */
    static Weights read(InputStream in) throws IOException {
        var zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(WEIGHTS)) {
                return weights(new DataInputStream(new BufferedInputStream(zip, 1 << 16)));
            }
        }
        throw new IOException("the model has no " + WEIGHTS);
    }

    private static Weights weights(DataInputStream in) throws IOException {
        if (!in.readUTF().equals(TYPE)) {
            throw new IOException("the model's weights are not of type " + TYPE);
        }
        var ours = new int[in.readInt()];
        for (int i = 0; i < ours.length; i++) {
            ours[i] = NameOutcomes.ALL.indexOf(in.readUTF());
        }
        var patterns = new ArrayList<int[]>();
        for (int i = in.readInt(); i > 0; i--) {
            patterns.add(pattern(in.readUTF()));
        }
        var features = new String[in.readInt()];
        for (int i = 0; i < features.length; i++) {
            features[i] = in.readUTF();
        }
        var reader = new NameModelReader(features.length);
        int at = 0;
        for (int[] pattern : patterns) {
            var outcomes = new int[pattern.length - 1];
            for (int i = 0; i < outcomes.length; i++) {
                outcomes[i] = ours[pattern[i + 1]];
            }
            for (int i = 0; i < pattern[0]; i++) {
                reader.add(features[at++], outcomes, in);
            }
        }
        return new Weights(reader.fixed, reader.pairs());
    }

    /** How many features have it, and the outcomes for which they have weights. */
    private static int[] pattern(String written) {
        String[] numbers = written.split(" ", -1);
        var pattern = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            pattern[i] = Integer.parseInt(numbers[i]);
        }
        return pattern;
    }

    private void add(String feature, int[] outcomes, DataInputStream in) throws IOException {
        int before = NameContext.before(feature);
        if (before < 0) {
            fixed.row(Hashes.of(feature));
            for (int outcome : outcomes) {
                fixed.cell(outcome, in.readDouble());
            }
            return;
        }
        var values = new double[outcomes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        ofPairs.computeIfAbsent(feature.substring(feature.indexOf('>') + 1), f -> new ArrayList<>())
                .add(new Row(before, outcomes, values));
    }

    private NameWeights pairs() {
        var pairs = new NameWeights(ofPairs.size());
        ofPairs.forEach((feature, rows) -> {
            pairs.row(Hashes.of(feature));
            for (Row row : rows) {
                for (int i = 0; i < row.outcomes.length; i++) {
                    pairs.cell(NameOutcomes.cell(row.before, row.outcomes[i]), row.values[i]);
                }
            }
        });
        return pairs;
    }
}
