package fr.vigie.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the owner of a monitor states, as REST, the command line and the ledger write it.
 *
 * @param team names of the accounts that keep it besides its owner
 * @param filters values by the name of a search's parameter: {@code organisation}, {@code place.not}
 * @param figures conditions in the query language
 * @param rhythm when it is told
 * @param reprints {@code collapsed} or {@code each}
 * @param until the last day, ISO 8601
 * @param spike how many times the usual is more than usual
 * @param silence after how many days without a document it is told
 * @param signals what else it is told of: words of the reasons
 */
public record MonitorTerms(
        String name,
        List<String> team,
        String query,
        Map<String, List<String>> filters,
        List<String> figures,
        List<Way> channels,
        Pace rhythm,
        String reprints,
        boolean paused,
        Optional<String> until,
        Optional<Double> spike,
        Optional<Integer> silence,
        List<String> signals) {
    /** The keys that there are. */
    public static final Set<String> KEYS = Set.of(
            "name",
            "team",
            "query",
            "filters",
            "figures",
            "channels",
            "rhythm",
            "reprints",
            "paused",
            "until",
            "spike",
            "silence",
            "signals");

    public MonitorTerms {
        team = List.copyOf(team);
        filters = new LinkedHashMap<>(filters);
        figures = List.copyOf(figures);
        channels = List.copyOf(channels);
        signals = List.copyOf(signals);
    }

    /** The same under another name. */
    public MonitorTerms withName(String other) {
        return new MonitorTerms(
                other, team, query, filters, figures, channels, rhythm, reprints, paused, until, spike, silence,
                signals);
    }

    /**
     * A channel.
     *
     * @param by {@code mail} or {@code webhook}
     */
    public record Way(String by, String to) {}

    /**
     * A rhythm.
     *
     * @param every {@code match}, {@code hour}, {@code day} or {@code week}
     * @param day of the week, in English
     * @param at {@code HH:mm}
     */
    public record Pace(String every, Optional<String> day, Optional<String> at, Optional<String> zone) {}

    /** A key whose value is of another shape than the contract's. */
    public static final class Unreadable extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String key;

        Unreadable(String key) {
            super("cannot be read: " + key);
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /**
     * Reads what {@link #tree} wrote; what is left out is as in a new monitor: told at once, reprints collapsed, running.
     *
     * @throws Unreadable when a value is of another shape
     */
    public static MonitorTerms read(JsonNode node) {
        return new MonitorTerms(
                text(node, "name").orElse(""),
                texts(node.path("team"), "team"),
                text(node, "query").orElse(""),
                filters(node.path("filters")),
                texts(node.path("figures"), "figures"),
                ways(node.path("channels")),
                pace(node.path("rhythm")),
                text(node, "reprints").orElse("collapsed"),
                truth(node.path("paused")),
                text(node, "until"),
                spike(node.path("spike")),
                silence(node.path("silence")),
                texts(node.path("signals"), "signals"));
    }

    /**
     * Reads the text of such a tree.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static MonitorTerms read(String json) {
        return read(Json.object(json));
    }

    /** All keys, also those at their standard. */
    public ObjectNode tree() {
        var node = Json.MAPPER.createObjectNode().put("name", name);
        team.forEach(node.putArray("team")::add);
        node.put("query", query);
        var narrowed = node.putObject("filters");
        filters.forEach((facet, values) -> values.forEach(narrowed.putArray(facet)::add));
        figures.forEach(node.putArray("figures")::add);
        var told = node.putArray("channels");
        channels.forEach(way -> told.addObject().put(way.by(), way.to()));
        var pace = node.putObject("rhythm").put("every", rhythm.every());
        rhythm.day().ifPresent(day -> pace.put("day", day));
        rhythm.at().ifPresent(at -> pace.put("at", at));
        rhythm.zone().ifPresent(zone -> pace.put("zone", zone));
        node.put("reprints", reprints).put("paused", paused);
        Json.putOptional(node, "until", until);
        spike.ifPresentOrElse(times -> Json.putNumber(node, "spike", times), () -> node.putNull("spike"));
        silence.ifPresentOrElse(days -> node.put("silence", days), () -> node.putNull("silence"));
        signals.forEach(node.putArray("signals")::add);
        return node;
    }

    /** The tree as text. */
    public String text() {
        return Json.text(tree());
    }

    private static Optional<String> text(JsonNode node, String key) {
        var value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        return Optional.of(value)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .or(() -> {
                    throw new Unreadable(key);
                });
    }

    private static List<String> texts(JsonNode list, String key) {
        var texts = new ArrayList<String>();
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            throw new Unreadable(key);
        }
        for (var one : list) {
            if (!one.isTextual()) {
                throw new Unreadable(key);
            }
            texts.add(one.textValue());
        }
        return texts;
    }

    private static Map<String, List<String>> filters(JsonNode node) {
        var filters = new LinkedHashMap<String, List<String>>();
        if (!node.isMissingNode() && !node.isNull() && !node.isObject()) {
            throw new Unreadable("filters");
        }
        node.properties().forEach(field -> filters.put(field.getKey(), texts(field.getValue(), "filters")));
        return filters;
    }

    private static List<Way> ways(JsonNode list) {
        var ways = new ArrayList<Way>();
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            throw new Unreadable("channels");
        }
        for (var one : list) {
            var only = one.size() == 1
                    ? one.properties().stream().findFirst()
                    : Optional.<Map.Entry<String, JsonNode>>empty();
            ways.add(only.filter(field -> field.getValue().isTextual())
                    .map(field -> new Way(field.getKey(), field.getValue().textValue()))
                    .orElseThrow(() -> new Unreadable("channels")));
        }
        return ways;
    }

    private static Pace pace(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return new Pace("match", Optional.empty(), Optional.empty(), Optional.empty());
        }
        return new Pace(
                text(node, "every").orElseThrow(() -> new Unreadable("rhythm")),
                text(node, "day"),
                text(node, "at"),
                text(node, "zone"));
    }

    private static boolean truth(JsonNode node) {
        if (!node.isMissingNode() && !node.isNull() && !node.isBoolean()) {
            throw new Unreadable("paused");
        }
        return node.asBoolean(false);
    }

    private static Optional<Double> spike(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        return Optional.of(node)
                .filter(JsonNode::isNumber)
                .map(JsonNode::doubleValue)
                .or(() -> {
                    throw new Unreadable("spike");
                });
    }

    private static Optional<Integer> silence(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        return Optional.of(node).filter(JsonNode::isInt).map(JsonNode::intValue).or(() -> {
            throw new Unreadable("silence");
        });
    }
}
