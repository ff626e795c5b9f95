package fr.vigie.bench;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.document.Figure;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Quote;
import fr.vigie.document.Reading;
import fr.vigie.document.Tags;
import fr.vigie.json.Json;
import fr.vigie.tag.NameTrial;
import fr.vigie.tag.Tagger;
import fr.vigie.tag.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * How well names, figures and quotes of whole saved pages are found, once on the text that a person read and once on what
 * the program read, where menus that stayed in cost as well. The annotation stands beside a page as {@code
 * NAME.gold.json}: {@code names}, {@code figures}, {@code quotes} in the contract's keys. Since places in two texts cannot
 * be compared, a name is right by type and words, a figure by value, unit and measure, a quote by words and speaker, each
 * as often as it stands there.
 */
final class TaggedPages {
    private final String set;
    private final Map<NameType, Tally> mentions = new EnumMap<>(NameType.class);
    private final Map<NameType, Tally> distinct = new EnumMap<>(NameType.class);
    private Tally figures = new Tally(0, 0, 0);
    private Tally quotes = new Tally(0, 0, 0);

    private TaggedPages(String set) {
        this.set = set;
    }

    /**
     * Tags every page of a folder that has an annotation.
     *
     * @param set what the pages are called in the report
     * @param reading what is taken for what a page says
     */
    static TaggedPages of(String set, Path folder, Tagger tagger, Function<GoldPage, Reading> reading)
            throws IOException {
        var pages = new TaggedPages(set);
        for (var page : GoldPage.in(folder)) {
            var name = page.file().getFileName().toString();
            var gold = page.file().resolveSibling(name.replaceFirst("\\.x?html?$", ".gold.json"));
            if (Files.exists(gold)) {
                pages.count(Json.object(Files.readString(gold)), tagger.tag(reading.apply(page)));
            }
        }
        return pages;
    }

    NameTrial names() {
        return new NameTrial(set, mentions, distinct, 0);
    }

    String set() {
        return set;
    }

    Tally figures() {
        return figures;
    }

    Tally quotes() {
        return quotes;
    }

    private void count(JsonNode gold, Tags found) {
        for (var type : NameType.values()) {
            var there = each(
                    gold.path("names"),
                    name -> name.path("type").asText().equals(type.code())
                            ? PageAnswer.folded(name.path("text").asText())
                            : "");
            var answered = found.names().stream()
                    .filter(name -> name.type() == type)
                    .map(Name::text)
                    .map(PageAnswer::folded)
                    .toList();
            mentions.merge(type, tally(there, answered), Tally::plus);
            distinct.merge(
                    type, tally(List.copyOf(new HashSet<>(there)), List.copyOf(new HashSet<>(answered))), Tally::plus);
        }
        figures = figures.plus(tally(
                each(gold.path("figures"), TaggedPages::figure),
                found.figures().stream().map(TaggedPages::figure).toList()));
        quotes = quotes.plus(tally(
                each(
                        gold.path("quotes"),
                        quote -> quote(
                                quote.path("text").asText(),
                                quote.path("speaker").asText(""))),
                found.quotes().stream().map(TaggedPages::quote).toList()));
    }

    private static String figure(JsonNode figure) {
        return figure.path("value").asDouble()
                + " " + (figure.path("to").isNumber() ? figure.path("to").asDouble() : "")
                + " " + figure.path("unit").asText()
                + " "
                + PageAnswer.folded(
                        figure.path("measure").isTextual()
                                ? figure.path("measure").asText()
                                : "");
    }

    private static String figure(Figure figure) {
        return figure.value()
                + " " + (figure.to().isPresent() ? figure.to().getAsDouble() : "")
                + " " + figure.unit().code()
                + " " + PageAnswer.folded(figure.measure().orElse(""));
    }

    private static String quote(Quote quote) {
        return quote(quote.text(), quote.speaker().orElse(""));
    }

    /** The marks around a quote and the stop at its end are a matter of taste. */
    private static String quote(String words, String speaker) {
        return PageAnswer.folded(words).replaceAll("^[\"\\s–-]+|[\"\\s.,]+$", "") + "\n" + PageAnswer.folded(speaker);
    }

    private static List<String> each(JsonNode array, Function<JsonNode, String> key) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(key)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Tally tally(List<String> there, List<String> answered) {
        var open = new HashMap<String, Integer>();
        there.forEach(one -> open.merge(one, 1, Integer::sum));
        int right = 0;
        for (var one : answered) {
            if (open.merge(one, -1, Integer::sum) >= 0) {
                right++;
            }
        }
        return new Tally(right, there.size(), answered.size());
    }
}
