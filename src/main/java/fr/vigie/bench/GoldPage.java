package fr.vigie.bench;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A page and what a person says it says.
 *
 * @param file the page
 * @param said by that person
 */
record GoldPage(Path file, PageAnswer said) {

    /**
     * The pages of a folder: each {@code NAME.html} with its {@code NAME.json}, an object with {@code title}, {@code date}
     * (ISO), {@code issuer}, {@code author}, {@code language} and {@code text}, each of which may be null.
     *
     * @throws IOException when one cannot be read or there is none; the message names the file or the folder
     */
    static List<GoldPage> in(Path folder) throws IOException {
        var pages = new TreeMap<String, GoldPage>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(GoldPage::isPage).toList()) {
                var name = file.getFileName().toString();
                var answer = file.resolveSibling(name.replaceFirst("\\.x?html?$", ".json"));
                pages.put(name, new GoldPage(file, answer(answer)));
            }
        }
        if (pages.isEmpty()) {
            throw new IOException("no pages in " + folder);
        }
        return List.copyOf(pages.values());
    }

    private static boolean isPage(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.x?html?");
    }

    private static PageAnswer answer(Path file) throws IOException {
        try {
            var object = Json.object(Files.readString(file));
            return new PageAnswer(
                    text(object, "title"),
                    text(object, "date"),
                    text(object, "issuer"),
                    text(object, "author"),
                    text(object, "language"),
                    text(object, "text").orElse(""));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static Optional<String> text(JsonNode object, String name) {
        return object.hasNonNull(name)
                ? Optional.of(object.get(name).asText()).filter(text -> !text.isBlank())
                : Optional.empty();
    }
}
