package fr.vigie.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A question to measure with.
 *
 * @param words one to three, of middling frequency, as people ask
 * @param phrase whether they must stand side by side
 * @param kind the facet value that narrows it, or empty for none
 */
record SampleQuery(List<String> words, boolean phrase, String kind) {

    SampleQuery {
        words = List.copyOf(words);
    }

    /**
     * The mix: a third of one word, a third of two, a fifth of three, the rest phrases of two; one in five is narrowed to
     * communiqués.
     */
    static List<SampleQuery> mix(int size, Vocabulary vocabulary, long seed) {
        var random = new Random(seed);
        var all = new ArrayList<SampleQuery>(size);
        while (all.size() < size) {
            int shape = random.nextInt(15);
            int count = shape < 5 ? 1 : shape < 10 ? 2 : shape < 13 ? 3 : 2;
            var words = new ArrayList<String>(count);
            while (words.size() < count) {
                int reach = shape >= 13 ? 60 : 2_000;
                words.add(vocabulary.ranked(100 + (int) (reach * Math.pow(random.nextDouble(), 2))));
            }
            all.add(new SampleQuery(words, shape >= 13, random.nextInt(5) == 0 ? "communique" : ""));
        }
        return all;
    }

    /** As a person would type it. */
    String typed() {
        var joined = String.join(" ", words);
        return phrase ? '"' + joined + '"' : joined;
    }
}
