package fr.vigie.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * How the running monitors of one owner are, as the ledger, REST and the command line write it.
 *
 * @param day when it was looked at
 * @param silent those that found nothing for long
 * @param words what they ask for and no public document has
 * @param contained those of which another one tells everything
 */
public record MonitorHealth(
        String owner, LocalDate day, List<Silent> silent, List<Word> words, List<Contained> contained) {
    public MonitorHealth {
        silent = List.copyOf(silent);
        words = List.copyOf(words);
        contained = List.copyOf(contained);
    }

    /**
     * One that found nothing for long.
     *
     * @param last the day of its last find; empty for none ever
     */
    public record Silent(String monitor, String name, Optional<LocalDate> last) {}

    /**
     * What a monitor asks for in vain.
     *
     * @param word as it stands in the query
     */
    public record Word(String monitor, String name, String word) {}

    /**
     * One of which another finds everything.
     *
     * @param in the monitor that contains it
     * @param documents how many of the last twelve months it finds, all of which the other finds too
     */
    public record Contained(String monitor, String name, String in, String inName, long documents) {}

    /** Whether there is nothing to say. */
    public boolean isWell() {
        return silent.isEmpty() && words.isEmpty() && contained.isEmpty();
    }

    public ObjectNode tree() {
        var node = Json.MAPPER.createObjectNode().put("owner", owner).put("day", day.toString());
        var silents = node.putArray("silent");
        for (var one : silent) {
            silents.addObject()
                    .put("monitor", one.monitor())
                    .put("name", one.name())
                    .put("last", one.last().map(LocalDate::toString).orElse(null));
        }
        var unknown = node.putArray("words");
        for (var one : words) {
            unknown.addObject()
                    .put("monitor", one.monitor())
                    .put("name", one.name())
                    .put("word", one.word());
        }
        var inside = node.putArray("contained");
        for (var one : contained) {
            inside.addObject()
                    .put("monitor", one.monitor())
                    .put("name", one.name())
                    .put("in", one.in())
                    .put("inName", one.inName())
                    .put("documents", one.documents());
        }
        return node;
    }

    /** The tree as text. */
    public String text() {
        return Json.text(tree());
    }

    /** Several under {@code health}, as text. */
    public static String text(List<MonitorHealth> all) {
        var node = Json.MAPPER.createObjectNode();
        var list = node.putArray("health");
        all.forEach(one -> list.add(one.tree()));
        return Json.text(node);
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static MonitorHealth read(String json) {
        return read(Json.object(json));
    }

    /** Reads what {@link #text(List)} wrote. */
    public static List<MonitorHealth> readAll(String json) {
        return each(Json.object(json).path("health")).stream()
                .map(MonitorHealth::read)
                .toList();
    }

    private static MonitorHealth read(JsonNode node) {
        return new MonitorHealth(
                Json.required(node, "owner"),
                LocalDate.parse(Json.required(node, "day")),
                each(node.path("silent")).stream()
                        .map(one -> new Silent(
                                Json.required(one, "monitor"),
                                Json.required(one, "name"),
                                Json.optional(one, "last").map(LocalDate::parse)))
                        .toList(),
                each(node.path("words")).stream()
                        .map(one -> new Word(
                                Json.required(one, "monitor"), Json.required(one, "name"), Json.required(one, "word")))
                        .toList(),
                each(node.path("contained")).stream()
                        .map(one -> new Contained(
                                Json.required(one, "monitor"),
                                Json.required(one, "name"),
                                Json.required(one, "in"),
                                Json.required(one, "inName"),
                                one.path("documents").asLong()))
                        .toList());
    }

    private static List<JsonNode> each(JsonNode list) {
        return new ArrayList<>(StreamSupport.stream(list.spliterator(), false).toList());
    }
}
