package fr.vigie.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;

/**
 * What the name finder's model looks at for each token: its word, shape, beginning and end, its neighbours, what the
 * word lists say of them, and the outcomes so far. Used the same way in training and in use; one thread at a time.
 */
final class NameContext implements NameContextGenerator {
    /** The outcome before the first. */
    static final String START = "^";

    private final WordLists lists;
    private Object[] current = new Object[0];
    private String[] lower = new String[0];
    private String[] shape = new String[0];
    private String[] kind = new String[0];
    private String[] place = new String[0];
    private String[] everyday = new String[0];
    private String[] head = new String[0];
    private String line = "";

    NameContext(WordLists lists) {
        this.lists = lists;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the same array is the same sentence, asked of token by token
    public String[] getContext(int index, String[] tokens, String[] outcomes, Object[] additional) {
        if (tokens != current) {
            look(tokens);
        }
        List<String> context = new ArrayList<>(60);
        Features features = parts -> context.add(String.join("", parts));
        fixed(index, features);
        String previous = index > 0 ? outcomes[index - 1] : START;
        after(previous, index, features);
        afterTwo(index > 1 ? outcomes[index - 2] : START, previous, features);
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

    /** Takes features as they are told. */
    interface Features {
        /** A feature's name in pieces: most are only looked up, and need not be put together for that. */
        void add(String... parts);
    }

    /** What speaks for an outcome because of the one before it. */
    void after(String previous, int index, Features f) {
        f.add("o=", previous);
        f.add("ow=", previous, ",", lower[index]);
        f.add("os=", previous, ",", shape[index]);
        f.add("ok=", previous, ",", kind[index], ",", shape[index]);
        f.add("ox=", previous, ",", at(lower, index - 1), ",", shape[index]);
        f.add("ol=", previous, ",", place[index]);
    }

    /** What speaks for an outcome because of the two before it. */
    static void afterTwo(String before, String previous, Features f) {
        f.add("oo=", before, ",", previous);
    }

    /** Takes up a sentence. */
    void look(String[] tokens) {
        int n = tokens.length;
        lower = new String[n];
        shape = new String[n];
        kind = new String[n];
        place = new String[n];
        everyday = new String[n];
        head = new String[n];
        int upper = 0;
        int small = 0;
        for (int i = 0; i < n; i++) {
            lower[i] = tokens[i].toLowerCase(Locale.ROOT);
            shape[i] = Shapes.of(tokens[i]);
            everyday[i] = lists.everyday(lower[i]) ? "y" : "n";
            kind[i] = lists.kind(lower[i], tokens[i]);
            upper += shape[i].startsWith("A") ? 1 : 0;
            small += shape[i].startsWith("a") ? 1 : 0;
            place[i] = "";
        }
        line = upper > 2 && small * 3 < upper ? "C" : n < 7 && !tokens[n - 1].equals(".") ? "s" : "";
        for (int i = 0; i < n; ) {
            i = lists.markPlace(tokens, i, place);
        }
        String open = "";
        int distance = 0;
        for (int i = 0; i < n; i++) {
            head[i] = distance > 5 ? "" : open;
            if (kind[i].startsWith("T")) {
                open = lower[i];
                distance = 0;
            } else if (",;:()«».".contains(lower[i])) {
                open = "";
            }
            distance++;
        }
        current = tokens;
    }

    /** What speaks for an outcome whatever the ones before it. */
    void fixed(int i, Features f) {
        String w = lower[i];
        String s = shape[i];
        String w1 = at(lower, i - 1);
        String w2 = at(lower, i - 2);
        String n1 = at(lower, i + 1);
        String n2 = at(lower, i + 2);
        String s1 = at(shape, i - 1);
        String t1 = at(shape, i + 1);
        f.add("b");
        f.add("w=", w);
        f.add("s=", s);
        f.add("ws=", w, ",", s);
        f.add("-1=", w1);
        f.add("+1=", n1);
        f.add("-2=", w2);
        f.add("+2=", n2);
        f.add("-1s=", w1, ",", s);
        f.add("+1s=", n1, ",", s);
        f.add("-2-1s=", w2, ",", w1, ",", s);
        f.add("-1w=", w1, ",", w);
        f.add("w+1=", w, ",", n1);
        f.add("+1+2=", n1, ",", n2, ",", s);
        f.add("s-=", s1, ",", s);
        f.add("s+=", s, ",", t1);
        f.add("s3=", s1, ",", s, ",", t1);
        f.add("s4=", s, ",", t1, ",", at(shape, i + 2));
        f.add("s5=", at(shape, i - 2), ",", s1, ",", s);
        int length = w.length();
        for (int k = 2; k <= 4 && k < length; k++) {
            f.add("p=", w.substring(0, k));
            f.add("e=", w.substring(length - k));
        }
        if (length > 3) {
            f.add("es=", w.substring(length - 3), ",", s);
        }
        String k = kind[i];
        f.add("k=", k, ",", s);
        f.add("k-1=", at(kind, i - 1), ",", s);
        f.add("k-2=", at(kind, i - 2), ",", at(kind, i - 1), ",", s);
        f.add("k+1=", at(kind, i + 1), ",", s);
        f.add("k3=", at(kind, i - 1), ",", k, ",", at(kind, i + 1));
        f.add("l=", place[i], ",", s);
        f.add("lw=", place[i], ",", w1);
        f.add("lk=", place[i], ",", k, ",", at(kind, i - 1));
        f.add("l+=", place[i], ",", at(place, i + 1), ",", s);
        f.add("l-=", at(place, i - 1), ",", s);
        f.add("h=", head[i], ",", s);
        f.add("hl=", head[i], ",", place[i]);
        String y = everyday[i];
        f.add("y=", y, ",", s, ",", s1);
        f.add("yk=", y, ",", s, ",", k, ",", place[i]);
        f.add("y+=", y, at(everyday, i + 1), ",", s, ",", t1);
        f.add("y-=", at(everyday, i - 1), y, ",", s1, ",", s);
        if (i == 0 || i == 1 && !Character.isLetter(w1.charAt(0))) {
            f.add("first=", s, ",", y);
            f.add("firstk=", k, ",", y);
            f.add("first+=", y, ",", t1, at(everyday, i + 1));
        }
        if (!line.isEmpty()) {
            f.add("line=", line, ",", s);
            f.add("linek=", line, ",", k);
        }
    }

    private static String at(String[] values, int i) {
        return i < 0 ? "^" : i < values.length ? values[i] : "$";
    }
}
