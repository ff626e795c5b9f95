package fr.vigie.extract.parse;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Recognises the letters in pictures by the program {@code tesseract}, where that is installed. Its processes are children
 * of the worker and die with it.
 */
final class Tesseract {
    private final String languages;

    private Tesseract(String languages) {
        this.languages = languages;
    }

    /** The program with French and English, or what it has of them; empty where there is none. */
    static Optional<Tesseract> find() {
        try {
            var process = new ProcessBuilder("tesseract", "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            var listed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .toList();
            var languages = Stream.of("fra", "eng").filter(listed::contains).toList();
            return process.waitFor() != 0 || languages.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Tesseract(String.join("+", languages)));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The text of a picture, a line each, an empty line between paragraphs. */
    String read(BufferedImage picture, int dotsPerInch) throws IOException {
        var file = Files.createTempFile("page", ".png");
        try {
            ImageIO.write(picture, "png", file.toFile());
            return run(List.of(
                    "tesseract",
                    file.toString(),
                    "stdout",
                    "-l",
                    languages,
                    "--psm",
                    "3",
                    "--dpi",
                    Integer.toString(dotsPerInch)));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8).replace("\f", "");
        } finally {
            process.destroy();
        }
    }
}
