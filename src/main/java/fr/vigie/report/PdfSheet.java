package fr.vigie.report;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** Pages of A4 that text is set on from the top down: lines broken between words, links, an outline, pages with numbers. */
final class PdfSheet implements AutoCloseable {
    static final Color INK = new Color(0x17, 0x21, 0x2b);
    static final Color SOFT = new Color(0x5d, 0x68, 0x72);
    static final Color ACCENT = new Color(0x0b, 0x5a, 0x6c);
    private static final Color BEAM = new Color(0xf2, 0xb4, 0x41);
    private static final float MARGIN = 62;
    private static final float FOOT = 58;
    private static final float LEADING = 1.38f;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

    private final PDDocument document = new PDDocument();
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final PdfLetters letters;
    private final PDFont regular;
    private final PDFont bold;
    private final List<PDPage> pages = new ArrayList<>();
    private Optional<PDPageContentStream> open = Optional.empty();
    private float y;

    /** One manner of setting text: size and distances in points. */
    record Manner(boolean heavy, float size, Color colour, float indent, float below) {}

    PdfSheet(byte[] regular, byte[] bold) throws IOException {
        this.regular = PDType0Font.load(document, new ByteArrayInputStream(regular), true);
        this.bold = PDType0Font.load(document, new ByteArrayInputStream(bold), true);
        this.letters = new PdfLetters(this.regular);
        document.getDocumentCatalog().setDocumentOutline(outline);
        turn();
    }

    PDDocument document() {
        return document;
    }

    /** Goes to a new page unless so much room is left, in points. */
    void need(float height) throws IOException {
        if (y - height < FOOT) {
            turn();
        }
    }

    void space(float height) {
        y -= height;
    }

    /** An entry in the outline that leads to what comes next. */
    void mark(String title) {
        var there = new PDPageXYZDestination();
        there.setPage(pages.getLast());
        there.setTop((int) y + 4);
        var item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(there);
        outline.addLast(item);
    }

    /** A paragraph; all of it is a link where there is an address. */
    void paragraph(String text, Manner manner, Optional<String> link) throws IOException {
        float height = manner.size() * LEADING;
        for (var line : lines(letters.settable(text), manner)) {
            need(height);
            float width = set(line, MARGIN + manner.indent(), manner, y - manner.size());
            if (link.isPresent()) {
                link(link.get(), MARGIN + manner.indent(), width, height);
            }
            y -= height;
        }
        y -= manner.below();
    }

    /** The same with a bar at its side, as quotes have it. */
    void beside(String text, Manner manner) throws IOException {
        float height = manner.size() * LEADING;
        for (var line : lines(letters.settable(text), manner)) {
            need(height);
            set(line, MARGIN + manner.indent(), manner, y - manner.size());
            var page = open.orElseThrow();
            page.setNonStrokingColor(BEAM);
            page.addRect(MARGIN + 1, y - height + 1, 2, height);
            page.fill();
            y -= height;
        }
        y -= manner.below();
    }

    private float set(String line, float x, Manner manner, float base) throws IOException {
        var font = manner.heavy() ? bold : regular;
        var page = open.orElseThrow();
        page.beginText();
        page.setFont(font, manner.size());
        page.setNonStrokingColor(manner.colour());
        page.newLineAtOffset(x, base);
        page.showText(line);
        page.endText();
        return width(font, line, manner.size());
    }

    private void link(String address, float x, float width, float height) throws IOException {
        var action = new PDActionURI();
        action.setURI(address);
        var none = new PDBorderStyleDictionary();
        none.setWidth(0);
        var link = new PDAnnotationLink();
        link.setAction(action);
        link.setBorderStyle(none);
        link.setRectangle(new PDRectangle(x, y - height, width, height));
        pages.getLast().getAnnotations().add(link);
    }

    private List<String> lines(String text, Manner manner) throws IOException {
        var font = manner.heavy() ? bold : regular;
        float most = WIDTH - manner.indent();
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (width(font, longer, manner.size()) <= most) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(font, line, manner.size()) > most) { // an address, say
                int fits = fitting(font, line, manner.size(), most);
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        lines.add(line);
        return lines;
    }

    private static int fitting(PDFont font, String word, float size, float most) throws IOException {
        int fits = word.offsetByCodePoints(0, 1);
        while (fits < word.length()) {
            int next = word.offsetByCodePoints(fits, 1);
            if (width(font, word.substring(0, next), size) > most) {
                break;
            }
            fits = next;
        }
        return fits;
    }

    private static float width(PDFont font, String text, float size) throws IOException {
        return font.getStringWidth(text) * size / 1000;
    }

    private void turn() throws IOException {
        if (open.isPresent()) {
            open.get().close();
        }
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages.add(page);
        open = Optional.of(new PDPageContentStream(document, page));
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    /** How a page's number is said. */
    interface Numbering {
        String of(int page, int all);
    }

    /** Numbers the pages and writes them all; nothing can be set afterwards. */
    void write(Numbering numbering, OutputStream out) throws IOException {
        open.orElseThrow().close();
        open = Optional.empty();
        for (int i = 0; i < pages.size(); i++) {
            var number = numbering.of(i + 1, pages.size());
            try (var foot = new PDPageContentStream(
                    document, pages.get(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
                foot.beginText();
                foot.setFont(regular, 9);
                foot.setNonStrokingColor(SOFT);
                foot.newLineAtOffset(PDRectangle.A4.getWidth() - MARGIN - width(regular, number, 9), FOOT / 2);
                foot.showText(number);
                foot.endText();
            }
        }
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            open.get().close();
        }
        document.close();
    }
}
