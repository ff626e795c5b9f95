package fr.vigie.extract.page;

import fr.vigie.document.Kind;
import fr.vigie.extract.release.Clues;
import fr.vigie.extract.release.Folded;
import fr.vigie.extract.release.Line;
import fr.vigie.extract.release.Manuscript;
import fr.vigie.extract.release.Origin;
import fr.vigie.extract.release.PublicationDate;
import fr.vigie.extract.release.Words;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A page of the web. */
public final class WebPage {
    /** How far around the heading a page says when the piece was published. */
    private static final int BEFORE_HEADING = 6;

    private static final int AFTER_HEADING = 14;
    private static final int LEAST_WORDS = 8;
    private static final Pattern SIGNED = Pattern.compile(
            "\\d{4}|\\d/\\d\\d|^(?:Textes?|De notre)\\b|(?:^|[·–—|•,:-] ?|(?i:(?:publi|écrit|rédig|sign|post|texte|article|recueilli|entretien|reportage|récit|photo)\\p{L}* ))(?i:par|by) \\p{Lu}|(?i:\\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) \\d)");
    /** Above or below a text, apart from it: when it was put online. */
    private static final Pattern SAID_PUBLISHED =
            Pattern.compile("\\b(publiee?|mise? en ligne|postee?|parue?|published|posted)\\b.{0,50}\\d");

    private static final Pattern STAMP = Pattern.compile(
            "^(cette? (entree|article|billet|page|note|post)|ce (billet|texte|post)|this (entry|post|article)|publie|mis en ligne|poste)");
    private static final int LONGEST_NOTE = 45;
    private static final Set<String> FRAMES = Set.of("body", "main");
    private static final Pattern SIGNED_PARTS = Pattern.compile(" [·–—|•-] |Textes? ?: ?|\\. (?=Photos?)|, ");

    private WebPage() {}

    /** The piece on a page, and what the page says of it. */
    public static Manuscript read(String html) {
        var page = Jsoup.parse(html);
        CustomElements.name(page);
        var jsonLd = JsonLd.of(page);
        var metas = Metas.of(page);
        var facts = new PageFacts(page, jsonLd, metas);
        var bylines = new Bylines(page, jsonLd, metas, facts.site());
        var title = PageTitle.of(page, jsonLd, metas, facts.site());
        var shown = ofThePiece(Blocks.of(page.body()));
        var published = facts.published().or(() -> saidAround(title, shown)).or(() -> noted(title, shown));
        var hinted = published.isPresent() ? published : facts.hinted();
        var author =
                bylines.author().filter(name -> !name.contains(" : ")).or(() -> signedAround(title, shown, bylines));

        var site = facts.statedSite().or(() -> SiteName.of(page, title.text())).or(facts::site);

        Pruning.prune(page, title.element());
        var blocks = Noise.without(Blocks.of(page.body()));
        var heading = title.element().filter(element -> element.parent() != null);
        var part = MainPart.of(page, blocks, heading, jsonLd.body());
        var lines = Piece.lines(part.blocks(), title.text());
        return new Manuscript(
                longest(lines, jsonLd.body(), title.text()),
                new Clues(
                        Origin.WEB,
                        facts.isNews() ? Optional.of(Kind.ARTICLE) : Optional.empty(),
                        title.text(),
                        lead(part.blocks(), facts, lines),
                        site,
                        author,
                        published
                                .or(() -> PublicationDate.in(texts(part.blocks())))
                                .or(() -> hinted),
                        Optional.empty(),
                        Optional.of(page.select("html").attr("lang")).filter(lang -> !lang.isBlank()),
                        false));
    }

    /** Everything that a page shows, such as a letter written in HTML: it has nothing around it. */
    public static List<Line> allLines(String html) {
        var page = Jsoup.parse(html);
        page.select("script, style, noscript, template, title, head").remove();
        return Piece.all(Blocks.of(page.body()));
    }

    private static Optional<LocalDate> saidAround(PageTitle title, List<Block> shown) {
        var at = title.text().map(text -> indexOf(shown, Folded.words(text))).orElse(-1);
        if (at < 0) {
            return Optional.empty();
        }
        var after = shown.subList(at, Math.min(shown.size(), at + AFTER_HEADING));
        var before = shown.subList(Math.max(0, at - BEFORE_HEADING), at).stream()
                .filter(block -> !isOfSite(block.element(), shown.get(at).element()))
                .toList();
        return PublicationDate.in(texts(after))
                .or(() -> PageFacts.timeIn(after))
                .or(() -> PublicationDate.in(texts(before)))
                .or(() -> PageFacts.timeIn(before));
    }

    /** Without what readers wrote and what other pieces are called, which have dates and names of their own. */
    private static List<Block> ofThePiece(List<Block> blocks) {
        var hints = new Hints.Reader();
        var apart = new IdentityHashMap<Element, Boolean>();
        return blocks.stream()
                .filter(block -> !isApart(block.element(), hints, apart))
                .toList();
    }

