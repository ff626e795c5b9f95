package fr.vigie.tag;

import fr.vigie.document.NameType;
import fr.vigie.document.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence with its names, as people write it for training: {@code Le [o:CHU de Caen] recrute.}
 *
 * @param text the sentence without the marks
 * @param mentions the names, in order
 */
record AnnotatedSentence(String text, List<Mention> mentions) {
    private static final Pattern MARK = Pattern.compile("\\[([olp]):([^\\[\\]]+)]");

    AnnotatedSentence {
        mentions = List.copyOf(mentions);
    }

    /** A name and where it stands. */
    record Mention(NameType type, Span span) {}

    /** Reads one line. */
    static AnnotatedSentence parse(String line) {
        var text = new StringBuilder();
        var mentions = new ArrayList<Mention>();
        Matcher mark = MARK.matcher(line);
        int last = 0;
        while (mark.find()) {
            text.append(line, last, mark.start());
            int start = text.length();
            text.append(mark.group(2));
            mentions.add(new Mention(type(mark.group(1)), new Span(start, text.length())));
            last = mark.end();
        }
        text.append(line, last, line.length());
        return new AnnotatedSentence(text.toString(), mentions);
    }

    /** The line that {@link #parse} reads back. */
    String written() {
        var line = new StringBuilder();
        int last = 0;
        for (Mention mention : mentions) {
            line.append(text, last, mention.span().start())
                    .append('[')
                    .append(letter(mention.type()))
                    .append(':')
                    .append(mention.span().of(text))
                    .append(']');
            last = mention.span().end();
        }
        return line.append(text.substring(last)).toString();
    }

    /** Every sentence of the files of a folder, in the order of their names. */
    static List<AnnotatedSentence> all(Path folder) throws IOException {
        var sentences = new ArrayList<AnnotatedSentence>();
        for (List<AnnotatedSentence> file : byFile(folder)) {
            sentences.addAll(file);
        }
        return sentences;
    }

    /** The same, each file's sentences apart. */
    static List<List<AnnotatedSentence>> byFile(Path folder) throws IOException {
        var files = new ArrayList<List<AnnotatedSentence>>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file :
                    found.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                files.add(Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("# "))
                        .map(AnnotatedSentence::parse)
                        .toList());
            }
        }
        return files;
    }

    private static NameType type(String letter) {
        return switch (letter) {
            case "o" -> NameType.ORGANISATION;
            case "l" -> NameType.PLACE;
            default -> NameType.PERSON;
        };
    }

    private static char letter(NameType type) {
        return switch (type) {
            case ORGANISATION -> 'o';
            case PLACE -> 'l';
            case PERSON -> 'p';
        };
    }
}
