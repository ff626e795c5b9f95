package fr.vigie.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How well one page was read.
 *
 * @param page its file's name
 * @param f1 of the words of the main text, the title apart
 */
record PageScore(String page, double f1, PageAnswer found, PageAnswer said) {
    private static final double GOOD = 0.9;

    /** Means over pages; where a person found no date, a date is an invented one. */
    static Map<String, Double> means(List<PageScore> scores) {
        var means = new LinkedHashMap<String, Double>();
        means.put("pages", (double) scores.size());
        means.put(
                "main text F1",
                scores.stream().mapToDouble(PageScore::f1).average().orElse(0));
        means.put(
                "F1 ≥ 0.9",
                scores.stream()
                        .mapToDouble(score -> score.f1 >= GOOD ? 1 : 0)
                        .average()
                        .orElse(0));
        means.put("titles", share(scores, PageAnswer::title));
        means.put("dates", share(scores, PageAnswer::date));
        means.put("invented dates", (double)
                scores.stream().filter(PageScore::inventsDate).count());
        means.put("issuers", share(scores, PageAnswer::issuer));
        means.put("authors", share(scores, PageAnswer::author));
        means.put("languages", share(scores, PageAnswer::language));
        return means;
    }

    /** Of the pages where a person found it, on how many it is the same. */
    private static double share(List<PageScore> scores, Function<PageAnswer, Optional<String>> field) {
        var asked = scores.stream()
                .filter(score -> field.apply(score.said).isPresent())
                .toList();
        return asked.stream()
                .mapToDouble(score -> score.isRight(field) ? 1 : 0)
                .average()
                .orElse(0);
    }

    private boolean inventsDate() {
        return said.date().isEmpty() && found.date().isPresent();
    }

    private boolean isRight(Function<PageAnswer, Optional<String>> field) {
        return field.apply(found)
                .map(PageAnswer::folded)
                .equals(field.apply(said).map(PageAnswer::folded));
    }

    /** What is wrong on the page, a line for each; empty where nothing is. */
    String misses() {
        var misses = new StringBuilder();
        if (f1 < GOOD) {
            misses.append(String.format(Locale.ROOT, "%s: text %.3f%n", page, f1));
        }
        miss(misses, "title", PageAnswer::title);
        miss(misses, "date", PageAnswer::date);
        miss(misses, "issuer", PageAnswer::issuer);
        miss(misses, "author", PageAnswer::author);
        miss(misses, "language", PageAnswer::language);
        return misses.toString();
    }

    private void miss(StringBuilder misses, String what, Function<PageAnswer, Optional<String>> field) {
        if (!isRight(field)) {
            misses.append(page)
                    .append(": ")
                    .append(what)
                    .append(' ')
                    .append(field.apply(found).orElse("—"))
                    .append(" for ")
                    .append(field.apply(said).orElse("—"))
                    .append('\n');
        }
    }
}
