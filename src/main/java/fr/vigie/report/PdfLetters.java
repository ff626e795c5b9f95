package fr.vigie.report;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** What of a text a font can show: what it cannot is set by what is nearest, or by a question mark. */
final class PdfLetters {
    private static final String UNKNOWN = "?";

    private final PDFont font;
    private final Map<Integer, String> known = new HashMap<>();

    PdfLetters(PDFont font) {
        this.font = font;
    }

    /** The text in one line, accents joined with their letters; spaces that keep words together still do. */
    String settable(String text) {
        var settable = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(point -> settable.append(known.computeIfAbsent(point, this::nearest)));
        return settable.toString();
    }

    private String nearest(int point) {
        if (point == '\n' || point == '\t' || point == ' ') {
            return " ";
        }
        if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT) {
            return "";
        }
        var itself = Character.toString(point);
        if (hasLetters(itself)) {
            return itself;
        }
        if (Character.isSpaceChar(point)) {
            return "\u00a0"; // narrow, thin: as wide as another, but as firm
        }
        var plainer = Normalizer.normalize(itself, Normalizer.Form.NFKD);
        return hasLetters(plainer) ? plainer : UNKNOWN;
    }

    private boolean hasLetters(String text) {
        try {
            font.encode(text);
            return true;
        } catch (IllegalArgumentException | IOException missing) {
            return false;
        }
    }
}
