package fr.vigie.tag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Press texts that are not ours to keep here, in the folder that VIGIE_REAL_TEXTS names, each known by its SHA-256. */
public final class RealTexts {
    private RealTexts() {}

    /** The texts by hash; skips the test where there is no folder. */
    public static Map<String, String> byHash() {
        var folder = System.getenv("VIGIE_REAL_TEXTS");
        Assumptions.assumeTrue(folder != null, "VIGIE_REAL_TEXTS names no folder of real texts");
        var texts = new HashMap<String, String>();
        try (var files = Files.newDirectoryStream(Path.of(folder), "*.txt")) {
            for (var file : files) {
                var bytes = Files.readAllBytes(file);
                var hash = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
                texts.put(hash, new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }
}
