package fr.vigie.extract.parse;

import fr.vigie.document.Refusal;
import fr.vigie.extract.release.Hyphens;
import fr.vigie.extract.release.Line;
import fr.vigie.extract.release.Typography;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads pages that are pictures, one by one; a page that has text of its own is never given to OCR. */
final class ScanReader {
    private static final int DOTS_PER_INCH = 300;
    private static final double MOST_DOTS = 30_000_000;
    private static final int LEAST_LETTERS = 40;

    /** A logo is smaller than this on a side. */
    private static final int LEAST_SIDE = 500;

    private final Supplier<Optional<Tesseract>> tesseract = Once.of(Tesseract::find);
    private Runnable announced = () -> {};

    /** What is told before the first page of each document is read. */
    void announceTo(Runnable listener) {
        announced = listener;
    }

    boolean isScan(PDDocument document, int page, List<PdfLine> lines) throws IOException {
        var letters = lines.stream().mapToInt(line -> line.text().length()).sum();
        if (letters >= LEAST_LETTERS || !hasLargePicture(document.getPage(page))) {
            return false;
        }
        if (tesseract.get().isEmpty() && letters == 0 && document.getNumberOfPages() == 1) {
            throw new RefusedException(Refusal.EMPTY, "empty.scan");
        }
        return tesseract.get().isPresent();
    }

    private static boolean hasLargePicture(PDPage page) throws IOException {
        var resources = page.getResources();
        if (resources == null) {
            return false;
        }
        for (var name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)
                    && resources.getXObject(name) instanceof PDImageXObject image
                    && image.getWidth() >= LEAST_SIDE
                    && image.getHeight() >= LEAST_SIDE) {
                return true;
            }
        }
        return false;
    }

    List<Line> read(PDDocument document, int page) throws IOException {
        var box = document.getPage(page).getCropBox();
        var dots = box.getWidth() / 72.0 * box.getHeight() / 72.0 * DOTS_PER_INCH * DOTS_PER_INCH;
        var resolution = dots <= MOST_DOTS ? DOTS_PER_INCH : (int) (DOTS_PER_INCH * Math.sqrt(MOST_DOTS / dots));
        var picture = new PDFRenderer(document).renderImageWithDPI(page, Math.max(36, resolution), ImageType.GRAY);
        return read(picture, Math.max(36, resolution), page);
    }

    /**
     * Reads a picture of its own.
     *
     * @throws RefusedException when there is no OCR
     */
    List<Line> read(BufferedImage picture, int page) throws IOException {
        if (tesseract.get().isEmpty()) {
            throw new RefusedException(Refusal.EMPTY, "empty.scan");
        }
        var wide = picture.getWidth() < 1_200 ? Pictures.scaled(picture, 2) : picture;
        return read(wide, DOTS_PER_INCH, page);
    }

    private List<Line> read(BufferedImage picture, int resolution, int page) throws IOException {
        var program = tesseract.get();
        if (program.isEmpty()) {
            return List.of();
        }
        announced.run();
        return paragraphs(program.get().read(Pictures.prepared(picture), resolution), page);
    }

    /** OCR gives the lines as they stand; a full one goes on in the next. */
    private static List<Line> paragraphs(String text, int page) {
        var raw = text.lines().map(Typography::clean).toList();
        var width = raw.stream()
                .mapToInt(String::length)
                .sorted()
                .skip(raw.size() * 9L / 10)
                .findFirst()
                .orElse(0);
        var lines = new ArrayList<Line>();
        var before = "";
        for (var line : raw) {
            if (!before.isEmpty() && !line.isEmpty() && goesOn(before, line, width)) {
                var open = lines.removeLast();
                lines.add(new Line(Hyphens.join(open.text(), line), 0, page));
            } else {
                lines.add(new Line(line, 0, page));
            }
            before = line;
        }
        return lines;
    }

    private static boolean goesOn(String before, String line, int width) {
        var space = line.indexOf(' ');
        var firstWord = space < 0 ? line.length() : space;
        return before.length() + 1 + firstWord > width * 0.92;
    }
}
