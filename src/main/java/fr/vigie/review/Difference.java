package fr.vigie.review;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What became of one text in another, word by word.
 *
 * @param stretches in order; those of {@code SAME} and {@code REMOVED} make the old text, those of {@code SAME} and {@code
 *     ADDED} the new
 */
public record Difference(List<Stretch> stretches) {
    /** A word, a sign, or a run of blanks: each may change alone. */
    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");
    /** The time grows with the square of what differs. */
    private static final int MOST = 10_000;

    public Difference {
        stretches = List.copyOf(stretches);
    }

    /** What happened to a stretch. */
    public enum What {
        SAME,
        ADDED,
        REMOVED;

        /** The word for it in answers and styles. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Some words with the same lot. */
    public record Stretch(What what, String text) {}

    /**
     * Compares two texts by Myers’ algorithm in linear space: lines first, then the words of lines that changed. What
     * changed over very many lines or words is given as removed and added whole.
     */
    public static Difference of(String before, String after) {
        var stretches = new ArrayList<Stretch>();
        compare(stretches, pieces(LINE, before), pieces(LINE, after), (removed, added) -> {
            var words = new ArrayList<Stretch>();
            compare(
                    words,
                    pieces(PIECE, String.join("", removed)),
                    pieces(PIECE, String.join("", added)),
                    (old, now) -> {
                        add(words, What.REMOVED, old);
                        add(words, What.ADDED, now);
                    });
            stretches.addAll(joined(words));
        });
        return new Difference(stretches);
    }

    private interface Changed {
        void take(List<String> removed, List<String> added);
    }

    private static void compare(List<Stretch> stretches, List<String> old, List<String> now, Changed changed) {
        if (old.size() + now.size() > MOST) {
            changed.take(old, now);
            return;
        }
        var at = 0;
        var removed = new ArrayList<String>();
        var added = new ArrayList<String>();
        for (var delta :
                DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            // What goes and what comes in its place are told apart; they belong together.
            if (delta.getSource().getPosition() > at) {
                take(changed, removed, added);
                add(stretches, What.SAME, old.subList(at, delta.getSource().getPosition()));
            }
            removed.addAll(delta.getSource().getLines());
            added.addAll(delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        take(changed, removed, added);
        add(stretches, What.SAME, old.subList(at, old.size()));
    }

    private static void take(Changed changed, List<String> removed, List<String> added) {
        if (!removed.isEmpty() || !added.isEmpty()) {
            changed.take(List.copyOf(removed), List.copyOf(added));
            removed.clear();
            added.clear();
        }
    }

    /** Whether nothing changed. */
    public boolean isNone() {
        return stretches.stream().allMatch(stretch -> stretch.what() == What.SAME);
    }

    private static List<String> pieces(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group()).toList();
    }

    private static void add(List<Stretch> stretches, What what, List<String> pieces) {
        if (!pieces.isEmpty()) {
            stretches.add(new Stretch(what, String.join("", pieces)));
        }
    }

    /** A blank that stayed between two changed words changed with them: a phrase reads better in one piece. */
    private static List<Stretch> joined(List<Stretch> stretches) {
        var joined = new ArrayList<Stretch>();
        var removed = new StringBuilder();
        var added = new StringBuilder();
        for (var i = 0; i < stretches.size(); i++) {
            var stretch = stretches.get(i);
            switch (stretch.what()) {
                case REMOVED -> removed.append(stretch.text());
                case ADDED -> added.append(stretch.text());
                case SAME -> {
                    var bridge = stretch.text().isBlank()
                            && !stretch.text().contains("\n")
                            && i + 1 < stretches.size()
                            && (!removed.isEmpty() || !added.isEmpty());
                    if (bridge) {
                        removed.append(stretch.text());
                        added.append(stretch.text());
                    } else {
                        flush(joined, removed, added);
                        joined.add(stretch);
                    }
                }
            }
        }
        flush(joined, removed, added);
        return joined;
    }

    private static void flush(List<Stretch> joined, StringBuilder removed, StringBuilder added) {
        if (!removed.isEmpty()) {
            joined.add(new Stretch(What.REMOVED, removed.toString()));
        }
        if (!added.isEmpty()) {
            joined.add(new Stretch(What.ADDED, added.toString()));
        }
        removed.setLength(0);
        added.setLength(0);
    }
}
