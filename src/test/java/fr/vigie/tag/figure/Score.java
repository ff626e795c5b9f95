package fr.vigie.tag.figure;

import fr.vigie.document.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts figures found against figures expected; right is right value, unit and measure at an overlapping place. */
final class Score {
    int expected;
    int found;
    int right;
    int whole;
    final List<String> wrong = new ArrayList<>();

    void add(String text, List<Figure> gold, List<Figure> answer) {
        expected += gold.size();
        found += answer.size();
        for (var figure : gold) {
            var same = answer.stream()
                    .filter(other -> other.span().overlaps(figure.span()))
                    .findFirst();
            if (same.filter(figure::equals).isPresent()) {
                whole++;
            } else {
                wrong.add("expected " + shown(figure) + "\n     got "
                        + same.map(Score::shown).orElse("nothing") + "\n      in " + text);
            }
            if (same.filter(other -> isRight(figure, other)).isPresent()) {
                right++;
            }
        }
        for (var figure : answer) {
            if (gold.stream().noneMatch(other -> other.span().overlaps(figure.span()))) {
                wrong.add("too much " + shown(figure) + "\n      in " + text);
            }
        }
    }

    static boolean isRight(Figure gold, Figure answer) {
        return gold.value() == answer.value()
                && gold.to().equals(answer.to())
                && gold.unit() == answer.unit()
                && gold.measure().equals(answer.measure());
    }

    double recall() {
        return expected == 0 ? 1 : (double) right / expected;
    }

    double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    double exact() {
        return expected == 0 ? 1 : (double) whole / expected;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d figures, recall %.3f, precision %.3f, every field and the exact span right %.3f",
                expected,
                recall(),
                precision(),
                exact());
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
