package fr.vigie.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Span;
import fr.vigie.engine.SearchEngine;
import fr.vigie.family.Alignment;
import fr.vigie.family.Alignment.Row;
import fr.vigie.json.Json;
import fr.vigie.query.Audience;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;

/** Two documents beside each other: what one kept, changed, cut and added of the other, sentence by sentence. */
final class ComparisonPages {
    /** Of either text, in UTF-16 code units: some 130 pages. Two of that length take about a second. */
    private static final int LONGEST = 400_000;

    private final SearchEngine engine;
    private final Doorkeeper doorkeeper;
    private final Turns turns;
    private final Pages pages;

    ComparisonPages(SearchEngine engine, Doorkeeper doorkeeper, Turns turns, Pages pages) {
        this.engine = engine;
        this.doorkeeper = doorkeeper;
        this.turns = turns;
        this.pages = pages;
    }

    /**
     * The two that were asked for.
     *
     * @param sourceReadable whether the asker may read the first one's text
     * @param copyReadable whether the asker may read the second one's text
     */
    record Sides(Entry source, Entry copy, boolean sourceReadable, boolean copyReadable, Alignment alignment) {}

    /** {@code GET /documents/{id}/comparaison/{other}}. */
    void show(Context context) {
        var sides = sides(context);
        var drawing = new ComparisonDrawing(pages.messages(context), sides);
        pages.show(context, "comparison", "search", turns.take(drawing::page));
    }

    /** {@code GET /api/documents/{id}/comparison/{other}}. */
    void answer(Context context) {
        var sides = sides(context);
        var node = Json.MAPPER
                .createObjectNode()
                .put("source", sides.source().id().value())
                .put("copy", sides.copy().id().value());
        var counts = node.putObject("sentences");
        for (var fate : Alignment.Fate.values()) {
            counts.put(code(fate), sides.alignment().count(fate));
        }
        put(node.putArray("rows"), sides);
        Answers.json(context, node);
    }

    static String code(Alignment.Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT);
    }

    private static void put(ArrayNode rows, Sides sides) {
        for (var row : sides.alignment().rows()) {
            var node = rows.addObject().put("fate", code(row.fate())).put("moved", row.moved());
            put(node, "source", row.source(), sides.source(), sides.sourceReadable());
            put(node, "copy", row.copy(), sides.copy(), sides.copyReadable());
        }
    }

    private static void put(ObjectNode row, String side, Optional<Span> place, Entry entry, boolean readable) {
        place.ifPresent(span -> {
            var sentence = row.putObject(side).put("start", span.start()).put("end", span.end());
            if (readable) {
                sentence.put("text", span.of(entry.reading().text()));
            }
        });
    }

    private Sides sides(Context context) {
        var audience = doorkeeper.audience(context);
        var source = entry(Requests.document(context), audience);
        var copy = entry(Requests.document(context, "other"), audience);
        if (Math.max(source.reading().text().length(), copy.reading().text().length()) > LONGEST) {
            throw new Problem(422, "tooLongToCompare", LONGEST).with("most", LONGEST);
        }
        var alignment = turns.take(
                () -> Alignment.of(source.reading().text(), copy.reading().text()));
        return new Sides(
                source,
                copy,
                DocumentPages.mayRead(source, audience),
                DocumentPages.mayRead(copy, audience),
                alignment);
    }

    private Entry entry(DocumentId id, Audience audience) {
        return turns.take(() -> engine.find(id, audience)).orElseThrow(() -> new Problem(404, "noSuchDocument"));
    }

    /** Whether a row goes on where the one before ended, with the same fate. */
    static boolean goesOn(Row before, Row row) {
        return before.fate() == row.fate() && !before.moved() && !row.moved() && row.fate() != Alignment.Fate.CHANGED;
    }
}
