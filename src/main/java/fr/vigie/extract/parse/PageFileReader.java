package fr.vigie.extract.parse;

import fr.vigie.extract.ExtractionLimits;
import fr.vigie.extract.page.WebPage;
import fr.vigie.extract.release.Manuscript;
import java.io.IOException;
import java.util.Optional;
import org.apache.tika.mime.MediaType;

/** Reads pages of the web. */
final class PageFileReader implements FormatReader {
    private final ExtractionLimits limits;

    PageFileReader(ExtractionLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean reads(MediaType type) {
        return type.getBaseType().equals(ContentType.HTML) || type.getBaseType().equals(ContentType.XHTML);
    }

    @Override
    public boolean opens(MediaType type) {
        return false;
    }

    @Override
    public Optional<Manuscript> read(Source source, MediaType type, Inner inner) throws IOException {
        var html = Charsets.decode(source.bytes(limits.textLength() * 2L), Optional.empty());
        return Optional.of(WebPage.read(html));
    }
}
