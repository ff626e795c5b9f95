package fr.vigie.tag;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.namefind.TokenNameFinderModel;

/** Writes a model as OpenNLP does, but for the times of writing: the same weights give the same bytes. */
final class NameModelFile {
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final String MANIFEST = "manifest.properties";

    private NameModelFile() {}

    static void write(TokenNameFinderModel model, Path file) throws IOException {
        var dated = new ByteArrayOutputStream();
        model.serialize(dated);
        try (var in = new ZipInputStream(new ByteArrayInputStream(dated.toByteArray()));
                var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var undated = new ZipEntry(entry.getName());
                undated.setTimeLocal(ALWAYS);
                out.putNextEntry(undated);
                byte[] content = in.readAllBytes();
                out.write(entry.getName().equals(MANIFEST) ? undated(content) : content);
            }
        }
    }

    /** The manifest without its date and time stamp, in the order of its lines. */
    private static byte[] undated(byte[] manifest) {
        return new String(manifest, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("Timestamp="))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
