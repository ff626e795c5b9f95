package fr.vigie.extract.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.langdetect.optimaize.OptimaizeLangDetector;

/** The language that a text is in, among those that a French newsroom gets. Not for several threads. */
final class Language {
    private static final Set<String> KNOWN = Set.of("fr", "en", "de", "es", "it", "nl", "pt");
    private static final String USUAL = "fr";
    private static final int READ = 2_000;
    private static final int LEAST = 60;
    private static final float SURE = 0.8f;

    private final OptimaizeLangDetector detector;

    Language() {
        try {
            detector = new OptimaizeLangDetector();
            detector.loadModels(KNOWN);
        } catch (IOException e) {
            throw new UncheckedIOException("the language profiles are part of the program", e);
        }
    }

    /**
     * Detects it on the first letters.
     *
     * @param stated as the file says; used for a text too short to tell
     */
    String of(String text, Optional<String> stated) {
        var start = text.substring(0, Math.min(READ, text.length()));
        if (start.strip().length() >= LEAST) {
            detector.reset();
            detector.addText(start);
            var best = detector.detect();
            if (best.getRawScore() >= SURE && !best.getLanguage().isEmpty()) {
                return best.getLanguage();
            }
        }
        return stated.map(tag -> tag.strip().toLowerCase(Locale.ROOT))
                .filter(tag -> tag.length() >= 2)
                .map(tag -> tag.substring(0, 2))
                .filter(KNOWN::contains)
                .orElse(USUAL);
    }
}
