package fr.vigie.extract.release;

import fr.vigie.document.Contact;
import fr.vigie.document.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The organisation that publishes a piece: of a release the one of its letterhead, its label, its press contact or the
 * first that it says something {@code À propos} of; of an article the medium.
 */
final class IssuerFinder {
    private static final Pattern SPACE_AT_END = Pattern.compile("[\\s\u00A0\u202F]+$");
    private static final int TOP = 8;
    private static final String UPPER = "\\p{Lu}";
    private static final Pattern LABEL = Pattern.compile(
            "(?iu:communiqué(?: de presse)?|dossier de presse|press release) (?:(?iu:du|de la|de l['’]|des|de|d['’]) ?|[-–—|:] ?)((?!(?i:presse))\\p{L}.{2,80})$");
    private static final Pattern ABOUT = Pattern.compile(
            "^[-•* ]*(?iu:[àa] propos|about)(?: (?iu:du|de la|de l['’]|de l|des|de|d['’]|the))? ?(?:[’'] ?)?(" + UPPER
                    + ".{1,90}?)\\s*[:.]?$");
    /** {@code À propos du CHU de Lens. Établissement de référence, il…} */
    private static final Pattern ABOUT_BEFORE_TEXT =
            Pattern.compile("^[-•* ]*(?iu:[àa] propos) (?iu:du|de la|de l['’]|des|de|d['’]) ?(" + UPPER
                    + "[^.:;,(\n]{1,70}?)\\s*(?:\\(.{1,20}\\))?\\s*[.:,] ");

    private static final Pattern COLON = Pattern.compile("[\\s\u00A0\u202F]:[\\s\u00A0]");
    private static final Pattern MASTHEAD = Pattern.compile(
            "^(\\p{Lu}[\\p{L}\\d’'-]*(?: [\\p{L}\\d’'-]+){1,6}) [–—|-] (?iu:(?:édition|numéro|n°)[^–—|]{1,30}[–—|-] )?(?iu:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\b.{6,40}$");
    private static final Pattern ROLE = Pattern.compile(
            "(?iu:communication|presse|press|médias?|media)[^,;|]{0,40}? (?iu:du|de la|de l['’]|des|de|d['’]|of the|of|at) ?("
                    + UPPER + "[^,;|()@]{1,70})");
    private static final Pattern AGENCY = Pattern.compile("^((?:AGENCE|Agence) [^-–|]{2,50})\\s*[-–|]");
    private static final Pattern SOURCE = Pattern.compile(
            "^(?:(?iu:source|émetteur|emetteur|publié par|édité par|organisme|issuer) ?: ?|SOURCE )(.{2,80})$");
    private static final Pattern WIRE = Pattern.compile("--\\([^)]{1,40}\\)--|/ ?[\\p{L} -]{3,30} ?/ ?--?");
    private static final Pattern CARRIER = Pattern.compile(
            "(?iu:diffusé|distribué|transmis|publié)e?s?(?iu: intégralement| en intégralité)? (?iu:par|via|sur) \\p{Lu}[\\p{L}\\d.’' -]{1,40}");
    private static final Pattern DATELINE_AGENCY = Pattern.compile("\\((AFP|APM|Reuters|AEF)\\)");
    private static final Pattern CONTACT = Pattern.compile(
            "^[-•* ]*(?iu:(?:vos |votre )?(?:contacts?|relations?|service) ?(?:avec la |de |la )?(?:presse|médias?)?|presse|press contacts?)\\s*[:–-]?(?:\\s|$)");
    private static final Pattern PARTED = Pattern.compile("\\s+[–—-]\\s+|\\s*:\\s+");
    private static final Pattern ABOUT_ALONE =
            Pattern.compile("^[-•* ]*(?iu:[àa] propos|about)\\s*[:.]?(?:\\s+|$)(?=\\p{Lu}|[lL][’'ea]|$)");
    private static final String VERBS =
            "(?:est|fédère|réunit|rassemble|regroupe|emploie|compte|accompagne|anime|pilote|soutient|gère|exploite|a|dispose|propose|développe|is|employs|lance|annonce|ouvre|crée|franchit|investit|inaugure|renforce|rétablit|double|passe|met|reçoit|obtient|signe|s’|se)";
    private static final String NAMED =
            "(\\p{Lu}[\\p{L}\\d’'&.-]*(?: (?:(?:de|du|des|la|le|les|et|en|d’|l’|pour) ?){0,2}\\p{Lu}[\\p{L}\\d’'&.-]*| (?:hospitalier|hospitalière|universitaire|universitaires|régional|régionale|départemental|national|nationale|civils|mutualiste)){0,7})";
    private static final Pattern SUBJECT =
            Pattern.compile("^(?:[Ll]e |[Ll]a |[Ll]es |[Ll][’'])?" + NAMED + "(?:,[^.]{3,90},)? " + VERBS + "\\b");
    private static final Pattern SUBJECT_IN_TITLE =
            Pattern.compile("(?:^|: |[Ll]e |[Ll]a |[Ll]es |[Ll][’'])" + NAMED + " " + VERBS + "\\b");
    private static final Set<String> PARTICLES =
            Set.of("de", "du", "des", "la", "le", "les", "et", "en", "sur", "sous", "aux", "au");
    private static final Pattern STROKES = Pattern.compile("\\s+[-–—|/•·]\\s+| et ");

