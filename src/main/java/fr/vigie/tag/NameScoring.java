package fr.vigie.tag;

import fr.vigie.document.NameType;
import fr.vigie.document.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Measures a finder of names on annotated text: exact spans, mention by mention, and distinct names document by
 * document (a file of sentences counts as one document for every twenty of them).
 */
final class NameScoring {
    private static final int SENTENCES_A_DOCUMENT = 20;

    private final NameScore mentions = new NameScore();
    private final NameScore distinct = new NameScore();
    private final List<String> errors = new ArrayList<>();
    private int tokens;

    /** A name found. */
    record Found(NameType type, Span span) {}

    /** Sentences of the parts {@code dev} or {@code test}, each a line of a document. */
    static NameScoring ofSentences(Path folder, Function<String, List<Found>> finder) throws IOException {
        var scoring = new NameScoring();
        for (List<AnnotatedSentence> file : AnnotatedSentence.byFile(folder)) {
            for (int i = 0; i < file.size(); i += SENTENCES_A_DOCUMENT) {
                scoring.document(file.subList(i, Math.min(file.size(), i + SENTENCES_A_DOCUMENT)), finder);
            }
        }
        return scoring;
    }

    /** A file with one token and its tag a line, a blank line between sentences; each sentence is taken alone. */
    static NameScoring ofTagged(Path file, Function<String, List<Found>> finder) throws IOException {
        var scoring = new NameScoring();
        var block = new ArrayList<AnnotatedSentence>();
        var lines = new ArrayList<String>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                lines.add(line);
            } else if (!lines.isEmpty()) {
                block.add(tagged(lines));
                lines.clear();
                if (block.size() == SENTENCES_A_DOCUMENT) {
                    scoring.document(block, finder);
                    block.clear();
                }
            }
        }
        if (!block.isEmpty()) {
            scoring.document(block, finder);
        }
        return scoring;
    }

    /** Whole texts, each a document; what does not count there is left out. */
    static NameScoring ofTexts(List<RealText> texts, Function<String, List<Found>> finder) {
        var scoring = new NameScoring();
        for (RealText real : texts) {
            scoring.tokens +=
                    Tokeniser.tokens(real.text(), 0, real.text().length()).size();
            scoring.compare(
                    real.text(),
                    real.names().stream().filter(real::counts).toList(),
                    finder.apply(real.text()).stream().filter(real::counts).toList());
        }
        return scoring;
    }

    /** Whole documents of our own, a file each, annotated as the sentences are. */
    static NameScoring ofDocuments(Path folder, Function<String, List<Found>> finder) throws IOException {
        var scoring = new NameScoring();
        for (Path file : RealText.files(folder, ".txt")) {
            scoring.document(List.of(AnnotatedSentence.parse(Files.readString(file))), finder);
        }
        return scoring;
    }

    NameScore mentions() {
        return mentions;
    }

    NameScore distinct() {
        return distinct;
    }

    /** What was missed and what was found wrongly, with the sentence. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    int tokens() {
        return tokens;
    }

    private void document(List<AnnotatedSentence> sentences, Function<String, List<Found>> finder) {
        var text = new StringBuilder();
        var gold = new ArrayList<Found>();
        for (AnnotatedSentence sentence : sentences) {
            gold.addAll(gold(sentence, text.length()));
            text.append(sentence.text()).append("\n\n");
        }
        String whole = text.toString();
        tokens += Tokeniser.tokens(whole, 0, whole.length()).size();
        compare(whole, gold, finder.apply(whole));
    }

    private static List<Found> gold(AnnotatedSentence sentence, int shift) {
        return sentence.mentions().stream()
                .map(m -> new Found(m.type(), m.span().shifted(shift)))
                .toList();
    }

    private void compare(String whole, List<Found> gold, List<Found> found) {
        for (NameType type : NameType.values()) {
            mentions.count(type, spans(gold, type), spans(found, type));
            distinct.count(type, words(gold, type, whole), words(found, type, whole));
        }
        gold.stream().filter(g -> !found.contains(g)).forEach(g -> errors.add("- " + shown(g, whole)));
        found.stream().filter(f -> !gold.contains(f)).forEach(f -> errors.add("+ " + shown(f, whole)));
    }

    private static String shown(Found name, String text) {
        int start = text.lastIndexOf('\n', name.span().start()) + 1;
        int line = text.indexOf('\n', name.span().end());
        int end = line < 0 ? text.length() : line;
        return name.type().code().charAt(0) + " [" + name.span().of(text) + "]  " + text.substring(start, end);
    }

    private static List<Span> spans(List<Found> names, NameType type) {
        return names.stream().filter(n -> n.type() == type).map(Found::span).toList();
    }

    private static List<String> words(List<Found> names, NameType type, String text) {
        return names.stream()
                .filter(n -> n.type() == type)
                .map(n -> n.span().of(text).replace('’', '\'').toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    private static AnnotatedSentence tagged(List<String> lines) {
        var marked = new StringBuilder();
        String open = "";
        for (String line : lines) {
            String token =
                    line.substring(0, line.indexOf('\t')).replace('[', '(').replace(']', ')');
            String tag = line.substring(line.indexOf('\t') + 1).strip();
            String type = tag.length() < 3
                    ? ""
                    : switch (tag.substring(2)) {
                        case "PER" -> "p";
                        case "LOC" -> "l";
                        case "ORG" -> "o";
                        default -> "";
                    };
            if (!open.isEmpty() && !(tag.startsWith("I-") && type.equals(open))) {
                marked.append(']');
                open = "";
            }
            boolean glued = marked.isEmpty()
                    || marked.charAt(marked.length() - 1) == '\''
                    || marked.charAt(marked.length() - 1) == '’';
            marked.append(glued ? "" : " ");
            if (!type.isEmpty() && open.isEmpty()) {
                marked.append('[').append(type).append(':');
                open = type;
            }
            marked.append(token);
        }
        return AnnotatedSentence.parse(marked + (open.isEmpty() ? "" : "]"));
    }
}
