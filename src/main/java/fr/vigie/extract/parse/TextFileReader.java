package fr.vigie.extract.parse;

import fr.vigie.extract.ExtractionLimits;
import fr.vigie.extract.release.Clues;
import fr.vigie.extract.release.Manuscript;
import fr.vigie.extract.release.Origin;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.mime.MediaType;

/** Reads plain text. */
final class TextFileReader implements FormatReader {
    private static final Set<String> TYPES =
            Set.of("text/plain", "text/x-web-markdown", "text/markdown", "text/x-log", "text/csv", "text/tsv");

    private final ExtractionLimits limits;

    TextFileReader(ExtractionLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean reads(MediaType type) {
        return TYPES.contains(type.getBaseType().toString());
    }

    @Override
    public boolean opens(MediaType type) {
        return false;
    }

    @Override
    public Optional<Manuscript> read(Source source, MediaType type, Inner inner) throws IOException {
        var bytes = source.bytes(limits.textLength() * 2L);
        var origin = type.getSubtype().endsWith("sv") ? Origin.SHEET : Origin.PLAIN;
        return Optional.of(Markdown.read(Charsets.decode(bytes, Optional.empty()), Clues.of(origin)));
    }
}
