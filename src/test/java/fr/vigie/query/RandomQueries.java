package fr.vigie.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** What people might type and what nobody would: pieces of the language in any order, and its examples with slips. */
public final class RandomQueries {
    private static final Pattern TYPED = Pattern.compile("\\| `(.*?)` \\|.*");
    private static final String[] PIECES = {
        "hôpital",
        "Dijon",
        "l’",
        "ET",
        "OU",
        "SAUF",
        "NOT",
        "(",
        ")",
        "\"",
        "«",
        "»",
        "[",
        "]",
        " TO ",
        "~",
        "~5",
        "*",
        "NEAR/5",
        "PRÈS/3",
        "titre:",
        "#",
        "org:",
        "ville:",
        "date:",
        "2019",
        "2019-09",
        ">=",
        "<",
        "=",
        "4 000",
        "1,5Md€",
        "12%",
        "emplois",
        "-",
        "+",
        " ",
        "  ",
        ":",
        "/",
        ",",
        ".",
        "'",
        "C.H.U.",
        "e-santé",
        "\u00A0",
        "\uD83D",
        "é\u0301",
        "\u0000",
        "https://a.fr/b?c=d",
        "&",
        "montant:[1M€ TO 2M€]",
        "=\"Santé\"",
        "\t",
        "œ",
        "İ",
        "ﬁ",
        "a*b",
        "b*",
        "bio*tech",
        "?",
        "te?te",
        "MÊMEPHRASE",
        "SAMESENTENCE(",
        "ME\u0302MEPHRASE(",
        "AUMOINS3",
        "ATLEAST2(",
        "AUMOINS0",
        "3",
        "DE",
        "2 DE (",
        "2 OF (",
        "@",
        "@ \"Sanofi\""
    };

    private final Random random;
    private final List<String> examples;

    public RandomQueries(long seed) {
        this.random = new Random(seed);
        try (var lines = Files.lines(Path.of("docs/query-language.md"))) {
            this.examples = lines.map(TYPED::matcher)
                    .filter(line -> line.matches())
                    .map(line -> line.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String next() {
        return random.nextInt(3) == 0 ? mutated() : pieces();
    }

    private String pieces() {
        var text = new StringBuilder();
        for (var pieces = random.nextInt(12); pieces >= 0; pieces--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
            if (random.nextInt(3) == 0) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    /** One example or two, with letters left out, doubled, exchanged, or a piece put in. */
    private String mutated() {
        var text = new StringBuilder(example());
        if (random.nextInt(3) == 0) {
            text.append(' ').append(example());
        }
        for (var slips = random.nextInt(4); slips > 0 && !text.isEmpty(); slips--) {
            var at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, text.charAt(at));
                case 2 -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
                default -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }

    private String example() {
        return examples.get(random.nextInt(examples.size()));
    }
}
