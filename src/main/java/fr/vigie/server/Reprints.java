package fr.vigie.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Span;
import fr.vigie.engine.SearchEngine;
import fr.vigie.family.Reuse;
import fr.vigie.query.Audience;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The others of a document's family, and how much of the family's head each reuses.
 *
 * @param head the communiqué, or the earliest where there is none
 * @param all how many the family has, the document itself among them
 * @param others the head first; the nearest to it in the order of families where there are very many
 */
record Reprints(DocumentId head, int all, List<Reprint> others) {
    /** How many are compared for one answer; a family of more is rare, and each costs a millisecond. */
    private static final int COMPARED = 50;

    Reprints {
        others = List.copyOf(others);
    }

    /**
     * Another document of the family.
     *
     * @param share of the head's words that it has, 0 to 1; 1 for the head itself
     * @param held of the words of the document that was asked for those that this one has, 0 to 1
     * @param passages where what both have stands in the text of the document that was asked for
     */
    record Reprint(Entry entry, double share, double held, List<Span> passages) {
        Reprint {
            passages = List.copyOf(passages);
        }
    }

    /** Those that the audience may see. */
    static Reprints of(Entry document, Audience audience, SearchEngine engine) {
        var members = engine.family(document.id(), audience);
        if (members.isEmpty()) {
            return new Reprints(document.id(), 1, List.of());
        }
        var text = document.reading().text();
        var head = members.getFirst();
        var headText = head.equals(document.id())
                ? text
                : engine.find(head, audience)
                        .map(entry -> entry.reading().text())
                        .orElse(text);
        var others = new ArrayList<Reprint>();
        for (var member : members) {
            if (!member.equals(document.id()) && others.size() < COMPARED) {
                engine.find(member, audience)
                        .ifPresent(entry -> others.add(reprint(entry, member.equals(head), headText, text)));
            }
        }
        return new Reprints(head, members.size(), others);
    }

    private static Reprint reprint(Entry entry, boolean isHead, String headText, String text) {
        var its = entry.reading().text();
        double share = isHead ? 1 : Reuse.of(headText, its).share();
        var reuse = Reuse.of(text, its);
        return new Reprint(entry, share, reuse.share(), reuse.kept());
    }

    /** Puts {@code reprints} into a document's tree, with places in its text where the text is shown. */
    void put(ObjectNode node, boolean withPassages) {
        var list = node.putArray("reprints");
        for (var one : others) {
            var reading = one.entry().reading();
            var reprint = list.addObject()
                    .put("id", one.entry().id().value())
                    .put(
                            "title",
                            reading.title().orElse(one.entry().provenance().fileName()))
                    .put("kind", reading.kind().code())
                    .put("date", reading.date().map(LocalDate::toString).orElse(null))
                    .put("issuer", reading.issuer().orElse(null))
                    .put("head", one.entry().id().equals(head))
                    .put("share", Math.round(one.share() * 1000) / 1000.0);
            var passages = reprint.putArray("passages");
            if (withPassages) {
                one.passages()
                        .forEach(span ->
                                passages.addObject().put("start", span.start()).put("end", span.end()));
            }
        }
    }
}
