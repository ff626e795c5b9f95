package fr.vigie.server;

import fr.vigie.document.Kind;
import fr.vigie.messages.Messages;
import fr.vigie.query.FacetName;
import fr.vigie.theme.Themes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** How the words of the contract are said to a person. */
final class Words {
    private Words() {}

    static String facet(Messages messages, FacetName facet) {
        return messages.say("facet." + facet.code());
    }

    static String kind(Messages messages, Kind kind) {
        return messages.say("kind." + kind.code());
    }

    /** What a facet's value is called; the engine's own label unless the value is a word of the contract. */
    static String value(Messages messages, FacetName facet, String key, String label) {
        return switch (facet) {
            case KIND -> {
                for (var kind : Kind.values()) {
                    if (kind.code().equals(key)) {
                        yield kind(messages, kind);
                    }
                }
                yield label;
            }
            case LANGUAGE -> language(messages, key);
            case MEDIA_TYPE -> mediaType(messages, key);
            case THEME -> theme(messages, key).orElse(label);
            case ORGANISATION, PLACE, PERSON, ISSUER, DATE -> label;
        };
    }

    /** What a theme is called; empty for one that is not in the list. */
    static Optional<String> theme(Messages messages, String key) {
        return Themes.shipped().find(key).map(theme -> theme.label(messages.locale()));
    }

    static String language(Messages messages, String code) {
        var name = Locale.of(code).getDisplayLanguage(messages.locale());
        return name.isEmpty() ? code : name.substring(0, 1).toUpperCase(messages.locale()) + name.substring(1);
    }

    /** {@code PDF} for {@code application/pdf}; the type itself where it has no short name. */
    static String mediaType(Messages messages, String type) {
        return switch (type) {
            case "application/pdf" -> "PDF";
            case "text/html", "application/xhtml+xml" -> messages.say("type.html");
            case "text/plain" -> messages.say("type.text");
            case "message/rfc822", "application/vnd.ms-outlook" -> messages.say("type.mail");
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> "Word (DOCX)";
            case "application/msword" -> "Word (DOC)";
            case "application/rtf", "text/rtf" -> "RTF";
            case "application/vnd.oasis.opendocument.text" -> "OpenDocument (ODT)";
            case "application/vnd.openxmlformats-officedocument.presentationml.presentation" -> "PowerPoint (PPTX)";
            case "application/vnd.ms-powerpoint" -> "PowerPoint (PPT)";
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> "Excel (XLSX)";
            case "application/vnd.ms-excel" -> "Excel (XLS)";
            case "image/png", "image/jpeg", "image/tiff" -> messages.say("type.image");
            default -> type;
        };
    }

    /** {@code 27 septembre 2019}, {@code 1er octobre 2019}. */
    static String day(Messages messages, LocalDate day) {
        return messages.day(day);
    }

    /** A day and an hour, in the zone that people here live in. */
    static String moment(Messages messages, Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern(messages.say("time.pattern"), messages.locale())
                .withZone(zone)
                .format(instant);
    }

    /** A day, or the first and the last of several. */
    static String days(Messages messages, LocalDate from, Optional<LocalDate> to) {
        return to.map(last -> messages.say("event.days", day(messages, from), day(messages, last)))
                .orElseGet(() -> day(messages, from));
    }

    /** What a kind of event is called; its key where it has no name. */
    static String occasion(Messages messages, String key) {
        return messages.find("event." + key).orElse(key);
    }

    static String month(Messages messages, int year, int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, messages.locale()) + " " + year;
    }
}
