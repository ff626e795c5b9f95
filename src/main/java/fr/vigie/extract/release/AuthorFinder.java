package fr.vigie.extract.release;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who signed an article, from a byline at its top or the name alone on a line there or at its end. */
final class AuthorFinder {
    private static final int TOP = 12;
    private static final String NAME =
            "(\\p{Lu}[\\p{L}’'.-]{0,30}(?: (?:de |du |d’|d'|le |la |van |von |des )?\\p{Lu}[\\p{L}’'-]{1,30}){1,3})";
    private static final Pattern BYLINE = Pattern.compile(
            "^(?:.{0,80}\\b)?(?:[Pp]ar|PAR|[Bb]y|[Ss]igné|[Aa]uteur ?:|[Pp]ropos recueillis par|[Dd]e notre (?:correspondante?|envoyée? spéciale?),?) "
                    + NAME + "(?: ?[,(|–-].{0,60}|)$");
    private static final Pattern ALONE = Pattern.compile("^" + NAME + "$");

    private static final Pattern NO_NAME = Pattern.compile(
            "^(groupement|groupe|union|reseau|communique|source|contact|photo|credit|lien|retour|fin|suite|a propos|dossier)\\b");

    /** {@code un tour de table mené par}: what somebody did, unless it was to write. */
    private static final Pattern DONE_BY = Pattern.compile(
            "(?iu:(?<!\\p{L})(?!publi|mis|écri|rédig|sign|recueilli|post|prépar|réalis|propos|coordonn|présent|trad)\\p{L}{2,}"
                    + "(?:é|i|u|is|it|ert|eint)e?s? par) \\p{Lu}");

    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,}\\p{Ll}");

    private AuthorFinder() {}

    static Optional<String> in(List<Line> lines, Optional<String> title) {
        var texts =
                lines.stream().filter(line -> !line.isEmpty()).map(Line::text).toList();
        var top = texts.subList(0, Math.min(TOP, texts.size()));
        return byline(top)
                .or(() -> alone(top, title))
                .or(() -> byline(texts.subList(Math.max(0, texts.size() - 2), texts.size())))
                .or(() -> signature(texts));
    }

    private static Optional<String> byline(List<String> texts) {
        return texts.stream()
                .filter(text -> text.length() <= 140 && !DONE_BY.matcher(text).find())
                .map(BYLINE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .filter(name -> !Organisations.isName(name))
                .findFirst();
    }

    /** A name on a line of its own below the text. */
    private static Optional<String> signature(List<String> texts) {
        return texts.subList(Math.max(0, texts.size() - 2), texts.size()).stream()
                .filter(text -> texts.size() > 4
                        && Words.count(text) <= 5
                        && ALONE.matcher(text).matches())
                .filter(text -> !Organisations.isName(text)
                        && text.indexOf(' ') > 0
                        && !ACRONYM.matcher(text).find()
                        && !NO_NAME.matcher(Folded.of(text)).find())
                .findFirst();
    }

    /** Next to a date: a name alone may be anything else elsewhere. */
    private static Optional<String> alone(List<String> top, Optional<String> title) {
        for (var at = 0; at < top.size(); at++) {
            var text = top.get(at);
            var beside = at + 1 < top.size() && !Dates.in(top.get(at + 1)).isEmpty()
                    || at > 0 && !Dates.in(top.get(at - 1)).isEmpty();
            if (beside
                    && Words.count(text) <= 4
                    && ALONE.matcher(text).matches()
                    && !Organisations.isName(text)
                    && !title.map(text::equals).orElse(false)) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }
}
