import fr.vigie.quantity.Tokens;
import fr.vigie.tag.figure.FigureFinder;
import fr.vigie.tag.quote.QuoteFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints how many tokens a second, on one core, the finders of figures and of quotes read: {@code java -cp target/classes
 * src/bench/FiguresAndQuotesSpeed.java FILE…} with text files. The best of 30 rounds, each file ten times over.
 */
public class FiguresAndQuotesSpeed {
    public static void main(String[] files) throws IOException {
        var texts = new ArrayList<String>();
        for (var file : files) {
            texts.add(Files.readString(Path.of(file)).repeat(10));
        }
        long tokens = texts.stream().mapToLong(text -> Tokens.of(text).size()).sum();
        long figures = Long.MAX_VALUE;
        long quotes = Long.MAX_VALUE;
        long both = Long.MAX_VALUE;
        for (int round = 0; round < 30; round++) {
            long start = System.nanoTime();
            texts.forEach(text -> new FigureFinder().find(text));
            long middle = System.nanoTime();
            texts.forEach(text -> new QuoteFinder().find(text, List.of()));
            long end = System.nanoTime();
            figures = Math.min(figures, middle - start);
            quotes = Math.min(quotes, end - middle);
            both = Math.min(both, end - start);
        }
        System.out.printf(
                Locale.ROOT,
                "%d tokens; a second: figures %.0f, quotes %.0f, both %.0f%n",
                tokens,
                tokens * 1e9 / figures,
                tokens * 1e9 / quotes,
                tokens * 1e9 / both);
    }
}
