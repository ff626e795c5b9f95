package fr.vigie.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.tika.Tika;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Every sort of paper is read back by the library for it. */
class PressReviewPaperTest {
    private static final List<String> SAID = List.of(
            "Revue de presse – Santé en Bourgogne-Franche-Comté",
            "1er mars 2026 · 2 sujets",
            "À suivre jeudi.",
            "Communiqué · ARS Bourgogne-Franche-Comté · 21 février 2026",
            "46 M€ (investissement)",
            "38 M€, le 11 février 2025",
            "C’est un effort sans précédent pour l’accès aux soins",
            "Anne Durand, directrice générale",
            "Maisons de santé : 46 millions d’euros sur la table",
            "<script>alert(1)</script> & « l’œuvre » ½ →",
            "À Mâcon, l’hôpital cherche 12 infirmiers");

    private static final List<String> ADDRESSES = List.of(
            "https://presse.example/documents/1",
            "https://journal.example/maisons?a=1&b=2",
            "https://radio.example/x",
            "https://gazette.example/m");

    @Test
    void thePageAndTheLetterSayAllOfIt() {
        var letter = new PressReviewPage(Locale.FRENCH).letter(Reviewed.review(), "eva@presse.example", "key-1");
        var page = Jsoup.parse(letter.html().orElseThrow());

        assertThat(plain(page.text())).contains(SAID);
        assertThat(plain(letter.text())).contains(SAID).contains(ADDRESSES);
        assertThat(page.select("a").eachAttr("href")).containsExactlyElementsOf(ADDRESSES);
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("h1, h2").eachText()).hasSize(3);
    }

    @Test
    void theDocxHasHeadingsLinksAndPageNumbers() throws Exception {
        var bytes = new PressReviewDocx(Locale.FRENCH).write(Reviewed.review());

        assertThat(plain(new Tika().parseToString(new ByteArrayInputStream(bytes))))
                .contains(SAID);
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                            .map(XWPFParagraph::getText))
                    .containsExactly(
                            "L’ARS porte à 46 M€ son enveloppe pour les maisons de santé pluriprofessionnelles",
                            "À Mâcon, l’hôpital cherche 12 infirmiers");
            for (var paragraph : document.getParagraphs()) {
                assertThat(document.getStyles().styleExist(paragraph.getStyle()))
                        .isTrue();
            }
            assertThat(document.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .filter(XWPFHyperlinkRun.class::isInstance)
                            .map(run -> ((XWPFHyperlinkRun) run)
                                    .getHyperlink(document)
                                    .getURL()))
                    .containsExactlyElementsOf(ADDRESSES);
            assertThat(document.getFooterList().getFirst()._getHdrFtr().toString())
                    .contains("NUMPAGES");
            assertThat(document.getProperties().getCoreProperties().getTitle())
                    .isEqualTo(Reviewed.review().title());
        }
    }

    @Test
    void thePdfIsReadAsItIsSeenItsLettersInIt() throws Exception {
        try (var document = Loader.loadPDF(new PressReviewPdf(Locale.FRENCH).write(Reviewed.review()))) {
            assertThat(plain(new PDFTextStripper().getText(document)))
                    .contains(SAID)
                    .contains("1 / 1");
            assertThat(links(document)).containsSubsequence(ADDRESSES);
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo(Reviewed.review().title());
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .hasSize(2);
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    /** What is cut off at a page's end is neither lost nor drawn over its foot. */
    @Test
    void aLongReviewGoesOnOverPagesThatAreNumbered() throws Exception {
        try (var document = Loader.loadPDF(new PressReviewPdf(Locale.FRENCH).write(Reviewed.longer()))) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(5);
            var text = plain(new PDFTextStripper().getText(document));
            assertThat(text.split("À Mâcon, l’hôpital cherche", -1)).hasSize(26);
            assertThat(text).contains(pages + " / " + pages);
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < pages; page++) {
                assertThat(inkInMargins(renderer.renderImageWithDPI(page, 72)))
                        .as("page %d", page + 1)
                        .isZero();
            }
        }
    }

    @Test
    void aWordLongerThanALineAndTextsOfNothingDoNoHarm() throws Exception {
        var first = Reviewed.review().items().getFirst();
        var odd = new PressReview(
                "x".repeat(300),
                "\u0000\uD83D",
                Reviewed.review().day(),
                List.of(new PressReview.Item(
                        first.head(),
                        "\u0007 \u200b",
                        List.of(),
                        List.of(),
                        List.of(new PressReview.Said(
                                "e\u0301té \u4e2d\u6587", java.util.Optional.empty(), java.util.Optional.empty())))));

        try (var document = Loader.loadPDF(new PressReviewPdf(Locale.ENGLISH).write(odd))) {
            assertThat(new PDFTextStripper().getText(document)).contains("été ??");
            assertThat(inkInMargins(new PDFRenderer(document).renderImageWithDPI(0, 72)))
                    .isZero();
        }
        assertThat(new Tika().parseToString(new ByteArrayInputStream(new PressReviewDocx(Locale.ENGLISH).write(odd))))
                .contains("x".repeat(300));
        assertThat(new PressReviewPage(Locale.ENGLISH).html(odd)).contains("x".repeat(300));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    private static List<String> links(PDDocument document) throws IOException {
        var links = new ArrayList<String>();
        for (PDPage page : document.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action) {
                    links.add(action.getURI());
                }
            }
        }
        return links.stream().distinct().toList();
    }

    /** Dark points within 50 of the left and right edges, where nothing is set. */
    private static int inkInMargins(BufferedImage page) {
        int ink = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < 50; x++) {
                ink += isDark(page.getRGB(x, y)) ? 1 : 0;
                ink += isDark(page.getRGB(page.getWidth() - 1 - x, y)) ? 1 : 0;
            }
        }
        return ink;
    }

    private static boolean isDark(int colour) {
        return (colour & 0xff) < 200 || (colour >> 8 & 0xff) < 200 || (colour >> 16 & 0xff) < 200;
    }
}
