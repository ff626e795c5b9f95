package fr.vigie.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.junit.jupiter.api.Test;

class NameModelTest {
    @Test
    void openNlpReadsTheSameWeightsFromTheFile() throws IOException {
        NameModelReader.Weights ours = NameModelReader.read(file());
        NameFinderFactory.allow();
        AbstractModel theirs = new TokenNameFinderModel(file()).getArtifact("nameFinder.model");
        int[] order = IntStream.range(0, theirs.getNumOutcomes())
                .map(outcome -> NameOutcomes.ALL.indexOf(theirs.getOutcome(outcome)))
                .toArray();
        var context = new NameContext(WordLists.shipped());
        String[] sentence = {"Le", "CHU", "de", "Lille", "et", "Inovotion", "recrutent", "."};
        String[] outcomes = {"other", "organisation-start", "organisation-cont", "organisation-last"};
        int token = 3;
        String[] features = context.getContext(token, sentence, outcomes, new Object[0]);
        double[] expected = new double[NameOutcomes.N];
        double[] found = new double[NameOutcomes.N];
        double[] raw = theirs.eval(features);
        assertThat(raw).hasSize(NameOutcomes.N);
        context.fixed(token, (t, a, b, c) -> ours.fixed().addTo(found, Features.key(t, a, b, c)));
        var pairs = new double[(NameOutcomes.N + 1) * NameOutcomes.N];
        context.after(token, (t, a, b, c) -> ours.pairs().addTo(pairs, Features.key(t, a, b, c)));
        int before = NameOutcomes.ALL.indexOf("organisation-cont");
        for (int outcome = 0; outcome < NameOutcomes.N; outcome++) {
            found[outcome] += pairs[NameOutcomes.cell(before, outcome)];
        }
        for (int i = 0; i < order.length; i++) {
            expected[order[i]] = raw[i];
        }
        assertThat(order(found)).as("OpenNLP's outcomes, the likeliest first").isEqualTo(order(expected));
    }

    /** Which outcome has most, which comes next and so on: OpenNLP gives shares, not sums. */
    private static int[] order(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted((a, b) -> Double.compare(scores[b], scores[a]))
                .mapToInt(Integer::intValue)
                .limit(5)
                .toArray();
    }

    private static InputStream file() {
        return Objects.requireNonNull(NameModel.class.getResourceAsStream("names-fr.bin"));
    }
}
