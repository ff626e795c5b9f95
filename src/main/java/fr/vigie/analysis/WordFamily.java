package fr.vigie.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.tartarus.snowball.ext.FrenchStemmer;

/**
 * Brings a term to what its whole family shares: {@code recrute, recruteur, recrutement}. By a list of families whose
 * stem changes ({@code obtenir, obtient, obtention}), else by the endings, as the Snowball stemmer for French cuts them.
 */
final class WordFamily {
    private static final int SHORTEST = 5;

    /** Under each listed term its whole family. */
    private static final Map<String, List<String>> LISTED = read("families.txt");

    private WordFamily() {}

    static String of(String term) {
        var listed = LISTED.get(term);
        if (listed != null) {
            return '=' + listed.getFirst();
        }
        if (term.length() < SHORTEST || !term.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return term;
        }
        var stemmer = new FrenchStemmer();
        stemmer.setCurrent(term);
        stemmer.stem();
        var stem = hardened(Folding.fold(stemmer.getCurrent()));
        return stem.length() >= FrenchWords.SHARED_BEGINNING
                        && term.startsWith(stem.substring(0, FrenchWords.SHARED_BEGINNING))
                ? stem
                : term;
    }

    /** {@code publiqu(e)} and {@code public} sound alike, {@code drogu(e)} and {@code drog(ue)}. */
    private static String hardened(String stem) {
        if (stem.endsWith("qu")) {
            return stem.substring(0, stem.length() - 2) + 'c';
        }
        return stem.endsWith("gu") ? stem.substring(0, stem.length() - 1) : stem;
    }

    static List<String> listed(String term) {
        return LISTED.getOrDefault(term, List.of());
    }

    private static Map<String, List<String>> read(String file) {
        var families = new HashMap<String, List<String>>();
        try (var in = Objects.requireNonNull(
                        WordFamily.class.getResourceAsStream(file), file + " is not in the program");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Stream.of(line.split(" ", -1))
                            .map(FrenchWords::key)
                            .distinct()
                            .toList())
                    .forEach(family -> family.forEach(term -> families.put(term, family)));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        return families;
    }
}
