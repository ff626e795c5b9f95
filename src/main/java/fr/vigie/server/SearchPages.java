package fr.vigie.server;

import fr.vigie.document.Span;
import fr.vigie.engine.SearchEngine;
import fr.vigie.messages.Messages;
import fr.vigie.query.Audience;
import fr.vigie.query.DateRange;
import fr.vigie.query.ParsedQuery;
import fr.vigie.query.Query;
import fr.vigie.query.SearchAnswer;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Sort;
import fr.vigie.query.TooBroad;
import fr.vigie.report.Format;
import fr.vigie.server.view.Fragment;
import fr.vigie.server.view.KeepPanel;
import fr.vigie.server.view.Link;
import fr.vigie.server.view.Notice;
import fr.vigie.server.view.Result;
import fr.vigie.server.view.SearchPage;
import fr.vigie.server.view.SearchPage.Emptiness;
import fr.vigie.server.view.SortChoice;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The search page. Its address says everything that it shows. */
final class SearchPages {
    private static final int PAGE = 20;
    private static final int FACET_VALUES = 40;

    private final SearchEngine engine;
    private final MergedNames merged;
    private final Keeping keeping;
    private final Turns turns;
    private final Pages pages;

    SearchPages(SearchEngine engine, MergedNames merged, Keeping keeping, Turns turns, Pages pages) {
        this.engine = engine;
        this.merged = merged;
        this.keeping = keeping;
        this.turns = turns;
        this.pages = pages;
    }

    void show(Context context) {
        var parameters = Requests.parameters(context);
        var address = SearchAddress.of(parameters);
        var typed = parameters.first("q").orElse("").strip();
        var elsewhere = merged.elsewhere(address, parameters, Audience.PUBLIC);
        if (elsewhere.isPresent()) {
            context.redirect(elsewhere.get().toString(), HttpStatus.FOUND);
            return;
        }
        var stated = FigureForm.condition(parameters);
        if (stated.isPresent()) {
            context.redirect(address.with("figure", stated.get()).toString(), HttpStatus.FOUND);
            return;
        }
        var asked = SearchParameters.read(parameters, standard(typed), Audience.PUBLIC);
        var messages = pages.messages(context);
        var panel = KeptPages.panel(keeping, context, Optional.empty());
        pages.show(context, "search", "search", turns.take(() -> answered(messages, address, typed, asked, panel)));
    }

    /** The page of what was asked; of its nearest reading where it asks too much, which that one seldom does. */
    private SearchPage answered(
            Messages messages,
            SearchAddress address,
            String typed,
            SearchParameters.Asked asked,
            Optional<KeepPanel> panel) {
        try {
            var answer = Searches.search(engine, asked.request());
            var days = answer.relaxed() || answer.total() == 0 ? List.<Long>of() : days(asked.request());
            return draw(messages, address, typed, asked, answer, days, panel);
        } catch (TooBroad e) {
            return answered(messages, address, typed, asked.readAs(e.misread(typed)), panel);
        }
    }

    private List<Long> days(SearchRequest request) {
        var counted = Searches.countedAlone(request, 0).strictly();
        return HistogramDrawing.days(request.dates()).stream()
                .map(day -> counted.during(new DateRange(Optional.of(day), Optional.of(day))))
                .map(ofDay -> ofDay.grouped() ? engine.search(ofDay).families() : engine.count(ofDay))
                .toList();
    }

    /** Pages group reprints; an empty box shows the newest first. */
    static SearchRequest standard(String typed) {
        var plain = SearchRequest.of(new Query.Everything());
        return new SearchRequest(
                plain.query(),
                plain.filters(),
                plain.dates(),
                plain.figures(),
                typed.isEmpty() ? Sort.NEWEST : Sort.RELEVANCE,
                PAGE,
                plain.cursor(),
                true,
                true,
                FACET_VALUES,
                Audience.PUBLIC);
    }

    private SearchPage draw(
            Messages messages,
            SearchAddress address,
            String typed,
            SearchParameters.Asked asked,
            SearchAnswer answer,
            List<Long> days,
            Optional<KeepPanel> panel) {
        var request = asked.request();
        long rank = rank(address);
        var chips = new ChipDrawing(messages, address).draw(request, answer.facets());
        boolean first = request.cursor().isEmpty();
        return new SearchPage(
                typed.isEmpty() ? messages.say("search.title") : messages.say("search.title.of", typed),
                typed,
                address.keptBut("q"),
                address.keptBut("from", "to"),
                address.keptBut(),
                FigureForm.choices(messages),
                asked.misread().map(misread -> notice(messages, typed, misread)),
                asked.complaints().stream()
                        .map(c -> Problems.detail(messages, c.problem()))
                        .toList(),
                answer.relaxed(),
                answer.suggestion()
                        .map(meant ->
                                new Link(meant, address.replaced("q", meant).toString())),
                KnownName.sheet(typed, request.filters(), answer.facets()),
                chips,
                chips.size() > 1 ? Optional.of(clear(typed)) : Optional.empty(),
                heading(messages, typed, chips.isEmpty(), answer),
                grouping(messages, answer),
                request.grouped() && answer.families() < answer.total()
                        ? Optional.of(messages.say("facets.counted"))
                        : Optional.empty(),
                regrouping(messages, address, request, answer),
                export(messages, address, asked, answer),
                rank,
                results(messages, address, answer),
                answer.cursor()
                        .map(cursor -> address.page(cursor, rank + answer.hits().size())
                                .toString()),
                first ? Optional.empty() : Optional.of(address.without("cursor").toString()),
                new FacetDrawing(messages, address).draw(answer.facets()),
                new HistogramDrawing(messages, address).draw(answer, request.dates(), days),
                sorts(messages, address, request.sort()),
                emptiness(answer, address),
                panel);
    }

