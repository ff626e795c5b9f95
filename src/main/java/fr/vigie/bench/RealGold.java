package fr.vigie.bench;

import fr.vigie.document.Figure;
import fr.vigie.document.Quote;
import fr.vigie.document.Span;
import fr.vigie.tag.RealTexts;
import fr.vigie.tag.Tally;
import fr.vigie.tag.figure.FigureFinder;
import fr.vigie.tag.quote.QuoteFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Figures and quotes in real texts, the texts told by hash and the rest by offsets: {@code figures.tsv} has hash, start,
 * end, value, unit and bound, {@code quotes.tsv} hash, start, end, and where the speaker's name stands. What a figure
 * counts is not stated there.
 */
public final class RealGold {
    private final Map<String, String> texts;
    private final List<String[]> figures;
    private final List<String[]> quotes;

    private RealGold(Map<String, String> texts, List<String[]> figures, List<String[]> quotes) {
        this.texts = texts;
        this.figures = figures;
        this.quotes = quotes;
    }

    /** The gold of a folder for those of its texts that stand in another. */
    public static RealGold read(Path gold, Path folder) throws IOException {
        var texts = RealTexts.byHash(folder);
        return new RealGold(texts, lines(gold.resolve("figures.tsv"), texts), lines(gold.resolve("quotes.tsv"), texts));
    }

    private static List<String[]> lines(Path file, Map<String, String> texts) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .filter(fields -> texts.containsKey(fields[0]))
                .toList();
    }

    /** How many of the gold's texts are there. */
    public int texts() {
        return (int) figures.stream().map(fields -> fields[0]).distinct().count();
    }

    /** Figures with their place, value, unit and bound right. */
    public Tally figures() {
        var finder = new FigureFinder();
        var tally = new Tally(0, 0, 0);
        for (var hash : figures.stream().map(fields -> fields[0]).distinct().toList()) {
            var found = finder.find(texts.getOrDefault(hash, ""));
            var gold = figures.stream().filter(fields -> fields[0].equals(hash)).toList();
            int right = (int) gold.stream()
                    .filter(line -> found.stream().anyMatch(figure -> isSame(line, figure)))
                    .count();
            tally = tally.plus(new Tally(right, gold.size(), found.size()));
        }
        return tally;
    }

    /** Quotes with their place and speaker right. */
    public Tally quotes() {
        var finder = new QuoteFinder();
        var tally = new Tally(0, 0, 0);
        for (var hash : figures.stream().map(fields -> fields[0]).distinct().toList()) {
            var text = texts.getOrDefault(hash, "");
            var found = finder.find(text, List.of());
            var gold = quotes.stream().filter(fields -> fields[0].equals(hash)).toList();
            int right = (int) gold.stream()
                    .filter(line -> found.stream().anyMatch(quote -> isSame(line, quote, text)))
                    .count();
            tally = tally.plus(new Tally(right, gold.size(), found.size()));
        }
        return tally;
    }

    private static boolean isSame(String[] line, Figure figure) {
        return span(line, 1).equals(figure.span())
                && Double.parseDouble(line[3]) == figure.value()
                && line[4].equals(figure.unit().code())
                && line[5].equals(figure.bound().code());
    }

    private static boolean isSame(String[] line, Quote quote, String text) {
        var speaker = span(line, 3).of(text);
        return span(line, 1).equals(quote.span())
                && quote.speaker().filter(speaker::equals).isPresent();
    }

    private static Span span(String[] line, int field) {
        return new Span(Integer.parseInt(line[field]), Integer.parseInt(line[field + 1]));
    }
}