    private IssuerFinder() {}

    static Optional<String> in(
            List<Line> lines, Clues clues, Kind kind, Optional<String> title, List<Contact> contacts) {
        var texts =
                lines.stream().filter(line -> !line.isEmpty()).map(Line::text).toList();
        if (clues.issuer().isPresent()) {
            return kind == Kind.COMMUNIQUE || isAboutItself(texts, title)
                    ? carried(clues.issuer().get(), texts, contacts).or(clues::issuer)
                    : clues.issuer();
        }
        var agency = first(texts.subList(0, Math.min(TOP, texts.size())), AGENCY)
                .or(() -> first(texts.subList(0, Math.min(TOP, texts.size())), DATELINE_AGENCY));
        if (kind == Kind.ARTICLE) {
            return agency.map(IssuerFinder::inSmall)
                    .or(() -> first(texts, SOURCE))
                    .or(() -> first(texts.subList(0, Math.min(3, texts.size())), MASTHEAD))
                    .or(() -> label(texts));
        }
        return label(texts)
                .or(() -> letterhead(texts, title))
                .or(() -> first(texts, SOURCE))
                .or(() -> sender(clues))
                .or(() -> first(texts.subList(0, Math.min(TOP, texts.size())), ROLE))
                .or(() -> contact(texts))
                .or(() -> title.flatMap(IssuerFinder::beforeColon))
                .or(() -> MailDomain.houseOf(contacts, String.join("\n", texts)))
                .or(() -> first(texts, ABOUT))
                .or(() -> first(texts, ABOUT_BEFORE_TEXT))
                .or(() -> first(bottom(texts), ROLE))
                .or(() -> subject(texts))
                .or(() -> title.flatMap(IssuerFinder::inTitle))
                .map(IssuerFinder::tidy)
                .filter(name -> !name.isBlank())
                .map(name -> asWritten(name, texts));
    }

    /** Whose release a site has that is never named in it, as the wires do: the house that it is about. */
    private static Optional<String> carried(String site, List<String> texts, List<Contact> contacts) {
        var text = String.join("\n", texts);
        if (Folded.words(CARRIER.matcher(WIRE.matcher(text).replaceAll(" ")).replaceAll(" "))
                .contains(Folded.words(site))) {
            return Optional.empty();
        }
        return first(bottom(texts), SOURCE)
                .or(() -> first(texts, ABOUT))
                .or(() -> first(texts, ABOUT_BEFORE_TEXT))
                .or(() -> MailDomain.houseOf(contacts, text))
                .map(IssuerFinder::tidy)
                .filter(name ->
                        !name.isBlank() && !(' ' + Folded.words(site) + ' ').contains(' ' + Folded.words(name) + ' '));
    }

