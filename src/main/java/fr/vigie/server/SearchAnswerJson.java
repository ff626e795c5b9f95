package fr.vigie.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.json.Json;
import fr.vigie.query.FacetName;
import fr.vigie.query.SearchAnswer;
import fr.vigie.query.SearchAnswer.FacetValue;
import fr.vigie.query.Snippet;
import fr.vigie.server.view.Fragment;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** The search answer as the contract writes it, over REST and on the command line alike. */
public final class SearchAnswerJson {
    private SearchAnswerJson() {}

    /** The answer with the time that it took, as compact text. */
    public static String text(SearchAnswer answer, Duration took) {
        return Json.text(tree(answer, took));
    }

    /** The same as a tree. */
    static ObjectNode tree(SearchAnswer answer, Duration took) {
        var node = Json.MAPPER
                .createObjectNode()
                .put("total", answer.total())
                .put("families", answer.families())
                .put("tookMs", took.toMillis())
                .put("relaxed", answer.relaxed())
                .put("suggestion", answer.suggestion().orElse(null))
                .put("cursor", answer.cursor().orElse(null));
        var hits = node.putArray("hits");
        answer.hits().forEach(hit -> put(hits.addObject(), hit));
        var facets = node.putArray("facets");
        for (var facet : answer.facets()) {
            var values = facets.addObject().put("name", facet.name().code()).putArray("values");
            if (facet.name() == FacetName.DATE) {
                months(values, facet.values());
            } else {
                facet.values().forEach(value -> put(values.addObject(), value));
            }
        }
        return node;
    }

    /** One hit. */
    static ObjectNode tree(SearchAnswer.Hit hit) {
        var node = Json.MAPPER.createObjectNode();
        put(node, hit);
        return node;
    }

    private static void put(ObjectNode node, SearchAnswer.Hit hit) {
        node.put("id", hit.id().value())
                .put("title", hit.title())
                .put("date", hit.date().map(LocalDate::toString).orElse(null))
                .put("kind", hit.kind().code())
                .put("issuer", hit.issuer().orElse(null))
                .put("score", hit.score())
                .put("reprints", hit.reprints());
        var snippets = node.putArray("snippets");
        hit.snippets().forEach(snippet -> snippets.add(html(snippet)));
        var organisations = node.putArray("organisations");
        hit.organisations().forEach(organisations::add);
        var places = node.putArray("places");
        hit.places().forEach(places::add);
    }

    private static void put(ObjectNode node, FacetValue value) {
        node.put("id", value.key())
                .put("value", value.label())
                .put("count", value.count())
                .put("selected", value.selected());
        if (!value.children().isEmpty()) {
            var children = node.putArray("children");
            value.children().forEach(child -> put(children.addObject(), child));
        }
    }

    /** Months in their order, without the years above them. */
    private static void months(ArrayNode list, List<FacetValue> values) {
        for (var value : values) {
            if (value.children().isEmpty()) {
                list.addObject()
                        .put("id", value.key())
                        .put("value", value.key())
                        .put("count", value.count())
                        .put("selected", value.selected());
            } else {
                months(list, value.children());
            }
        }
    }

    /** The passage as HTML: everything in it is text but the marks. */
    static String html(Snippet snippet) {
        var html = new StringBuilder();
        for (var fragment : Fragment.of(snippet.text(), snippet.marks())) {
            var text = escaped(fragment.text());
            html.append(fragment.marked() ? "<mark>" + text + "</mark>" : text);
        }
        return html.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
