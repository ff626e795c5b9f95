package fr.vigie.server;

import fr.vigie.document.Entry;
import fr.vigie.document.Rights;
import fr.vigie.document.Span;
import fr.vigie.document.Tags;
import fr.vigie.engine.SearchEngine;
import fr.vigie.messages.Messages;
import fr.vigie.query.Audience;
import fr.vigie.report.Citation;
import fr.vigie.server.view.DocumentPage;
import fr.vigie.server.view.DocumentPage.ContactLine;
import fr.vigie.server.view.DocumentPage.Fact;
import fr.vigie.server.view.DocumentPage.FigureLine;
import fr.vigie.server.view.DocumentPage.QuoteLine;
import fr.vigie.server.view.KeepPanel;
import fr.vigie.server.view.Link;
import fr.vigie.server.view.NameDesk;
import fr.vigie.server.view.ReprintLine;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page of one document: what it says, with what was found in it, and where it came from. */
final class DocumentPages {
    private final SearchEngine engine;
    private final CorrectionForms corrections;
    private final Doorkeeper doorkeeper;
    private final Keeping keeping;
    private final Turns turns;
    private final Pages pages;
    private final Clock clock;

    DocumentPages(
            SearchEngine engine,
            CorrectionForms corrections,
            Doorkeeper doorkeeper,
            Keeping keeping,
            Turns turns,
            Pages pages,
            Clock clock) {
        this.engine = engine;
        this.corrections = corrections;
        this.doorkeeper = doorkeeper;
        this.keeping = keeping;
        this.turns = turns;
        this.pages = pages;
        this.clock = clock;
    }

    void show(Context context) {
        var id = Requests.document(context);
        var audience = doorkeeper.audience(context);
        var entry = turns.take(() -> engine.find(id, audience)).orElseThrow(() -> new Problem(404, "noSuchDocument"));
        var parameters = Requests.parameters(context);
        var address = SearchAddress.of(parameters);
        var typed = parameters.first("q").orElse("").strip();
        boolean text = mayRead(entry, audience);
        var asked = SearchParameters.read(parameters, SearchPages.standard(typed), audience)
                .request();
        var reprints = turns.take(() -> Reprints.of(entry, audience, engine));
        List<Span> hits = typed.isEmpty() || !text ? List.of() : turns.take(() -> engine.marks(id, asked));
        pages.show(
                context,
                "document",
                "search",
                new Drawing(
                                pages.messages(context),
                                entry,
                                audience == Audience.DESK
                                        ? Optional.of(corrections.desk(context, pages.messages(context)))
                                        : Optional.empty(),
                                text,
                                reprints,
                                hits,
                                typed,
                                address,
                                origin(context))
                        .page(KeptPages.panel(keeping, context, Optional.of(id))));
    }

    /** Whether the whole text is shown: always to the desk, and of what came with all rights. */
    static boolean mayRead(Entry entry, Audience audience) {
        return entry.rights() == Rights.FULL || audience == Audience.DESK;
    }

    static String origin(Context context) {
        return context.scheme() + "://" + context.header("Host");
    }

    /** One page in the making. */
    private final class Drawing {
        private final Messages messages;
        private final Entry entry;
        private final Optional<NameDesk> desk;
        private final boolean readable;
        private final Reprints reprints;
        private final List<Span> hits;
        private final String typed;
        private final SearchAddress address;
        private final String origin;
        private final FigureWords figureWords;

        Drawing(
                Messages messages,
                Entry entry,
                Optional<NameDesk> desk,
                boolean readable,
                Reprints reprints,
                List<Span> hits,
                String typed,
                SearchAddress address,
                String origin) {
            this.messages = messages;
            this.entry = entry;
            this.desk = desk;
            this.readable = readable;
            this.reprints = reprints;
            this.hits = hits;
            this.typed = typed;
            this.address = address;
            this.origin = origin;
            this.figureWords = new FigureWords(messages);
        }