    /** A release that nothing calls one: the house of its title presents itself at its end. */
    private static boolean isAboutItself(List<String> texts, Optional<String> title) {
        var words = title.map(Folded::words).orElse("");
        return first(bottom(texts), ABOUT)
                .map(Folded::words)
                .filter(house -> !house.isBlank() && (' ' + words + ' ').contains(' ' + house + ' '))
                .isPresent();
    }

    /** {@code CHU Dijon-Bourgogne – Clarisse Montbertrand}: where the first press contact works. */
    private static Optional<String> contact(List<String> texts) {
        for (var at = 0; at < texts.size(); at++) {
            if (CONTACT.matcher(texts.get(at)).find() && texts.get(at).length() <= 160) {
                var rest = CONTACT.matcher(texts.get(at)).replaceFirst("").strip();
                var line = rest.isBlank() && at + 1 < texts.size() ? texts.get(at + 1) : rest;
                var name = PARTED.split(line, -1)[0].strip();
                if (PARTED.matcher(line).find()
                        && (Organisations.isName(name) || name.indexOf(' ') < 0 && name.length() > 3)) {
                    return Optional.of(name).filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)));
                }
            }
        }
        return Optional.empty();
    }

    /** A letter without a person's name on it is from a house. */
    private static Optional<String> sender(Clues clues) {
        return clues.origin() == Origin.MAIL
                ? clues.author()
                        .filter(name -> Organisations.isName(name) || name.indexOf(' ') < 0 && Words.isCapitals(name))
                : Optional.empty();
    }

    private static Optional<String> beforeColon(String title) {
        var colon = COLON.matcher(title);
        return colon.find()
                ? Optional.of(title.substring(0, colon.start())).filter(Organisations::isName)
                : Optional.empty();
    }

    /** Below a mere {@code À propos}, the one that the first sentence is about. */
    private static Optional<String> subject(List<String> texts) {
        for (var at = 0; at < texts.size(); at++) {
            if (ABOUT_ALONE.matcher(texts.get(at)).find()) {
                var rest = ABOUT_ALONE.matcher(texts.get(at)).replaceFirst("").strip();
                var sentence = rest.isEmpty() && at + 1 < texts.size() ? texts.get(at + 1) : rest;
                var found = SUBJECT.matcher(sentence.substring(0, Math.min(200, sentence.length())));
                if (found.find()) {
                    return Optional.of(found.group(1));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inTitle(String title) {
        var found = SUBJECT_IN_TITLE.matcher(title.substring(0, Math.min(300, title.length())));
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Capitals lose their accents and their acronyms: the text itself has the name as it is written. */
    private static String asWritten(String name, List<String> texts) {
        var wanted = Folded.of(name);
        for (var text : texts) {
            if (text.length() > 2_000) {
                continue;
            }
            var folded = Folded.of(text);
            for (var at = folded.indexOf(wanted);
                    at >= 0 && folded.length() == text.length();
                    at = folded.indexOf(wanted, at + 1)) {
                var written = text.substring(at, at + wanted.length());
                if (!Words.isCapitals(written) && Character.isUpperCase(written.charAt(0))) {
                    return written;
                }
            }
        }
        return Organisations.shortened(name)
                .filter(acronym -> texts.stream().anyMatch(text -> text.contains(acronym)))
                .orElse(name);
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
                .map(matcher -> SPACE_AT_END.matcher(matcher.group(1).strip()).replaceFirst(""))
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
        var written = new StringBuilder();
        for (var word : name.split("(?<=[ -])", -1)) {
            var bare = word.replaceAll("[ -]$", "");
            var folded = bare.toLowerCase(Locale.ROOT);
            if (!written.isEmpty() && PARTICLES.contains(folded)) {
                written.append(word.toLowerCase(Locale.ROOT));
            } else if (bare.length() <= 3) {
                written.append(word);
            } else {
                written.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
            }
        }
        return written.toString();
    }
}
