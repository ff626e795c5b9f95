package fr.vigie.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.document.NameType;
import fr.vigie.json.Json;
import fr.vigie.tag.NameTrial;
import fr.vigie.tag.Tally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@link TaggingBench} measured, ours first, as tables or JSON. */
public final class TaggingReport {
    private static final String ALL = "all";

    private final List<NameBench.Outcome> taggers;
    private final Map<String, Tally> figures;
    private final Map<String, Tally> quotes;
    private final Map<String, Tally> roles;

    private final List<Report.Row> pages;

    TaggingReport(
            List<NameBench.Outcome> taggers,
            Map<String, Tally> figures,
            Map<String, Tally> quotes,
            Map<String, Tally> roles) {
        this(taggers, figures, quotes, roles, List.of());
    }

    private TaggingReport(
            List<NameBench.Outcome> taggers,
            Map<String, Tally> figures,
            Map<String, Tally> quotes,
            Map<String, Tally> roles,
            List<Report.Row> pages) {
        this.taggers = List.copyOf(taggers);
        this.figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        this.quotes = Collections.unmodifiableMap(new LinkedHashMap<>(quotes));
        this.roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        this.pages = List.copyOf(pages);
    }

    /** With the titles and dates of a report on pages: the share that is right. */
    TaggingReport with(Report reading) {
        var rows = reading.rows().stream()
                .map(row -> {
                    var figures = new LinkedHashMap<>(row.figures());
                    figures.keySet().retainAll(List.of("pages", "titles", "dates"));
                    return new Report.Row(row.what(), figures);
                })
                .toList();
        return new TaggingReport(taggers, figures, quotes, roles, rows);
    }

    /** Tables for a terminal or a Markdown page: names, figures and quotes, cost. */
    public String table() {
        var names = new ArrayList<Report.Row>();
        var costs = new ArrayList<Report.Row>();
        for (var tagger : taggers) {
            for (var trial : tagger.trials()) {
                names.add(new Report.Row(tagger.tagger() + ", " + trial.set(), figures(trial.mentions())));
                names.add(
                        new Report.Row(tagger.tagger() + ", " + trial.set() + ", distinct", figures(trial.distinct())));
            }
            var cost = new LinkedHashMap<String, Double>();
            cost.put("tokens a cpu second", tagger.cost().tokensPerCpuSecond());
            cost.put("load s", tagger.cost().loadSeconds());
            cost.put("load cpu s", tagger.cost().loadCpuSeconds());
            cost.put("heap MB", tagger.cost().heapMegabytes());
            costs.add(new Report.Row(tagger.tagger(), cost));
        }
        var rest = new ArrayList<Report.Row>();
        figures.forEach((set, tally) -> rest.add(new Report.Row("figures, " + set, figures("", tally))));
        quotes.forEach((set, tally) -> rest.add(new Report.Row("quotes with speaker, " + set, figures("", tally))));
        roles.forEach((set, tally) -> rest.add(new Report.Row("quotes with role, " + set, figures("", tally))));
        var tables = new ArrayList<String>();
        tables.add(new Report("names", names).table());
        tables.add(new Report("figures and quotes", rest).table());
        if (!pages.isEmpty()) {
            tables.add(new Report("titles and dates of pages", pages).table());
        }
        tables.add(new Report("cost of names", costs).table());
        return String.join("\n", tables);
    }

    private static Map<String, Double> figures(Map<NameType, Tally> tallies) {
        var figures = new LinkedHashMap<String, Double>();
        withAll(tallies).forEach((type, tally) -> figures.putAll(figures(type + " ", tally)));
        return figures;
    }

    private static Map<String, Double> figures(String prefix, Tally tally) {
        var figures = new LinkedHashMap<String, Double>();
        figures.put(prefix + "P", tally.precision());
        figures.put(prefix + "R", tally.recall());
        figures.put(prefix + "F1", tally.f1());
        return figures;
    }

    private static Map<String, Tally> withAll(Map<NameType, Tally> tallies) {
        var named = new LinkedHashMap<String, Tally>();
        tallies.forEach((type, tally) -> named.put(type.code(), tally));
        named.put(ALL, tallies.values().stream().reduce(new Tally(0, 0, 0), Tally::plus));
        return named;
    }

    /**
     * As JSON: {@code sets}, each with {@code set} and {@code names}, {@code figures}, {@code quotes} (words and speaker) or {@code quotesWithRole}, the set {@code
     * pages} with the shares of {@code titles} and {@code dates} right; {@code
     * tokensPerCpuSecond}, {@code loadSeconds}, {@code loadCpuSeconds}, {@code heapMegabytes}; {@code peers}, each likewise with its {@code
     * tagger}. A tally is {@code precision}, {@code recall}, {@code f1}, {@code expected}, {@code found}, {@code right}.
     */
    public String json() {
        var node = names(taggers.getFirst());
        var sets = node.withArrayProperty("sets");
        figures.forEach((set, tally) -> sets.addObject().put("set", set).set("figures", tally(tally)));
        quotes.forEach((set, tally) -> sets.addObject().put("set", set).set("quotes", tally(tally)));
        roles.forEach((set, tally) -> sets.addObject().put("set", set).set("quotesWithRole", tally(tally)));
        pages.stream()
                .limit(1)
                .forEach(row -> sets.addObject()
                        .put("set", "pages")
                        .setAll(Json.MAPPER.<ObjectNode>valueToTree(row.figures())));
        ArrayNode peers = node.putArray("peers");
        taggers.stream().skip(1).forEach(peer -> peers.add(names(peer).put("tagger", peer.tagger())));
        return Json.text(node);
    }

    private static ObjectNode names(NameBench.Outcome tagger) {
        var node = Json.MAPPER.createObjectNode();
        var sets = node.putArray("sets");
        for (NameTrial trial : tagger.trials()) {
            var set = sets.addObject().put("set", trial.set());
            var names = set.putObject("names");
            names.set("mentions", tallies(trial.mentions()));
            names.set("distinct", tallies(trial.distinct()));
        }
        return node.put("tokensPerCpuSecond", tagger.cost().tokensPerCpuSecond())
                .put("loadSeconds", tagger.cost().loadSeconds())
                .put("loadCpuSeconds", tagger.cost().loadCpuSeconds())
                .put("heapMegabytes", tagger.cost().heapMegabytes());
    }

    private static ObjectNode tallies(Map<NameType, Tally> tallies) {
        var node = Json.MAPPER.createObjectNode();
        withAll(tallies).forEach((type, tally) -> node.set(type, tally(tally)));
        return node;
    }

    private static ObjectNode tally(Tally tally) {
        return Json.MAPPER
                .createObjectNode()
                .put("precision", tally.precision())
                .put("recall", tally.recall())
                .put("f1", tally.f1())
                .put("expected", tally.expected())
                .put("found", tally.found())
                .put("right", tally.right());
    }
}
