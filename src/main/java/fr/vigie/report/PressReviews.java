package fr.vigie.report;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Kind;
import fr.vigie.document.Rights;
import fr.vigie.engine.SearchEngine;
import fr.vigie.query.Audience;
import fr.vigie.query.SearchAnswer;
import fr.vigie.query.SearchRequest;
import fr.vigie.report.PressReview.Card;
import fr.vigie.report.PressReview.Item;
import fr.vigie.report.PressReview.Said;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes reviews of what a search or a monitor found. Of what others wrote (articles, and whatever came as an excerpt) a review
 * has an excerpt and the address, nothing more.
 */
public final class PressReviews {
    private static final int OWN_WORDS = 600;
    private static final int EXCERPT = 240;
    private static final int MOST_REPRINTS = 50;
    private static final int MOST_QUOTES = 3;

    private final SearchEngine engine;
    private final Function<DocumentId, URI> pages;

    /** @param pages whole addresses of the documents' pages */
    public PressReviews(SearchEngine engine, Function<DocumentId, URI> pages) {
        this.engine = engine;
        this.pages = pages;
    }

    /** Of the first documents that answer a search, in its order. */
    public PressReview of(String title, LocalDate day, SearchRequest request) {
        return of(
                title,
                day,
                engine.search(request).hits().stream().map(SearchAnswer.Hit::id).toList(),
                request.audience());
    }

    /**
     * Of documents; each family once, where its first one stands. Those that the audience may not see are left out, and so is
     * what comes after {@value PressReview#LARGEST} families.
     */
    public PressReview of(String title, LocalDate day, List<DocumentId> documents, Audience audience) {
        var items = heads(documents, audience).stream()
                .flatMap(head -> item(head, family(head, audience), audience).stream())
                .toList();
        return new PressReview(title, "", day, items);
    }

    /** The first document of each family, where one of its documents stands first; what is cut off and what is hidden as above. */
    public List<DocumentId> heads(List<DocumentId> documents, Audience audience) {
        var told = new HashSet<DocumentId>();
        var heads = new ArrayList<DocumentId>();
        for (var document : documents) {
            if (heads.size() < PressReview.LARGEST && !told.contains(document)) {
                var family = family(document, audience);
                told.addAll(family);
                if (engine.find(family.getFirst(), audience).isPresent()) {
                    heads.add(family.getFirst());
                }
            }
        }
        return heads;
    }

    /** A document's family with its head first; a document without kin, or hidden, by itself. */
    public List<DocumentId> family(DocumentId document, Audience audience) {
        var family = engine.family(document, audience);
        return family.isEmpty() ? List.of(document) : family;
    }

    /**
     * The news that a document brings.
     *
     * @param family those that are told beneath it, the earliest first; itself among them or not
     * @return empty for a document that the audience may not see
     */
    public Optional<Item> item(DocumentId document, List<DocumentId> family, Audience audience) {
        return engine.find(document, audience).map(entry -> item(entry, family, audience));
    }

    private Item item(Entry head, List<DocumentId> family, Audience audience) {
        var reprints = family.stream()
                .filter(member -> !member.equals(head.id()))
                .limit(MOST_REPRINTS)
                .flatMap(member -> engine.find(member, audience).stream())
                .map(this::card)
                .toList();
        if (isOfOthers(head)) {
            return new Item(card(head), Excerpt.of(words(head), EXCERPT), reprints, List.of(), List.of());
        }
        return new Item(
                card(head),
                Excerpt.of(words(head), OWN_WORDS),
                reprints,
                new FiguresBefore(engine, audience).of(head, new HashSet<>(family)),
                head.tags().quotes().stream()
                        .limit(MOST_QUOTES)
                        .map(quote -> new Said(quote.text(), quote.speaker(), quote.role()))
                        .toList());
    }

    private static boolean isOfOthers(Entry entry) {
        return entry.rights() == Rights.EXCERPT || entry.reading().kind() == Kind.ARTICLE;
    }

    /** The lead, else the beginning of the text below its title. */
    private static String words(Entry entry) {
        var reading = entry.reading();
        return reading.lead().orElseGet(() -> {
            var text = reading.text().strip();
            var title = reading.title().orElse("");
            return text.startsWith(title) ? text.substring(title.length()).strip() : text;
        });
    }

    private Card card(Entry entry) {
        var reading = entry.reading();
        return new Card(
                entry.id(),
                Excerpt.line(reading.title().orElse(entry.provenance().fileName())),
                reading.date(),
                reading.kind(),
                reading.issuer(),
                Optional.of(entry)
                        .filter(PressReviews::isOfOthers)
                        .flatMap(other -> other.provenance().source())
                        .filter(Excerpt::isOfTheWeb)
                        .orElseGet(() -> pages.apply(entry.id())));
    }
}
