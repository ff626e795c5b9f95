package fr.vigie.report;

import fr.vigie.report.PdfSheet.Manner;
import fr.vigie.report.PressReview.Card;
import fr.vigie.report.PressReview.Item;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** A review as a PDF for printing and for keeping: letters embedded, links, an outline, pages with numbers. */
public final class PressReviewPdf {
    private static final Manner TITLE = new Manner(true, 23, PdfSheet.INK, 0, 2);
    private static final Manner STANDING = new Manner(false, 9.5f, PdfSheet.SOFT, 0, 6);
    private static final Manner SECTION = new Manner(true, 17, PdfSheet.ACCENT, 0, 2);
    private static final Manner COMMENT = new Manner(false, 10.5f, PdfSheet.INK, 12, 1);
    private static final Manner HEADING = new Manner(true, 14.5f, PdfSheet.INK, 0, 1);
    private static final Manner PROSE = new Manner(false, 10.5f, PdfSheet.INK, 0, 6);
    private static final Manner LABEL = new Manner(true, 9.5f, PdfSheet.ACCENT, 0, 3);
    private static final Manner FIGURE = new Manner(true, 10.5f, PdfSheet.INK, 12, 0);
    private static final Manner BEFORE = new Manner(false, 9.5f, PdfSheet.SOFT, 12, 4);
    private static final Manner QUOTE = new Manner(false, 10.5f, PdfSheet.INK, 12, 1);
    private static final Manner REPRINT = new Manner(false, 10, PdfSheet.ACCENT, 12, 0);

    private final PressReviewWords words;

    public PressReviewPdf(Locale locale) {
        this.words = new PressReviewWords(locale);
    }

    /** The bytes of the file. */
    public byte[] write(PressReview review) {
        try (var sheet = new PdfSheet(letters("regular"), letters("bold"));
                var out = new ByteArrayOutputStream()) {
            sheet.document().getDocumentInformation().setTitle(review.title());
            sheet.document().getDocumentInformation().setProducer("Vigie");
            sheet.document().getDocumentCatalog().setLanguage(words.locale().toLanguageTag());
            sheet.paragraph(review.title(), TITLE, Optional.empty());
            sheet.paragraph(words.standing(review), STANDING, Optional.empty());
            for (var paragraph : PressReviewWords.paragraphs(review.introduction())) {
                sheet.paragraph(paragraph, PROSE, Optional.empty());
            }
            for (int place = 0; place < review.items().size(); place++) {
                section(sheet, PressReviewWords.heading(review, place));
                item(sheet, review.items().get(place));
            }
            sheet.write(words::page, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory can be written", impossible);
        }
    }

    private static void section(PdfSheet sheet, String heading) throws IOException {
        if (!heading.isEmpty()) {
            sheet.space(20);
            sheet.need(130);
            sheet.paragraph(heading, SECTION, Optional.empty());
        }
    }

    private void item(PdfSheet sheet, Item item) throws IOException {
        sheet.space(16);
        sheet.need(90); // the heading stays with what follows
        sheet.mark(item.head().title());
        sheet.paragraph(
                item.head().title(), HEADING, Optional.of(item.head().address().toASCIIString()));
        sheet.paragraph(onPaper(words.standing(item.head()), item.head()), STANDING, Optional.empty());
        for (var paragraph : PressReviewWords.paragraphs(item.comment())) {
            sheet.beside(paragraph, COMMENT);
            sheet.space(6);
        }
        for (var paragraph : PressReviewWords.paragraphs(item.text())) {
            sheet.paragraph(paragraph, PROSE, Optional.empty());
        }
        if (!item.figures().isEmpty()) {
            label(sheet, words.figures());
        }
        for (var figure : item.figures()) {
            sheet.paragraph(words.figure(figure), FIGURE, Optional.empty());
            var before = words.before(figure);
            if (before.isPresent()) {
                sheet.paragraph(before.get(), BEFORE, Optional.empty());
            }
        }
        if (!item.quotes().isEmpty()) {
            label(sheet, words.quotes());
        }
        for (var quote : item.quotes()) {
            sheet.beside(words.quote(quote), QUOTE);
            var who = words.speaker(quote);
            if (who.isPresent()) {
                sheet.paragraph(who.get(), BEFORE, Optional.empty());
            } else {
                sheet.space(4);
            }
        }
        if (!item.reprints().isEmpty()) {
            label(sheet, words.reprints(item));
        }
        for (var reprint : item.reprints()) {
            sheet.paragraph(
                    reprint.title(), REPRINT, Optional.of(reprint.address().toASCIIString()));
            sheet.paragraph(onPaper(words.under(reprint), reprint), BEFORE, Optional.empty());
        }
    }

    /** With the address, since paper has no links. */
    private static String onPaper(String said, Card card) {
        return said + " · " + card.address().toASCIIString().replaceFirst("(?i)^https?://", "");
    }

    private static void label(PdfSheet sheet, String text) throws IOException {
        sheet.space(6);
        sheet.need(46);
        sheet.paragraph(text, LABEL, Optional.empty());
    }

    private static byte[] letters(String weight) throws IOException {
        try (var file = PressReviewPdf.class.getResourceAsStream("source-sans-3-" + weight + ".ttf")) {
            return Objects.requireNonNull(file, "the letters come with the program")
                    .readAllBytes();
        }
    }
}
