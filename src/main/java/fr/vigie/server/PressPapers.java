package fr.vigie.server;

import fr.vigie.report.PressReview;
import fr.vigie.report.PressReviewDocx;
import fr.vigie.report.PressReviewPage;
import fr.vigie.report.PressReviewPdf;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;

/** Reviews on each sort of paper. */
final class PressPapers {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private PressPapers() {}

    /**
     * Answers with a file to be kept.
     *
     * @param format html, docx or pdf; {@link Problem} 404 for another
     * @param review read while a turn is taken
     */
    static void send(Context context, String format, Locale locale, Turns turns, Supplier<PressReview> review) {
        switch (format) {
            case "html" ->
                send(context, "text/html; charset=utf-8", "html", turns.take(() -> page(review.get(), locale)));
            case "docx" ->
                send(context, DOCX, "docx", turns.take(() -> new PressReviewDocx(locale).write(review.get())));
            case "pdf" ->
                send(
                        context,
                        "application/pdf",
                        "pdf",
                        turns.take(() -> new PressReviewPdf(locale).write(review.get())));
            default -> throw new Problem(404, "noSuchPaper", format);
        }
    }

    /** Shows the page as the letter has it: styles of its own, no scripts, links in a window of their own. */
    static void show(Context context, Locale locale, PressReview review) {
        context.header("Cache-Control", "no-store")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                                + " frame-ancestors 'none'; sandbox allow-popups allow-top-navigation-by-user-activation")
                .contentType("text/html; charset=utf-8")
                .result(page(review, locale));
    }

    private static byte[] page(PressReview review, Locale locale) {
        return new PressReviewPage(locale).html(review).getBytes(StandardCharsets.UTF_8);
    }

    private static void send(Context context, String type, String ending, byte[] bytes) {
        context.header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"revue-de-presse." + ending + "\"")
                .contentType(type)
                .result(bytes);
    }
}
