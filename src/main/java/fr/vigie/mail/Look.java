package fr.vigie.mail;

import java.util.Locale;

/**
 * How a part of a letter looks: written into each element, since many mail programs read no style sheet, and once more for the
 * dark, for those that do. Colours are those of the pages.
 */
public enum Look {
    PAPER("background-color:#f8f7f4;padding:0", "background-color:#11171b"),
    SHEET("background-color:#ffffff;padding:0", "background-color:#19222a"),
    BAND("background-color:#0d3743;padding:24px 28px", "background-color:#0b2129"),
    BAND_SMALL(Look.SANS + "font-size:13px;line-height:18px;color:#c3d9de;letter-spacing:0.04em;margin:0"),
    BAND_TITLE(Look.SERIF + "font-size:25px;line-height:31px;font-weight:normal;color:#ffffff;margin:4px 0 6px"),
    CARD("padding:24px 28px 26px;border-bottom:1px solid #e2dfd7", "border-color:#2b363f"),
    ABOVE(Look.SANS + "font-size:13px;line-height:19px;color:#5d6872;margin:0 0 6px", "color:#94a0a9"),
    REASON("color:#0b5a6c;font-weight:bold", "color:#74c7d8"),
    TITLE(Look.SERIF + "font-size:20px;line-height:26px;font-weight:bold;margin:0 0 12px"),
    TITLE_LINK("color:#17212b;text-decoration:none", "color:#e9ecee"),
    LINK("color:#0b5a6c;text-decoration:underline", "color:#74c7d8"),
    PROSE(Look.SANS + "font-size:16px;line-height:25px;color:#17212b;margin:0 0 12px", "color:#e9ecee"),
    COMMENT(
            Look.SANS
                    + "font-size:16px;line-height:25px;color:#17212b;padding:0 0 0 14px;border-left:3px solid #0b5a6c;"
                    + "margin:0 0 12px",
            "color:#e9ecee;border-color:#74c7d8"),
    PASSAGE(
            Look.SERIF
                    + "font-size:16px;line-height:25px;color:#17212b;padding:2px 0 2px 14px;border-left:3px solid #f2b441",
            "color:#e9ecee"),
    MARK("background-color:#ffe8a3;color:#17212b;font-weight:bold", "background-color:#5f4a0e;color:#fff4d3"),
    BELOW(Look.SANS + "font-size:14px;line-height:22px;color:#46525d;margin:12px 0 0", "color:#b6c0c8"),
    STRONG("color:#17212b;font-weight:bold", "color:#e9ecee"),
    LABEL(
            Look.SANS + "font-size:13px;line-height:18px;font-weight:bold;letter-spacing:0.05em;color:#0b5a6c;"
                    + "margin:20px 0 8px",
            "color:#74c7d8"),
    SPEAKER(Look.SANS + "font-size:14px;line-height:20px;color:#46525d;margin:4px 0 12px 17px", "color:#b6c0c8"),
    ENTRY(
            Look.SANS
                    + "font-size:14px;line-height:21px;color:#46525d;padding:8px 0 8px 14px;border-left:1px solid #e2dfd7",
            "color:#b6c0c8;border-color:#2b363f"),
    HEAD("padding:26px 28px 4px"),
    HEAD_TITLE(
            Look.SANS + "font-size:15px;line-height:21px;font-weight:bold;letter-spacing:0.06em;color:#0b5a6c;margin:0",
            "color:#74c7d8"),
    FOOT("padding:22px 28px 30px"),
    FOOT_LINE(Look.SANS + "font-size:13px;line-height:20px;color:#5d6872;margin:0 0 8px", "color:#94a0a9");

    private static final String SANS = "font-family:'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;";
    private static final String SERIF = "font-family:Georgia,'Times New Roman',serif;";

    private final String style;
    private final String dark;

    Look(String style) {
        this(style, "");
    }

    Look(String style, String dark) {
        this.style = style;
        this.dark = dark;
    }

    String style() {
        return style;
    }

    /** The class of elements that look so. */
    String word() {
        return "v-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a style sheet says of it for the dark; stronger than what stands in the element. */
    String rule() {
        return dark.isEmpty() ? "" : "." + word() + "{" + dark.replace(";", "!important;") + "!important}";
    }
}
