package fr.vigie.tag;

import fr.vigie.document.NameType;
import fr.vigie.document.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real text with its names as people marked them, in files of {@code src/training/gold}; the text itself is elsewhere
 * and known by its SHA-256.
 *
 * @param scored the part that is the article
 * @param names what is right, in UTF-16 code units
 * @param unscored what two careful people would not agree on
 */
record RealText(String text, Span scored, List<NameScoring.Found> names, List<Span> unscored) {

    RealText {
        names = List.copyOf(names);
        unscored = List.copyOf(unscored);
    }

    /** Those of the marked texts that are in the folder. */
    static List<RealText> all(Path gold, Path folder) throws IOException {
        Map<String, String> texts = RealTexts.byHash(folder);
        var all = new ArrayList<RealText>();
        for (Path file : files(gold, ".names")) {
            List<String> lines = Files.readAllLines(file);
            String text = texts.get(lines.getFirst().substring("# sha256 ".length()));
            if (text != null) {
                all.add(marked(text, lines));
            }
        }
        return all;
    }

    /** Whether a name found there counts, for or against. */
    boolean counts(NameScoring.Found found) {
        return scored.start() <= found.span().start()
                && found.span().end() <= scored.end()
                && unscored.stream().noneMatch(span -> span.overlaps(found.span()));
    }

    private static RealText marked(String text, List<String> lines) {
        var names = new ArrayList<NameScoring.Found>();
        var unscored = new ArrayList<Span>();
        var scored = new Span(0, text.length());
        for (String line : lines) {
            String[] fields = line.split("[ \t]", -1);
            if (line.startsWith("# main ")) {
                scored = new Span(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                var span = new Span(Integer.parseInt(fields[0]), Integer.parseInt(fields[1]));
                if (fields[2].equals("unscored")) {
                    unscored.add(span);
                } else {
                    names.add(new NameScoring.Found(NameType.valueOf(fields[2].toUpperCase(Locale.ROOT)), span));
                }
            }
        }
        return new RealText(text, scored, names, unscored);
    }

    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
