package fr.vigie.report;

import java.math.BigInteger;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a DOCX: named as Word names its own, so that its outline and its tables of contents know them. */
final class DocxStyles {
    private static final int TWENTIETHS = 20;

    private final XWPFStyles styles;

    private DocxStyles(XWPFStyles styles) {
        this.styles = styles;
    }

    static void put(XWPFDocument document, Locale locale) {
        var styles = document.createStyles();
        styles.setSpellingLanguage(locale.equals(Locale.ENGLISH) ? "en-GB" : "fr-FR");
        var all = new DocxStyles(styles);
        all.add("Normal", "Normal", 11, "17212B", 0, 8).setDefault(true); // what nobody styled
        all.bold(all.add("Title", "Title", 24, "0D3743", 0, 2));
        all.add("Subtitle", "Subtitle", 10, "5D6872", 0, 8);
        all.heading(all.add("Section", "Section", 17, "0B5A6C", 26, 2), 0);
        all.heading(all.add("Heading1", "heading 1", 15, "17212B", 22, 2), 0);
        all.heading(all.add("Heading2", "heading 2", 10, "0B5A6C", 10, 3), 1);
        all.indented(all.add("Entry", "Entry", 10, "46525D", 0, 4));
        var quote = all.add("Quote", "Quote", 11, "17212B", 0, 8);
        all.indented(quote);
        quote.getRPr().addNewI();
    }

    /** Sizes and distances in points. */
    private CTStyle add(String id, String name, int size, String colour, int above, int below) {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        var spacing = style.addNewPPr().addNewSpacing();
        spacing.setBefore(BigInteger.valueOf((long) above * TWENTIETHS));
        spacing.setAfter(BigInteger.valueOf((long) below * TWENTIETHS));
        var letters = style.addNewRPr();
        var fonts = letters.addNewRFonts();
        fonts.setAscii("Calibri");
        fonts.setHAnsi("Calibri");
        fonts.setCs("Calibri");
        letters.addNewColor().setVal(colour);
        letters.addNewSz().setVal(BigInteger.valueOf(2L * size)); // half points
        styles.addStyle(new XWPFStyle(style));
        return style;
    }

    private void heading(CTStyle style, int level) {
        bold(style);
        style.getPPr().addNewKeepNext();
        style.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    }

    private void bold(CTStyle style) {
        style.getRPr().addNewB();
    }

    private void indented(CTStyle style) {
        style.getPPr().addNewInd().setLeft(BigInteger.valueOf(14L * TWENTIETHS));
    }
}
