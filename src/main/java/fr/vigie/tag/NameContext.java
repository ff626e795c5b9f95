package fr.vigie.tag;

import static fr.vigie.tag.SentenceView.at;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;

/**
 * What the name finder's model looks at for each token: its word, shape, beginning, end and pieces, its neighbours, what
 * the word lists say of them, and the outcome before. Used the same way in training and in use; one thread at a time.
 */
final class NameContext implements NameContextGenerator {
    /** The outcome before the first. */
    static final String START = "^";

    private static final int GRAM = 4;
    private static final int NEAR = 3;
    private static final int FAR = 5;
    private static final int LONG_WORD = 10;

    private final WordLists lists;
    private String[] current = new String[0];
    private SentenceView view;

    NameContext(WordLists lists) {
        this.lists = lists;
        view = new SentenceView(new String[] {"."}, lists);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the same array is the same sentence, asked of token by token
    public String[] getContext(int index, String[] tokens, String[] outcomes, Object[] additional) {
        if (tokens != current) {
            look(tokens);
        }
        List<String> context = new ArrayList<>(90);
        fixed(index, (template, a, b, c) -> context.add(Features.name(template, a, b, c)));
        String previous = index > 0 ? outcomes[index - 1] : START;
        after(index, (template, a, b, c) -> context.add(after(previous, Features.name(template, a, b, c))));
        return context.toArray(new String[0]);
    }

    @Override
    public void addFeatureGenerator(AdaptiveFeatureGenerator generator) {
        // what this class gives is all that the model was trained on
    }

    @Override
    public void updateAdaptiveData(String[] tokens, String[] outcomes) {
        // no memory between sentences: a document's other sentences are asked afterwards
    }

    @Override
    public void clearAdaptiveData() {
        // no memory between sentences
    }

    /** The name of a feature that speaks for an outcome because of the one before it. */
    static String after(String previous, String feature) {
        return previous + '>' + feature;
    }

    /** The outcome before that a feature's name tells of, see {@link #after(String, String)}; -1 where it tells of none. */
    static int before(String feature) {
        int sign = feature.indexOf('>');
        return sign <= 0 || sign > feature.indexOf('=')
                ? -1
                : feature.startsWith(START) ? NameOutcomes.START : NameOutcomes.ALL.indexOf(feature.substring(0, sign));
    }

    /** Takes up a sentence. */
    void look(String[] tokens) {
        view = new SentenceView(tokens, lists);
        current = tokens;
    }

    /** What speaks for an outcome together with the one before it. */
    void after(int i, Features f) {
        f.add("o", "");
        f.add("ow", view.lower[i]);
        f.add("os", view.shape[i]);
        f.add("ok", view.kind[i], view.shape[i]);
        f.add("ox", at(view.lower, i - 1), view.shape[i]);
        f.add("ol", view.place[i]);
    }

    /** What speaks for an outcome whatever the one before it. */
    void fixed(int i, Features f) {
        f.add("b", "");
        words(i, f);
        shapes(i, f);
        letters(i, f);
        lists(i, f);
        around(i, f);
    }

    private void words(int i, Features f) {
        String[] lower = view.lower;
        String s = view.shape[i];
        String w = lower[i];
        String w1 = at(lower, i - 1);
        String n1 = at(lower, i + 1);
        f.add("w", w);
        f.add("ws", w, s);
        f.add("-1", w1);
        f.add("+1", n1);
        f.add("-2", at(lower, i - 2));
        f.add("+2", at(lower, i + 2));
        f.add("-3", at(lower, i - 3), s);
        f.add("+3", at(lower, i + 3), s);
        f.add("-1s", w1, s);
        f.add("+1s", n1, s);
        f.add("-2-1s", at(lower, i - 2), w1, s);
        f.add("-1w", w1, w);
        f.add("w+1", w, n1);
        f.add("+1+2", n1, at(lower, i + 2), s);
    }

    private void shapes(int i, Features f) {
        String[] shape = view.shape;
        String s = shape[i];
        f.add("s", s);
        f.add("s-", at(shape, i - 1), s);
        f.add("s+", s, at(shape, i + 1));
        f.add("s3", at(shape, i - 1), s, at(shape, i + 1));
        f.add("s4", s, at(shape, i + 1), at(shape, i + 2));
        f.add("s5", at(shape, i - 2), at(shape, i - 1), s);
        f.add("r", view.run[i], s);
        f.add("rw", view.run[i], at(view.lower, i - 1));
        f.add("rk", view.run[i], at(view.kind, i - 1), view.kind[i]);
        if (!view.line.isEmpty()) {
            f.add("line", view.line, s);
            f.add("linek", view.line, view.kind[i]);
        }
    }

    private void letters(int i, Features f) {
        String w = view.lower[i];
        String s = view.shape[i];
        int length = w.length();
        for (int k = 2; k <= 4 && k < length; k++) {
            f.add("p", w.substring(0, k));
            f.add("e", w.substring(length - k));
        }
        if (length > 3) {
            f.add("es", w.substring(length - 3), s);
        }
        f.add("n", Integer.toString(Math.min(length, LONG_WORD)), s);
        if (s.startsWith("A")) {
            String marked = "<" + w + ">";
            for (int k = 0; k + GRAM <= marked.length(); k++) {
                f.add("g", marked.substring(k, k + GRAM));
            }
        }
    }

    private void lists(int i, Features f) {
        String[] kind = view.kind;
        String[] place = view.place;
        String s = view.shape[i];
        String k = kind[i];
        f.add("k", k, s);
        f.add("k-1", at(kind, i - 1), s);
        f.add("k-2", at(kind, i - 2), at(kind, i - 1), s);
        f.add("k+1", at(kind, i + 1), s);
        f.add("k3", at(kind, i - 1), k, at(kind, i + 1));
        f.add("l", place[i], s);
        f.add("lw", place[i], at(view.lower, i - 1));
        f.add("lk", place[i], k, at(kind, i - 1));
        f.add("l+", place[i], at(place, i + 1), s);
        f.add("l-", at(place, i - 1), s);
        f.add("h", view.head[i], s);
        f.add("hl", view.head[i], place[i]);
        String y = view.everyday[i];
        f.add("y", y, s, at(view.shape, i - 1));
        f.add(y.equals("y") ? "yk" : "nk", s, k, place[i]);
        f.add("y+", y + at(view.everyday, i + 1), s, at(view.shape, i + 1));
        f.add("y-", at(view.everyday, i - 1) + y, at(view.shape, i - 1), s);
        if (i == 0 || i == 1 && !Character.isLetter(view.lower[0].charAt(0))) {
            f.add("first", s, y);
            f.add("firstk", k, y);
            f.add("first+", y, at(view.shape, i + 1), at(view.everyday, i + 1));
        }
    }

    private void around(int i, Features f) {
        String s = view.shape[i];
        f.add("left", view.left[i], s);
        f.add("left-1", view.left[i], at(view.lower, i - 1));
        f.add("right", view.right[i], s);
        for (int k = NEAR; k <= FAR; k++) {
            if (i - k >= 0 && view.content(i - k)) {
                f.add("near-", view.lower[i - k], s);
            }
            if (i + k < view.size() && view.content(i + k)) {
                f.add("near+", view.lower[i + k], s);
            }
        }
    }
}
