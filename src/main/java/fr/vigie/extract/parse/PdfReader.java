package fr.vigie.extract.parse;

import fr.vigie.document.Refusal;
import fr.vigie.extract.ExtractionLimits;
import fr.vigie.extract.release.Clues;
import fr.vigie.extract.release.Line;
import fr.vigie.extract.release.Manuscript;
import fr.vigie.extract.release.Origin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.mime.MediaType;

/** Reads PDFs: their columns in order, their pages joined, and the pages that are but pictures by OCR. */
final class PdfReader implements FormatReader {
    private static final MediaType PDF = MediaType.application("pdf");

    private final ExtractionLimits limits;
    private final ScanReader scans;

    PdfReader(ExtractionLimits limits, ScanReader scans) {
        this.limits = limits;
        this.scans = scans;
    }

    @Override
    public boolean reads(MediaType type) {
        return type.getBaseType().equals(PDF);
    }

    @Override
    public boolean opens(MediaType type) {
        return true;
    }

    @Override
    public Optional<Manuscript> read(Source source, MediaType type, Inner inner) throws IOException {
        try (var document =
                Loader.loadPDF(source.file().toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            PdfAttachments.collect(document, inner);
            var title = Optional.ofNullable(document.getDocumentInformation().getTitle());
            var clues = Clues.of(Origin.PAPER).titled(title).onPages();
            return Optional.of(new Manuscript(lines(document), clues));
        }
    }

    private List<Line> lines(PDDocument document) throws IOException {
        var glyphs = new PdfGlyphs();
        var raw = new ArrayList<List<PdfLine>>();
        var heights = new ArrayList<Float>();
        var length = 0L;
        for (var page = 0; page < document.getNumberOfPages(); page++) {
            var lines = glyphs.lines(document, page);
            length += lines.stream().mapToInt(line -> line.text().length()).sum();
            if (length > limits.textLength()) {
                throw new RefusedException(Refusal.TOO_LARGE, "tooLarge.text");
            }
            raw.add(lines);
            heights.add(document.getPage(page).getCropBox().getHeight());
        }
        var pages =
                RunningHeads.drop(raw, heights).stream().map(PdfColumns::read).toList();
        var bodySize = PdfParagraphs.bodySize(pages);
        var lines = new ArrayList<Line>();
        for (var page = 0; page < pages.size(); page++) {
            var read = scans.isScan(document, page, raw.get(page))
                    ? scans.read(document, page)
                    : PdfParagraphs.of(pages.get(page), bodySize, page);
            PageTurns.append(lines, read);
        }
        return lines;
    }
}
