package fr.vigie.report;

import fr.vigie.mail.Markup;
import fr.vigie.report.PressReview.Item;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** A review as a DOCX that a person goes on writing in: real headings, links that are links, pages with numbers. */
public final class PressReviewDocx {
    private static final String INK = "17212B";
    private static final String SOFT = "5D6872";
    private static final String ACCENT = "0B5A6C";

    private final PressReviewWords words;

    public PressReviewDocx(Locale locale) {
        this.words = new PressReviewWords(locale);
    }

    /** The bytes of the file. */
    public byte[] write(PressReview review) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            DocxStyles.put(document, words.locale());
            document.getProperties().getCoreProperties().setTitle(Markup.writable(review.title()));
            document.getProperties().getCoreProperties().setCreator("Vigie");
            styled(document, "Title", review.title());
            styled(document, "Subtitle", words.standing(review));
            PressReviewWords.paragraphs(review.introduction())
                    .forEach(paragraph -> styled(document, "Normal", paragraph));
            for (int place = 0; place < review.items().size(); place++) {
                var heading = PressReviewWords.heading(review, place);
                if (!heading.isEmpty()) {
                    styled(document, "Section", heading);
                }
                item(document, review.items().get(place));
            }
            footer(document);
            document.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory can be written", impossible);
        }
    }

    private void item(XWPFDocument document, Item item) {
        var heading = styled(document, "Heading1", "");
        link(heading, item.head().title(), item.head().address().toString(), INK)
                .setBold(true);
        styled(document, "Subtitle", words.standing(item.head())).setKeepNext(true);
        for (var paragraph : PressReviewWords.paragraphs(item.comment())) {
            run(styled(document, "Normal", ""), paragraph).setItalic(true);
        }
        PressReviewWords.paragraphs(item.text()).forEach(paragraph -> styled(document, "Normal", paragraph));
        if (!item.figures().isEmpty()) {
            styled(document, "Heading2", words.figures());
        }
        for (var figure : item.figures()) {
            var paragraph = styled(document, "Entry", "");
            run(paragraph, words.figure(figure)).setBold(true);
            words.before(figure).ifPresent(before -> run(paragraph, " — " + before));
        }
        if (!item.quotes().isEmpty()) {
            styled(document, "Heading2", words.quotes());
        }
        for (var quote : item.quotes()) {
            var paragraph = styled(document, "Quote", words.quote(quote));
            words.speaker(quote).ifPresent(who -> {
                paragraph.createRun().addBreak();
                var said = run(paragraph, who);
                said.setItalic(false);
                said.setColor(SOFT);
            });
        }
        if (!item.reprints().isEmpty()) {
            styled(document, "Heading2", words.reprints(item));
        }
        for (var reprint : item.reprints()) {
            var paragraph = styled(document, "Entry", "");
            link(paragraph, reprint.title(), reprint.address().toString(), ACCENT);
            run(paragraph, "  " + words.under(reprint)).setColor(SOFT);
        }
    }

    private static XWPFParagraph styled(XWPFDocument document, String style, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        if (!text.isEmpty()) {
            run(paragraph, text);
        }
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text) {
        var run = paragraph.createRun();
        run.setText(Markup.writable(text));
        return run;
    }

    private static XWPFRun link(XWPFParagraph paragraph, String text, String address, String colour) {
        var run = paragraph.createHyperlinkRun(address);
        run.setText(Markup.writable(text));
        run.setColor(colour);
        return run;
    }

    private static void footer(XWPFDocument document) {
        var paragraph = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        field(paragraph, "PAGE");
        run(paragraph, " / ").setColor(SOFT);
        field(paragraph, "NUMPAGES");
    }

    private static void field(XWPFParagraph paragraph, String name) {
        paragraph.getCTP().addNewFldSimple().setInstr(name);
    }
}
