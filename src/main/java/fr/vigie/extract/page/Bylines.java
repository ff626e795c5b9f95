package fr.vigie.extract.page;

import fr.vigie.extract.release.Folded;
import fr.vigie.extract.release.Typography;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Who signed the piece on a page, by its metadata and marks: persons, no desks, houses or accounts.
 *
 * @param site whose page it is: no author of its own
 */
record Bylines(Document page, JsonLd jsonLd, Metas metas, Optional<String> site) {
    private static final Pattern NOBODY = Pattern.compile(
            "^(admin|super user|la redaction|redaction|webmaster|webmestre|root|editor|user|service |communication|equipe|"
                    + "auteur|author|unknown|anonyme|agence|centre|chu |ars |publie|mis |resultats|communique|ministere|"
                    + "universite|hopital|groupe|region|ville|direction|pole |institut|association|fondation|federation|"
                    + "photo|credit|temps de|lecture|partager|abonne|article|lire|actualite|sante |le |la |les )");
    private static final Pattern BY = Pattern.compile(
            "^.{0,80}?\\b(?i:(?:publié |écrit |article |propos recueillis |texte |rédigé |signé |posté )?(?:par|by)|de notre correspondante?,?|auteure? ?:|textes? ?:)\\s*:?\\s*(?=\\p{Lu})");
    private static final Pattern AFTER_NAME = Pattern.compile(
            "\\s*([|•·(/–—]|\\s-\\s|\\b(?i:le|publié|mis|journaliste|avec|à|pour|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\s|\\d|@).*$");
    /** {@code GRADeS}, but {@code McAllan}, {@code DUPONT} and {@code J.-P.} */
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,}\\p{Ll}");

    private static final Pattern NOTED = Pattern.compile(
            "(?i:(?:publiée?|écrite?|rédigée?|postée?|soumis|posted|written|submitted) (?:par|by)) \\p{Lu}");
    /** Spans that only the style of the page parts. */
    private static final Pattern RUN_ON = Pattern.compile(
            "(?<=\\p{Ll})(?=(?:Publiée?|Mise? |Modifié|Posté|Journaliste|Rédact|Correspondant|Le \\d))");

    private static final Pattern AND = Pattern.compile("\\s*(?:,|;| et | & | and )\\s*");
    private static final Pattern ROLE = Pattern.compile("(?i)^(?:par|by|textes?(?: de)?|récit(?: de)?) |\\.$");
    private static final Pattern PERSON = Pattern.compile(
            "(?:(?:Dr|Pr|Docteur|Professeur|Prof\\.|Me|Mme|M\\.) )?\\p{Lu}[\\p{L}.’'-]*(?: (?:(?:de |du |des |de la |d[’']|l[’']|van |von |der |el |ben |di |da |le |la )?\\p{Lu})[\\p{L}.’'-]*){1,3}");
    private static final List<String> AUTHOR_MARKS = List.of(
            "[itemprop=author] [itemprop=name]",
            "[itemprop=author]",
            "[rel~=author]",
            "a[href^=/@], a[href*=/author/], a[href*=/auteur/], a[href*=/auteurs/], a[href*=/journaliste], a[href*=/redacteur],"
                    + " [data-testid*=author], [data-qa*=author]",
            "[typeof~=Person] [property~=name], [typeof~=Person][property~=name]",
            ".byline .author, .author-name, .author .fn, .vcard .fn",
            ".auteur, .author, .byline, .signature, .nom-auteur, .article-author, .article__author, .article__authors,"
                    + " [class*=byline], [class*=author-name], [class*=authorname]");
    private static final List<String> AUTHOR_METAS =
            List.of("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author");
    private static final String AROUND = "#comments, .comments, .comment, footer:not(.node__meta), aside, nav";
    private static final int MOST_AUTHORS = 6;
    private static final int MOST_MARKED = 3;
    private static final int MOST_LINKED = 2;
    private static final int LONGEST_NAME = 60;

    /** Who signed the piece, as persons' names with commas between. */
    Optional<String> author() {
        var told = Stream.concat(
                Stream.of(jsonLd.authors()),
                Stream.concat(
                        AUTHOR_METAS.stream().map(metas::all),
                        Stream.of(labelledAuthor().stream().toList())));
        return Stream.concat(told, AUTHOR_MARKS.stream().map(this::marked))
                .map(this::persons)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .or(this::noted);
    }

    /** Blogs say at the foot of a post who published it. */
    private Optional<String> noted() {
        return page
                .select(
                        "[class*=postmeta], [class*=post-meta], [class*=entry-meta], [class*=entry-footer], [class*=submitted]")
                .stream()
                .filter(element -> element.closest(AROUND) == null)
                .map(Element::text)
                .filter(text -> NOTED.matcher(text).find())
                .map(text -> persons(List.of(text)))
                .filter(names -> !names.isEmpty())
                .findFirst();
    }

    private List<String> marked(String marks) {
        var names = page.select(marks).stream()
                .filter(element -> element.closest(AROUND) == null)
                .map(element -> element.hasAttr("content") ? element.attr("content") : element.text())
                .filter(name -> !name.isBlank())
                .distinct()
                .limit(MOST_AUTHORS)
                .toList();
        var isOfTeasers = marks.startsWith("a[") && names.size() > MOST_LINKED;
        return isOfTeasers ? List.of() : names.subList(0, Math.min(MOST_MARKED, names.size()));
    }

    /** A whole line that is a person's name and nothing else. */
    boolean isName(String line) {
        return person(line).filter(line::equals).isPresent();
    }

    private String persons(List<String> names) {
        return names.stream()
                .flatMap(name -> person(name).stream())
                .distinct()
                .limit(MOST_AUTHORS)
                .collect(Collectors.joining(", "));
    }

    /** {@code twitter:label1} says what {@code twitter:data1} is. */
    private Optional<String> labelledAuthor() {
        return metas.first("twitter:label1")
                .filter(label -> Folded.of(label).matches("(ecrit|publie|redige) par|auteur.*|written by|author|by"))
                .flatMap(label -> metas.first("twitter:data1"));
    }

    /** Persons' names, commas between, without what a byline has around them. */
    Optional<String> person(String raw) {
        var apart =
                RUN_ON.matcher(raw.substring(0, Math.min(raw.length(), 200))).replaceAll(" · ");
        var text = BY.matcher(Typography.clean(apart)).replaceFirst("");
        var names = Stream.of(AND.split(AFTER_NAME.matcher(text).replaceFirst(""), -1))
                .map(name -> ROLE.matcher(name).replaceFirst("").strip())
                .filter(this::isPerson)
                .limit(MOST_AUTHORS)
                .collect(Collectors.joining(", "));
        return Optional.of(names).filter(joined -> !joined.isEmpty());
    }

    private boolean isPerson(String name) {
        return name.length() <= LONGEST_NAME
                && PERSON.matcher(name).matches()
                && !NOBODY.matcher(Folded.of(name)).find()
                && !ACRONYM.matcher(name).find()
                && site.filter(house -> Folded.words(house).equals(Folded.words(name)))
                        .isEmpty();
    }
}
