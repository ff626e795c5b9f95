package fr.vigie.tag;

import fr.vigie.authority.Authority;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures how well names are found: on our development and test sentences, and on files of others that are only
 * measured with (one token and its tag a line).
 */
public final class NameMeasure {
    private static final Logger LOG = LoggerFactory.getLogger(NameMeasure.class);
    private final NameModel model;
    private final Sentences sentences = new Sentences();
    private final NameFinding finding;

    private NameMeasure(NameModel model, WordLists lists) {
        this.model = model;
        finding = new NameFinding(Authority.load(), sentences, model, lists);
    }

    /**
     * Measures what ships with the program: the folder {@code src/training}, a model file that is not read, and files
     * to measure with besides our own, as {@link NameTraining} takes them.
     */
    public static void main(String[] arguments) throws IOException {
        LOG.info("{}", shipped().report(Path.of(arguments[0]), outside(arguments)));
    }

    /** The files to measure with besides our own; the real texts' folder may stand in {@code VIGIE_REAL_TEXTS}. */
    static List<Path> outside(String[] arguments) {
        return Stream.concat(
                        Stream.of(arguments).skip(2), Optional.ofNullable(System.getenv("VIGIE_REAL_TEXTS")).stream())
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .toList();
    }

    /** Measures what ships with the program. */
    public static NameMeasure shipped() {
        return new NameMeasure(NameModel.load(), WordLists.shipped());
    }

    /** Measures a model as it stands in a file. */
    static NameMeasure of(Path file, WordLists lists) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new NameMeasure(NameModel.read(in, lists), lists);
        }
    }

    /**
     * Tables of precision, recall and F1, for the model alone and for the whole way.
     *
     * @param training the folder with {@code sentences/dev}, {@code sentences/test} and {@code gold}
     * @param outside files {@code *.bio}, or a folder that holds some, or one with the real texts of {@code gold}
     */
    public String report(Path training, List<Path> outside) throws IOException {
        var report = new StringBuilder();
        for (String part : List.of("dev", "test")) {
            Path folder = training.resolve("sentences").resolve(part);
            table(report, part + ", model alone", NameScoring.ofSentences(folder, this::modelAlone));
            table(report, part, NameScoring.ofSentences(folder, this::whole));
        }
        for (String part : List.of("dev", "test")) {
            Path folder = training.resolve("documents").resolve(part);
            table(report, "whole documents, " + part, NameScoring.ofDocuments(folder, this::whole));
        }
        for (Path file : tagged(outside)) {
            table(report, file.getFileName().toString(), NameScoring.ofTagged(file, this::whole));
        }
        for (Path folder : outside) {
            List<RealText> texts =
                    Files.isDirectory(folder) ? RealText.all(training.resolve("gold"), folder) : List.of();
            if (!texts.isEmpty()) {
                table(report, texts.size() + " real texts", NameScoring.ofTexts(texts, this::whole));
            }
        }
        return report.toString();
    }

    /**
     * What goes wrong on the development sentences and then documents of the folder {@code src/training}, an error a
     * line: missed with a minus, wrong with a plus.
     */
    public List<String> errors(Path training) throws IOException {
        var errors = new ArrayList<String>();
        errors.addAll(NameScoring.ofSentences(training.resolve("sentences/dev"), this::whole)
                .errors());
        errors.addAll(NameScoring.ofDocuments(training.resolve("documents/dev"), this::whole)
                .errors());
        return errors;
    }

    private List<NameScoring.Found> whole(String text) {
        return finding.names(text).stream()
                .map(name -> new NameScoring.Found(name.type(), name.span()))
                .toList();
    }

    private List<NameScoring.Found> modelAlone(String text) {
        var found = new ArrayList<NameScoring.Found>();
        sentences.of(text).forEach(span -> {
            Tokens tokens = Tokeniser.tokens(text, span.start(), span.end());
            model.names(tokens)
                    .forEach(guess ->
                            found.add(new NameScoring.Found(guess.type(), tokens.span(guess.from(), guess.to()))));
        });
        return found;
    }

    private static void table(StringBuilder report, String title, NameScoring scoring) {
        report.append(title).append(":\n").append(scoring.mentions().table());
        report.append("distinct names:\n").append(scoring.distinct().table()).append('\n');
    }

    static List<Path> tagged(List<Path> given) throws IOException {
        var files = new ArrayList<Path>();
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.list(path)) {
                    inside.filter(file -> file.toString().endsWith(".bio"))
                            .sorted()
                            .forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }
}
