package fr.vigie.tag;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Seeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import opennlp.tools.ml.model.Context;
import org.junit.jupiter.api.Test;

class FeatureWeightsTest {
    private static final int OUTCOMES = NameDecoder.OUTCOMES.size();

    private final Random random = new Random(Seeds.seed());

    @Test
    void theWeightsOfAFeatureInAnyPiecesAreThoseOfItsWholeName() {
        var contexts = new HashMap<String, Context>();
        for (int i = 0; i < 5_000; i++) {
            contexts.put(name(), context());
        }
        contexts.put("Aa", context()); // the same hash as BB
        contexts.put("é".repeat(200), context());
        var weights = new FeatureWeights(contexts);
        var asked = new ArrayList<>(contexts.keySet());
        asked.add("BB");
        for (int i = 0; i < 5_000; i++) {
            asked.add(name());
        }
        for (String feature : asked) {
            var scores = new double[OUTCOMES];
            weights.addTo(scores, pieces(feature));
            assertThat(scores).as("%s, seed %d", feature, Seeds.seed()).isEqualTo(expected(contexts, feature));
        }
    }

    @Test
    void aModelWithoutFeaturesSaysNothing() {
        var scores = new double[OUTCOMES];
        new FeatureWeights(Map.of()).addTo(scores, "w=", "dijon");
        assertThat(scores).containsOnly(0);
    }

    private String name() {
        var name = new StringBuilder();
        for (int length = 1 + random.nextInt(4); length > 0; length--) {
            name.append("abé,’".charAt(random.nextInt(5)));
        }
        return name.toString() + random.nextInt(50);
    }

    private Context context() {
        int size = 1 + random.nextInt(OUTCOMES);
        var outcomes = new int[size];
        var values = new double[size];
        for (int i = 0; i < size; i++) {
            outcomes[i] = i;
            values[i] = random.nextInt(-5_000, 5_000) / 1000.0;
        }
        return new Context(outcomes, values);
    }

    private String[] pieces(String whole) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < whole.length()) {
            int to = from + random.nextInt(whole.length() - from + 1);
            pieces.add(whole.substring(from, to));
            from = to;
        }
        return pieces.toArray(new String[0]);
    }

    private static double[] expected(Map<String, Context> contexts, String feature) {
        var scores = new double[OUTCOMES];
        Context context = contexts.get(feature);
        for (int i = 0; context != null && i < context.getOutcomes().length; i++) {
            scores[context.getOutcomes()[i]] += context.getParameters()[i];
        }
        return scores;
    }
}
