package fr.vigie.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.dossier.Contents;
import fr.vigie.dossier.Opened;
import fr.vigie.dossier.Right;
import fr.vigie.json.Json;

/** Dossiers as REST writes them. */
final class DossierJson {
    private DossierJson() {}

    /** What it is called and who has it; where it is shared, the address for its owner. */
    static ObjectNode sheet(Opened opened) {
        var dossier = opened.dossier();
        var node = Json.MAPPER
                .createObjectNode()
                .put("id", opened.address())
                .put("version", dossier.version())
                .put("title", dossier.heading().title())
                .put("description", dossier.heading().description())
                .put("owner", dossier.owner())
                .put("right", opened.right().code())
                .put("sharing", dossier.sharing().code())
                .put("created", dossier.created().toString())
                .put("changed", dossier.changed().toString());
        if (opened.right() == Right.OWN) {
            node.put("documents", dossier.documents());
            node.put("shared", dossier.address().map(DossierPages::address).orElse(null));
        }
        return node;
    }

    /** The same with what the asker sees in it. */
    static ObjectNode whole(Opened opened, Contents contents) {
        var node = sheet(opened).put("seen", contents.seen()).put("gone", contents.gone());
        var tags = node.putObject("tags");
        contents.tags().forEach(tags::put);
        var list = node.putArray("contents");
        contents.lines().forEach(line -> list.add(line(line)));
        return node;
    }

    private static ObjectNode line(Contents.Line line) {
        var piece = line.piece();
        var node = Json.MAPPER
                .createObjectNode()
                .put("document", piece.document().value())
                .put("gone", line instanceof Contents.Gone)
                .put("version", piece.version())
                .put("added", piece.added().toString())
                .put("note", piece.remark().note());
        var tags = node.putArray("tags");
        piece.remark().tags().forEach(tags::add);
        if (line instanceof Contents.Seen seen) {
            var hit = seen.hit();
            node.put("title", hit.title())
                    .put("date", hit.date().map(Object::toString).orElse(null))
                    .put("kind", hit.kind().code())
                    .put("issuer", hit.issuer().orElse(null));
            var snippets = node.putArray("snippets");
            hit.snippets().stream().map(SearchAnswerJson::html).forEach(snippets::add);
        }
        return node;
    }
}