        DocumentPage page(Optional<KeepPanel> keep) {
            var reading = entry.reading();
            var path = "/documents/" + entry.id();
            var original = "/api/documents/" + entry.id() + "/original";
            var marking = readable ? Optional.of(marking(entry.tags())) : Optional.<TextMarking>empty();
            var tags = readable
                    ? entry.tags()
                    : new Tags(
                            entry.tags().names(),
                            List.of(),
                            List.of(),
                            entry.tags().themes());
            var release = new ReleaseLines(messages, reading, tags);
            return new DocumentPage(
                    entry.id().value(),
                    title(),
                    origin + path,
                    address.isPlain() ? Optional.empty() : Optional.of(address.toString()),
                    reading.kind().code(),
                    Words.kind(messages, reading.kind()),
                    reading.date().map(LocalDate::toString),
                    reading.date().map(day -> Words.day(messages, day)),
                    reading.issuer().map(issuer -> new Link(issuer, "/?issuer=" + Parameters.encode(issuer))),
                    reading.author(),
                    entry.visibility().isPublic()
                            ? Optional.empty()
                            : Optional.of(messages.say(
                                    "visibility." + entry.visibility().code() + ".long")),
                    entry.visibility().isPublic(),
                    desk.isPresent(),
                    !readable,
                    entry.provenance()
                            .source()
                            .filter(DocumentPages::isWebAddress)
                            .map(URI::toString),
                    marking.map(TextMarking::paragraphs).orElse(List.of()),
                    marking.map(TextMarking::hits).orElse(0),
                    typed,
                    themes(),
                    release.hashtags(),
                    NameGroups.of(messages, tags),
                    tags.figures().stream()
                            .map(figure -> new FigureLine(figure.text(), figureWords.say(figure), figure.subject()))
                            .distinct()
                            .toList(),
                    tags.quotes().stream()
                            .map(quote -> new QuoteLine(quote.text(), quote.speaker(), quote.role()))
                            .toList(),
                    reprintLines(),
                    reprints.all() - 1,
                    release.events(),
                    release.about(),
                    contacts(),
                    facts(),
                    original,
                    readable && Originals.isShownInPage(reading.mediaType())
                            ? Optional.of(original + "?inline=true")
                            : Optional.empty(),
                    readable && Originals.isPdf(reading.mediaType()),
                    Citation.of(messages, reading, title(), origin + path, LocalDate.now(clock)),
                    desk,
                    keep);
        }

        private String title() {
            return entry.reading().title().orElse(entry.provenance().fileName());
        }

        private TextMarking marking(Tags tags) {
            return new TextMarking(entry.reading(), tags, hits, NameGroups::address, figureWords::say);
        }

        private List<Link> themes() {
            return entry.tags().themes().stream()
                    .map(key -> new Link(Words.theme(messages, key).orElse(key), "/?theme=" + Parameters.encode(key)))
                    .toList();
        }

        private List<ReprintLine> reprintLines() {
            var lines = new ArrayList<ReprintLine>();
            for (var one : reprints.others()) {
                var reading = one.entry().reading();
                var isHead = one.entry().id().equals(reprints.head());
                lines.add(new ReprintLine(
                        reading.title().orElse(one.entry().provenance().fileName()),
                        "/documents/" + one.entry().id(),
                        reading.kind().code(),
                        Words.kind(messages, reading.kind()),
                        reading.date().map(LocalDate::toString),
                        reading.date().map(day -> Words.day(messages, day)),
                        reading.issuer(),
                        isHead
                                ? messages.say("reprints.head", Math.round(100 * one.held()))
                                : messages.say("reprints.share", Math.round(100 * one.share())),
                        isHead ? Optional.empty() : ComparisonDrawing.delay(messages, entry, one.entry()),
                        comparison(one.entry(), isHead)));
            }
            return lines;
        }

        /** The original on the left; of two reprints the one that the page is about. */
        private String comparison(Entry other, boolean otherIsHead) {
            var left = otherIsHead ? other.id() : entry.id();
            var right = otherIsHead ? entry.id() : other.id();
            return "/documents/" + left + "/comparaison/" + right;
        }

        private List<ContactLine> contacts() {
            return readable
                    ? entry.reading().contacts().stream()
                            .map(c -> new ContactLine(c.name(), c.role(), c.email(), c.phone()))
                            .toList()
                    : List.of();
        }

        private List<Fact> facts() {
            var from = entry.provenance();
            var facts = new ArrayList<Fact>();
            facts.add(new Fact(messages.say("fact.file"), from.fileName()));
            from.insidePath().ifPresent(path -> facts.add(new Fact(messages.say("fact.inside"), path)));
            facts.add(new Fact(
                    messages.say("fact.type"),
                    Words.mediaType(messages, entry.reading().mediaType())));
            facts.add(new Fact(
                    messages.say("fact.language"),
                    Words.language(messages, entry.reading().language())));
            if (!entry.reading().pages().isEmpty()) {
                facts.add(new Fact(
                        messages.say("fact.pages"),
                        Integer.toString(entry.reading().pages().size())));
            }
            facts.add(new Fact(
                    messages.say("fact.received"),
                    Words.day(messages, from.received().atZone(clock.getZone()).toLocalDate())));
            facts.add(new Fact(messages.say("fact.version"), Integer.toString(entry.version())));
            return facts;
        }
    }

    /** A source that is no web address is not made a link of: {@code javascript:} is an address as well. */
    static boolean isWebAddress(URI source) {
        return "http".equalsIgnoreCase(source.getScheme()) || "https".equalsIgnoreCase(source.getScheme());
    }
}