    private static String clear(String typed) {
        return typed.isEmpty() ? "/" : "/?q=" + Parameters.encode(typed);
    }

    private static long rank(SearchAddress address) {
        return address.all("cursor").isEmpty()
                ? 1
                : address.all("rank").stream()
                        .filter(r -> r.matches("[1-9][0-9]{0,8}"))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElse(1);
    }

    static Notice notice(Messages messages, String typed, ParsedQuery.Misread misread) {
        var complaint = Messages.of("query", messages.locale()).say(misread.complaint(), misread.argument());
        int start = Math.min(misread.position(), typed.length());
        int end = Math.min(start + misread.length(), typed.length());
        return new Notice(complaint, Fragment.of(typed, List.of(new Span(start, end))), misread.nearest());
    }

    private static String heading(Messages messages, String typed, boolean unfiltered, SearchAnswer answer) {
        return messages.say(typed.isEmpty() && unfiltered ? "search.all" : "search.count", answer.total());
    }

    private static Optional<String> grouping(Messages messages, SearchAnswer answer) {
        return answer.families() > 0 && answer.families() < answer.total()
                ? Optional.of(messages.say("search.families", answer.families()))
                : Optional.empty();
    }

    /** The switch between one line for each family and one for each document, where that makes a difference. */
    private static Optional<Link> regrouping(
            Messages messages, SearchAddress address, SearchRequest request, SearchAnswer answer) {
        if (answer.families() == answer.total()) {
            return Optional.empty();
        }
        return Optional.of(
                request.grouped()
                        ? new Link(
                                messages.say("group.none"),
                                address.replaced("group", "none").toString())
                        : new Link(
                                messages.say("group.reprints"),
                                address.without("group").toString()));
    }

    /** Partial matches are not taken away: exports read strictly. */
    private static List<Link> export(
            Messages messages, SearchAddress address, SearchParameters.Asked asked, SearchAnswer answer) {
        if (answer.total() == 0 || answer.relaxed()) {
            return List.of();
        }
        var whole = address.without("cursor", "rank", "size", "relax", "group");
        var readable = asked.misread()
                .map(misread -> whole.replaced("q", misread.nearest()))
                .orElse(whole);
        return Stream.of(Format.values())
                .map(format -> new Link(
                        messages.say("export." + format.code()),
                        readable.under("/api/export", "format", format.code())))
                .toList();
    }

    private static Emptiness emptiness(SearchAnswer answer, SearchAddress address) {
        if (answer.total() > 0) {
            return Emptiness.NOT_EMPTY;
        }
        return address.isPlain() ? Emptiness.NO_DOCUMENT : Emptiness.NO_HIT;
    }

    private static List<SortChoice> sorts(Messages messages, SearchAddress address, Sort chosen) {
        var sorts = new ArrayList<SortChoice>();
        for (var sort : Sort.values()) {
            sorts.add(new SortChoice(
                    messages.say("sort." + sort.code()),
                    address.replaced("sort", sort.code()).toString(),
                    sort == chosen));
        }
        return sorts;
    }

    private static List<Result> results(Messages messages, SearchAddress address, SearchAnswer answer) {
        var results = new ArrayList<Result>();
        for (var hit : answer.hits()) {
            results.add(new Result(
                    hit.id().value(),
                    address.under("/documents/" + hit.id()),
                    List.of(new Fragment(hit.title(), false)),
                    hit.kind().code(),
                    Words.kind(messages, hit.kind()),
                    hit.date().map(Object::toString),
                    hit.date().map(day -> Words.day(messages, day)),
                    hit.issuer(),
                    hit.reprints(),
                    hit.snippets().stream()
                            .filter(snippet -> !snippet.text().strip().equals(hit.title()))
                            .map(snippet -> Fragment.of(snippet.text(), snippet.marks()))
                            .toList(),
                    hit.organisations().stream()
                            .limit(4)
                            .map(name -> new Link(
                                    name, address.with("organisation", name).toString()))
                            .toList(),
                    hit.places().stream().limit(3).toList()));
        }
        return results;
    }
}
