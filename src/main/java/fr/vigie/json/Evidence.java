package fr.vigie.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why a document was told, as the ledger and REST write it.
 *
 * @param clauses parts of the query that the document answers
 * @param page of the first passage, counted from 1
 * @param signal what it is told for besides that it answers
 */
public record Evidence(List<Passage> passages, List<String> clauses, OptionalInt page, Optional<Signal> signal) {
    public Evidence {
        passages = List.copyOf(passages);
        clauses = List.copyOf(clauses);
    }

    /** Words of a document, with what was found in them. */
    public record Passage(String text, List<Span> marks) {
        public Passage {
            marks = List.copyOf(marks);
        }
    }

    /**
     * Reads the text of a {@link #tree}.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Evidence read(String json) {
        var node = Json.object(json);
        var passages = new ArrayList<Passage>();
        for (var one : node.path("passages")) {
            passages.add(new Passage(Json.required(one, "text"), marks(one.path("marks"))));
        }
        var clauses = new ArrayList<String>();
        node.path("clauses").forEach(clause -> clauses.add(clause.asText()));
        var page = node.path("page");
        return new Evidence(
                passages,
                clauses,
                page.isInt() ? OptionalInt.of(page.intValue()) : OptionalInt.empty(),
                Signal.optional(node.path("signal")));
    }

    private static List<Span> marks(JsonNode list) {
        var marks = new ArrayList<Span>();
        list.forEach(mark -> marks.add(new Span(Json.whole(mark, "start"), Json.whole(mark, "end"))));
        return marks;
    }

    public ObjectNode tree() {
        var node = Json.MAPPER.createObjectNode();
        var shown = node.putArray("passages");
        for (var passage : passages) {
            var one = shown.addObject().put("text", passage.text());
            var marks = one.putArray("marks");
            passage.marks()
                    .forEach(
                            mark -> marks.addObject().put("start", mark.start()).put("end", mark.end()));
        }
        clauses.forEach(node.putArray("clauses")::add);
        page.ifPresentOrElse(number -> node.put("page", number), () -> node.putNull("page"));
        signal.ifPresent(told -> node.set("signal", told.tree()));
        return node;
    }

    /** The tree as text. */
    public String text() {
        return Json.text(tree());
    }
}
