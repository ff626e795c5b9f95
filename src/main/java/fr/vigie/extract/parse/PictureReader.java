package fr.vigie.extract.parse;

import fr.vigie.document.Refusal;
import fr.vigie.extract.release.Clues;
import fr.vigie.extract.release.Line;
import fr.vigie.extract.release.Manuscript;
import fr.vigie.extract.release.Origin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.tika.mime.MediaType;

/** Reads scans that came as pictures. */
final class PictureReader implements FormatReader {
    private static final Set<String> TYPES =
            Set.of("image/png", "image/jpeg", "image/tiff", "image/bmp", "image/x-ms-bmp", "image/gif");
    private static final long MOST_DOTS = 60_000_000;
    private static final int MOST_PAGES = 200;

    private final ScanReader scans;

    PictureReader(ScanReader scans) {
        this.scans = scans;
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
        try (var stream = ImageIO.createImageInputStream(source.file().toFile())) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new RefusedException(Refusal.CORRUPT, "corrupt");
            }
            var reader = readers.next();
            reader.setInput(stream);
            var lines = lines(reader);
            if (lines.stream().allMatch(Line::isEmpty)) {
                throw new RefusedException(Refusal.EMPTY, "empty.picture");
            }
            return Optional.of(new Manuscript(lines, Clues.of(Origin.PAPER).onPages()));
        }
    }

    private List<Line> lines(ImageReader reader) throws IOException {
        var pages = Math.min(MOST_PAGES, reader.getNumImages(true));
        var lines = new ArrayList<Line>();
        for (var page = 0; page < pages; page++) {
            if ((long) reader.getWidth(page) * reader.getHeight(page) > MOST_DOTS) {
                throw new RefusedException(Refusal.TOO_LARGE, "tooLarge");
            }
            PageTurns.append(lines, scans.read(reader.read(page), page));
        }
        return lines;
    }
}
