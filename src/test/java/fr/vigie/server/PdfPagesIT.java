package fr.vigie.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PDF original in the page of its document. */
class PdfPagesIT {

    @Test
    void itsPagesAreDrawnWithTheHitsMarkedAndOpenAtTheFirst(@TempDir Path home) throws IOException {
        var troubles = new ArrayList<String>();
        try (var vigie = RunningVigie.empty(home);
                var chromium = new Chromium();
                var reader = chromium.reader(options -> options)) {
            var page = reader.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) {
                    troubles.add(message.text());
                }
            });
            give(page, vigie);
            page.navigate(vigie.address("/?q=lamproie"));
            page.locator(".hit-title a").first().click();
            page.locator("#original summary").click();

            assertThat(page.locator("#pdf .pdf-page")).hasCount(3);
            assertThat(page.locator("#pdf")).hasAttribute("data-hits", "3");
            assertThat(page.locator("#pdf")).hasAttribute("data-at", "2");
            assertThat(page.locator("#pdf .pdf-page[data-at='1'][data-drawn]")).hasCount(1);
            assertThat(page.locator("iframe.original-view")).isHidden();

            page.locator("#walk-next").click();
            page.locator("#walk-next").click();
            page.locator("#walk-next").click();
            assertThat(page.locator("#pdf")).hasAttribute("data-at", "3");
            assertThat(page).hasURL(Pattern.compile("#hit-3$"));
        }
        assertThat(troubles).isEmpty();
    }

    private static void give(Page page, RunningVigie vigie) throws IOException {
        page.navigate(vigie.address("/depot"));
        page.locator("#files")
                .setInputFiles(new FilePayload[] {new FilePayload("trois.pdf", "application/pdf", threePages())});
        page.getByText("Publier aussitôt").click();
        page.locator("#upload button.primary").click();
        assertThat(page.locator(".file-line[data-state=indexed]")).containsText("trois.pdf");
    }

    private static byte[] threePages() throws IOException {
        try (var pdf = new PDDocument()) {
            var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (var lines : List.of(
                    List.of("Une rivière de trois pages", "Rien à marquer ici, ni truites au long cours."),
                    List.of("La lamproie remonte la rivière.", "Une LAMPROIE la suit."),
                    List.of("Enfin une dernière lamproie."))) {
                var page = new PDPage();
                pdf.addPage(page);
                try (var content = new PDPageContentStream(pdf, page)) {
                    content.setFont(font, 18);
                    content.setLeading(28);
                    content.beginText();
                    content.newLineAtOffset(60, 700);
                    for (var line : lines) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }
}
