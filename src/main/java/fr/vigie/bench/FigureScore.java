package fr.vigie.bench;

import fr.vigie.document.Figure;
import fr.vigie.tag.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Counts figures found against figures expected; right is right value, unit and measure at an overlapping place. Subject,
 * period and change of the right ones are counted apart.
 */
public final class FigureScore {
    private int expected;
    private int found;
    private int right;
    private int whole;
    private Tally subjects = new Tally(0, 0, 0);
    private Tally periods = new Tally(0, 0, 0);
    private Tally changes = new Tally(0, 0, 0);
    private final List<String> wrong = new ArrayList<>();

    /** Counts the figures found in a text against those that stand there. */
    public void add(String text, List<Figure> gold, List<Figure> answer) {
        expected += gold.size();
        found += answer.size();
        for (var figure : gold) {
            var same = answer.stream()
                    .filter(other -> other.span().overlaps(figure.span()))
                    .findFirst();
            if (same.filter(figure::equals).isPresent()) {
                whole++;
            } else {
                wrong.add((same.filter(other -> isRight(figure, other)).isPresent() ? "but for a field " : "expected ")
                        + shown(figure) + "\n     got "
                        + same.map(FigureScore::shown).orElse("nothing") + "\n      in " + text);
            }
            same.filter(other -> isRight(figure, other)).ifPresent(other -> addRight(figure, other));
        }
        for (var figure : answer) {
            if (gold.stream().noneMatch(other -> other.span().overlaps(figure.span()))) {
                wrong.add("too much " + shown(figure) + "\n      in " + text);
            }
        }
    }

    private void addRight(Figure gold, Figure answer) {
        right++;
        subjects = subjects.plus(field(gold, answer, Figure::subject));
        periods = periods.plus(field(gold, answer, Figure::period));
        changes = changes.plus(field(gold, answer, Figure::change));
    }

    private static <T> Tally field(Figure gold, Figure answer, Function<Figure, Optional<T>> field) {
        var stated = field.apply(gold);
        var given = field.apply(answer);
        return new Tally(
                stated.isPresent() && stated.equals(given) ? 1 : 0,
                stated.isPresent() ? 1 : 0,
                given.isPresent() ? 1 : 0);
    }

    static boolean isRight(Figure gold, Figure answer) {
        return gold.value() == answer.value()
                && gold.to().equals(answer.to())
                && gold.unit() == answer.unit()
                && gold.measure().equals(answer.measure());
    }

    /** How many were right, with value, unit and measure. */
    public Tally tally() {
        return new Tally(right, expected, found);
    }

    /** How many of the right ones’ organisations were right. */
    public Tally subjects() {
        return subjects;
    }

    /** What was missed, read otherwise or found too much, each in its text. */
    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d figures, recall %.3f, precision %.3f; of those right: subject %s, period %s, change %s; every"
                        + " field and the exact span right %.3f",
                expected,
                tally().recall(),
                tally().precision(),
                shown(subjects),
                shown(periods),
                shown(changes),
                new Tally(whole, expected, found).recall());
    }

    private static String shown(Tally tally) {
        return String.format(Locale.ROOT, "%.3f/%.3f of %d", tally.recall(), tally.precision(), tally.expected());
    }

    private static String shown(Figure figure) {
        return String.format(
                Locale.ROOT,
                "[%s] %s%s %s %s | %s | %s | %s %s | %s",
                figure.text(),
                figure.value(),
                figure.to().isPresent() ? ".." + figure.to().getAsDouble() : "",
                figure.unit().code(),
                figure.bound().code(),
                figure.measure().orElse("-"),
                figure.family().orElse("-"),
                figure.change().map(c -> c.code()).orElse("-"),
                figure.period().map(p -> "@" + p).orElse("-"),
                figure.subject().orElse("-"));
    }
}
