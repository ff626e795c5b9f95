package fr.vigie.engine.lucene;

import fr.vigie.document.Kind;
import fr.vigie.theme.Themes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The words by which kinds, languages, file types and themes are asked for, French and English. */
final class KeywordSpellings {
    private static final Map<String, List<String>> LANGUAGES = Map.of(
            "fr", List.of("français", "french"),
            "en", List.of("anglais", "english"),
            "de", List.of("allemand", "german"),
            "es", List.of("espagnol", "spanish"),
            "it", List.of("italien", "italian"),
            "nl", List.of("néerlandais", "dutch"),
            "pt", List.of("portugais", "portuguese"));
    private static final Map<String, List<String>> MEDIA_TYPES = Map.ofEntries(
            Map.entry("application/msword", List.of("doc", "word")),
            Map.entry(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx", "word")),
            Map.entry("application/vnd.ms-excel", List.of("xls", "excel")),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx", "excel")),
            Map.entry("application/vnd.ms-powerpoint", List.of("ppt", "powerpoint")),
            Map.entry(
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    List.of("pptx", "powerpoint")),
            Map.entry("application/vnd.oasis.opendocument.text", List.of("odt")),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", List.of("ods")),
            Map.entry("application/vnd.oasis.opendocument.presentation", List.of("odp")),
            Map.entry("application/vnd.ms-outlook", List.of("msg", "mail")),
            Map.entry("message/rfc822", List.of("eml", "mail")),
            Map.entry("text/plain", List.of("txt")),
            Map.entry("application/xhtml+xml", List.of("html")));

    private KeywordSpellings() {}

    static List<String> of(Kind kind) {
        return switch (kind) {
            case COMMUNIQUE -> List.of(kind.code(), "release");
            case ARTICLE -> List.of(kind.code());
            case REPORT -> List.of(kind.code(), "rapport");
            case OTHER -> List.of(kind.code(), "autre");
        };
    }

    static Set<String> ofLanguage(String code) {
        return with(code, LANGUAGES.getOrDefault(code, List.of()));
    }

    static Set<String> ofMediaType(String type) {
        return with(type, MEDIA_TYPES.getOrDefault(type, List.of()));
    }

    static Set<String> ofTheme(String key) {
        var theme = Themes.shipped().find(key);
        return with(key, theme.map(one -> List.of(one.french(), one.english())).orElse(List.of()));
    }

    private static Set<String> with(String code, List<String> spellings) {
        var all = new TreeSet<>(spellings);
        all.add(code);
        return all;
    }
}
