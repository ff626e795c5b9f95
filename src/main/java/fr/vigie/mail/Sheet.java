package fr.vigie.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A letter's page: one column that is as wide as the window, up to a width that reads well; light and dark. */
public final class Sheet {
    private static final String STYLES = "body{margin:0;padding:0;-webkit-text-size-adjust:100%}"
            + "table{border-collapse:collapse}"
            + "@media (max-width:480px){"
            + ".v-band,.v-card,.v-head,.v-foot{padding-left:18px!important;padding-right:18px!important}"
            + ".v-band-title{font-size:22px!important;line-height:28px!important}}"
            + "@media (prefers-color-scheme:dark){"
            + Arrays.stream(Look.values()).map(Look::rule).collect(Collectors.joining())
            + "}";

    private final Markup markup = new Markup();

    /**
     * @param title what a browser calls the page
     * @param preview what lists of mails show beside the subject
     */
    public Sheet(Locale locale, String title, String preview) {
        markup.open("html", "lang", locale.getLanguage()).open("head");
        markup.empty("meta", "http-equiv", "Content-Type", "content", "text/html; charset=utf-8")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "name", "color-scheme", "content", "light dark")
                .empty("meta", "name", "supported-color-schemes", "content", "light dark")
                .open("title")
                .text(title)
                .close()
                .style(STYLES)
                .close();
        markup.open("body", Look.PAPER);
        markup.open("div", "style", "display:none;max-height:0;overflow:hidden;mso-hide:all")
                .text(preview)
                .close();
        markup.box(Look.PAPER);
        markup.open(
                        "table",
                        "role",
                        "presentation",
                        "align",
                        "center",
                        "width",
                        "100%",
                        "cellpadding",
                        "0",
                        "cellspacing",
                        "0",
                        "border",
                        "0",
                        "style",
                        "max-width:660px;margin:0 auto")
                .open("tr")
                .open("td", Look.SHEET);
    }

    /** The head of the sheet. */
    public Sheet band(String above, String title, String below) {
        return part(
                Look.BAND,
                inside -> inside.line("p", Look.BAND_SMALL, above)
                        .line("h1", Look.BAND_TITLE, title)
                        .line("p", Look.BAND_SMALL, below));
    }

    /** One part below the others. */
    public Sheet part(Look look, Consumer<Markup> inside) {
        markup.box(look);
        inside.accept(markup);
        markup.endBox();
        return this;
    }

    /** The whole page; nothing can be added afterwards. */
    public String html() {
        markup.close().close().close().endBox().close().close();
        return "<!DOCTYPE html>\n" + markup;
    }
}