    private static boolean isApart(Element innermost, Hints.Reader hints, Map<Element, Boolean> known) {
        for (var element = innermost;
                element != null && !FRAMES.contains(element.normalName());
                element = element.parent()) {
            if (known.computeIfAbsent(element, asked -> hints.of(asked).apart() && asked.selectFirst("h1") == null)) {
                return true;
            }
        }
        return false;
    }

    /** The one day that notes below the heading give as that of publication, such as one at the foot of the text. */
    private static Optional<LocalDate> noted(PageTitle title, List<Block> shown) {
        var at = title.text().map(text -> indexOf(shown, Folded.words(text))).orElse(-1);
        if (at < 0) {
            return Optional.empty();
        }
        var days = shown.subList(at, shown.size()).stream()
                .filter(block -> (!block.isProse()
                                || STAMP.matcher(Folded.of(block.text())).find())
                        && block.words() <= LONGEST_NOTE
                        && block.linked() * 2 <= block.words())
                .map(Block::text)
                .filter(text -> SAID_PUBLISHED.matcher(Folded.of(text)).find())
                .flatMap(text -> PublicationDate.in(List.of(text)).stream())
                .distinct()
                .limit(2)
                .toList();
        return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
    }

    /** In the head of the site, where the day is that of the visit. */
    private static boolean isOfSite(Element element, Element heading) {
        var head = element.closest("header, nav, [class*=header], [id*=header], [class*=top], [id*=top]");
        return head != null && !heading.parents().contains(head);
    }

    /** A name beside a date, or after a word that says who wrote. */
    private static Optional<String> signedAround(PageTitle title, List<Block> shown, Bylines bylines) {
        var at = title.text().map(text -> indexOf(shown, Folded.words(text))).orElse(-1);
        var near = shown.subList(Math.max(0, at), Math.min(shown.size(), Math.max(0, at) + AFTER_HEADING / 2));
        return near.stream()
                .map(Block::text)
                .filter(text -> Words.count(text) <= 22 && SIGNED.matcher(text).find())
                .flatMap(text -> SIGNED_PARTS.splitAsStream(text))
                .flatMap(part -> bylines.person(part).stream())
                .findFirst()
                .or(() -> namedBesideDate(near, bylines));
    }

    /** A person's name alone, right before or after a line with the day. */
    private static Optional<String> namedBesideDate(List<Block> near, Bylines bylines) {
        for (var at = 1; at < near.size(); at++) {
            var isDated = at > 1 && isDay(near.get(at - 1)) || at + 1 < near.size() && isDay(near.get(at + 1));
            if (isDated
                    && near.get(at).words() <= 5
                    && bylines.isName(near.get(at).text())) {
                return Optional.of(near.get(at).text());
            }
        }
        return Optional.empty();
    }

    private static boolean isDay(Block block) {
        return block.words() <= 9 && PublicationDate.in(List.of(block.text())).isPresent();
    }

    private static List<String> texts(List<Block> blocks) {
        return blocks.stream().map(Block::text).toList();
    }

    private static int indexOf(List<Block> blocks, String folded) {
        for (var at = 0; at < blocks.size(); at++) {
            if (Folded.words(blocks.get(at).text()).equals(folded)) {
                return at;
            }
        }
        return -1;
    }

    /** A page that shows less than its own metadata hold was made to be filled in by a script. */
    private static List<Line> longest(List<Line> lines, Optional<String> body, Optional<String> title) {
        var shown = lines.stream().mapToInt(line -> Words.count(line.text())).sum();
        if (body.isEmpty() || Words.count(body.get()) < 60 || Words.count(body.get()) * 2 < shown * 3) {
            return lines;
        }
        var text = title.map(words -> words + "\n\n").orElse("") + body.get();
        return Manuscript.ofText(text, Clues.of(Origin.WEB)).lines();
    }

    /** What the page marks as the lead, or the first paragraph where its metadata give that as the description. */
    private static Optional<String> lead(List<Block> blocks, PageFacts facts, List<Line> lines) {
        var marked = blocks.stream()
                .limit(12)
                .filter(block -> block.words() >= LEAST_WORDS && block.heading() != 1)
                .filter(block -> isMarkedLead(block))
                .map(Block::text)
                .findFirst();
        return marked.or(() -> facts.description().flatMap(description -> lineLike(description, lines)));
    }

    private static boolean isMarkedLead(Block block) {
        var hints = new Hints.Reader();
        var element = block.element();
        for (var level = 0; element != null && level < 3; level++, element = element.parent()) {
            if (hints.of(element).lead()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> lineLike(String description, List<Line> lines) {
        var words = Folded.words(description);
        var start = words.substring(0, Math.min(60, words.length()));
        return lines.stream()
                .filter(line -> line.heading() != 1 && Words.count(line.text()) >= LEAST_WORDS)
                .limit(3)
                .filter(line ->
                        start.length() >= 30 && Folded.words(line.text()).startsWith(start))
                .map(Line::text)
                .findFirst();
    }
}
