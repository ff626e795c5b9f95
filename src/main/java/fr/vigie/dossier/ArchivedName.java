package fr.vigie.dossier;

import java.text.Normalizer;
import java.util.Locale;

/** What a file is called in a ZIP file: numbered, so that no two are alike, and of signs that every system can write. */
final class ArchivedName {
    private static final int LONGEST = 100;

    private ArchivedName() {}

    /** {@code originals/007-communique de presse.pdf} */
    static String of(int number, String fileName) {
        var name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9 ._()-]+", "_")
                .strip();
        var cut = plain.length() <= LONGEST ? plain : plain.substring(plain.length() - LONGEST);
        return String.format(Locale.ROOT, "originals/%03d-%s", number, cut.isEmpty() ? "document" : cut);
    }
}
