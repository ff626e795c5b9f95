package fr.vigie.extract.release;

import fr.vigie.document.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The organisation that publishes a piece: of a release the one of its letterhead, its label, its press contact or the
 * first that it says something {@code À propos} of; of an article the medium.
 */
final class IssuerFinder {
    private static final int TOP = 8;
    private static final String UPPER = "\\p{Lu}";
    private static final Pattern LABEL = Pattern.compile(
            "(?i:communiqué(?: de presse)?|dossier de presse|press release) (?:(?i:du|de la|de l['’]|des|de|d['’]) ?|[-–—|:] ?)(["
                    + "\\p{L}].{2,80})$");
    private static final Pattern ABOUT = Pattern.compile(
            "^[-•* ]*(?i:[àa] propos|about)(?: (?i:du|de la|de l['’]|de l|des|de|d['’]|the))? ?(?:[’'] ?)?(" + UPPER
                    + ".{1,90}?)\\s*[:.]?$");
    private static final Pattern ROLE = Pattern.compile(
            "(?i:communication|presse|press|médias?|media)[^,;|]{0,40}? (?i:du|de la|de l['’]|des|de|d['’]|of the|of|at) ?("
                    + UPPER + "[^,;|()@]{1,70})");
    private static final Pattern AGENCY = Pattern.compile("^((?:AGENCE|Agence) [^-–|]{2,50})\\s*[-–|]");
    private static final Pattern SOURCE =
            Pattern.compile("^(?i:source|émetteur|emetteur|publié par|édité par|organisme|issuer) ?: ?(.{2,80})$");
    private static final Pattern DATELINE_AGENCY = Pattern.compile("\\((AFP|APM|Reuters|AEF)\\)");
    private static final Pattern STROKES = Pattern.compile("\\s+[-–—|/•·]\\s+| et ");

    private IssuerFinder() {}

    static Optional<String> in(List<Line> lines, Clues clues, Kind kind, Optional<String> title) {
        if (clues.issuer().isPresent()) {
            return clues.issuer();
        }
        var texts =
                lines.stream().filter(line -> !line.isEmpty()).map(Line::text).toList();
        var agency = first(texts.subList(0, Math.min(TOP, texts.size())), AGENCY)
                .or(() -> first(texts.subList(0, Math.min(TOP, texts.size())), DATELINE_AGENCY));
        if (kind == Kind.ARTICLE) {
            return agency.map(IssuerFinder::inSmall)
                    .or(() -> first(texts, SOURCE))
                    .or(() -> label(texts));
        }
        return label(texts)
                .or(() -> letterhead(texts, title))
                .or(() -> first(texts, SOURCE))
                .or(() -> first(bottom(texts), ROLE))
                .or(() -> first(texts, ABOUT))
                .map(IssuerFinder::tidy)
                .filter(name -> !name.isBlank());
    }

    private static List<String> bottom(List<String> texts) {
        return texts.subList(texts.size() / 3, texts.size());
    }

    private static Optional<String> label(List<String> texts) {
        return first(texts.stream().filter(text -> text.length() <= 110).toList(), LABEL)
                .filter(name -> Dates.in(name).isEmpty() && Character.isUpperCase(name.charAt(0)));
    }

    private static Optional<String> letterhead(List<String> texts, Optional<String> title) {
        for (var text : texts.subList(0, Math.min(TOP, texts.size()))) {
            if (title.isPresent() && title.get().startsWith(text)) {
                return Optional.empty();
            }
            var name = STROKES.split(text, -1)[0].strip();
            if (Organisations.isName(name) && Words.count(name) <= 9) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> first(List<String> texts, Pattern pattern) {
        return texts.stream()
                .filter(text -> text.length() <= 400)
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1).strip())
                .findFirst();
    }

    private static String tidy(String name) {
        var cut = name.replaceAll("\\s*[:.(–—|].*$", "").strip();
        return Words.isCapitals(cut) && Words.count(cut) > 2 ? inSmall(cut) : cut;
    }

    /** {@code AGENCE ARMOR PRESSE} as it is written elsewhere; acronyms of up to three letters stay. */
    private static String inSmall(String name) {
        if (!Words.isCapitals(name) || name.indexOf(' ') < 0) {
            return name;
        }
        var words = new StringBuilder();
        for (var word : name.split(" ", -1)) {
            words.append(words.isEmpty() ? "" : " ");
            words.append(
                    word.length() <= 3
                            ? word
                            : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }
}
