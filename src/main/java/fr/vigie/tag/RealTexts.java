package fr.vigie.tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Press texts that are not ours to keep here: files {@code *.txt} of a folder, each known by its SHA-256. */
public final class RealTexts {
    private RealTexts() {}

    /** The folder that the environment variable {@code VIGIE_REAL_TEXTS} names. */
    public static Optional<Path> folder() {
        return Optional.ofNullable(System.getenv("VIGIE_REAL_TEXTS"))
                .filter(path -> !path.isBlank())
                .map(Path::of);
    }

    /** The texts of a folder by the hash of their bytes, in lower-case hexadecimal. */
    public static Map<String, String> byHash(Path folder) throws IOException {
        var texts = new HashMap<String, String>();
        for (Path file : RealText.files(folder, ".txt")) {
            texts.put(hash(Files.readAllBytes(file)), Files.readString(file));
        }
        return texts;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
