package fr.vigie.tag;

import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How a finder of names does on one annotated set. Spans must be exact; distinct names are counted document by document,
 * case and the shape of apostrophes apart.
 *
 * @param set what it was measured on
 * @param tokens how many tokens the set has, by our tokeniser
 */
public record NameTrial(String set, Map<NameType, Tally> mentions, Map<NameType, Tally> distinct, int tokens) {
    public NameTrial {
        mentions = Collections.unmodifiableMap(new EnumMap<>(mentions));
        distinct = Collections.unmodifiableMap(new EnumMap<>(distinct));
    }

    /**
     * Tries a finder on the test part of our sentences and documents, and on what is measured with and nothing else.
     *
     * @param training the folder with {@code sentences/test}, {@code documents/test} and {@code gold}
     * @param outside files {@code *.bio}, or a folder that holds some, or one with the real texts of {@code gold}
     * @param finder the names of a text, without overlap
     */
    public static List<NameTrial> all(Path training, List<Path> outside, Function<String, List<Name>> finder)
            throws IOException {
        Function<String, List<NameScoring.Found>> found = text -> finder.apply(text).stream()
                .map(name -> new NameScoring.Found(name.type(), name.span()))
                .toList();
        var trials = new ArrayList<NameTrial>();
        trials.add(of(
                "test sentences",
                NameScoring.ofSentences(training.resolve("sentences").resolve("test"), found)));
        var documents = training.resolve("documents").resolve("test");
        if (Files.isDirectory(documents)) {
            trials.add(of("test documents", NameScoring.ofDocuments(documents, found)));
        }
        for (Path file : NameMeasure.tagged(outside)) {
            trials.add(of(file.getFileName().toString(), NameScoring.ofTagged(file, found)));
        }
        for (Path folder : outside) {
            var texts =
                    Files.isDirectory(folder) ? RealText.all(training.resolve("gold"), folder) : List.<RealText>of();
            if (!texts.isEmpty()) {
                trials.add(of(texts.size() + " real texts", NameScoring.ofTexts(texts, found)));
            }
        }
        return List.copyOf(trials);
    }

    private static NameTrial of(String set, NameScoring scoring) {
        return new NameTrial(
                set, scoring.mentions().tallies(), scoring.distinct().tallies(), scoring.tokens());
    }
}
