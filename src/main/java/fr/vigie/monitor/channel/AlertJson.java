package fr.vigie.monitor.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.json.Json;
import fr.vigie.monitor.Alert;
import fr.vigie.monitor.Bundle;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;

/** Alerts as JSON, one shape for webhooks and whoever else hands them on: docs/monitors.md describes it. */
public final class AlertJson {
    private AlertJson() {}

    /** One alert; {@code address} is the document's page, {@code locale} that of what is said in words. */
    public static ObjectNode tree(Alert alert, URI address, Locale locale) {
        var node = Json.MAPPER
                .createObjectNode()
                .put("key", alert.key())
                .put("reason", alert.reason().code())
                .put("found", alert.found().toString());
        node.putObject("document")
                .put("id", alert.document().value())
                .put("address", address.toString())
                .put("title", alert.title())
                .put("date", alert.date().map(LocalDate::toString).orElse(null))
                .put("kind", alert.kind())
                .put("issuer", alert.issuer().orElse(null))
                .put("source", alert.source().orElse(null));
        if (alert.page().isPresent()) {
            node.put("page", alert.page().getAsInt());
        } else {
            node.putNull("page");
        }
        var passages = node.putArray("passages");
        for (var passage : alert.passages()) {
            var one = passages.addObject().put("text", passage.text());
            var marks = one.putArray("marks");
            passage.marks()
                    .forEach(
                            mark -> marks.addObject().put("start", mark.start()).put("end", mark.end()));
        }
        var clauses = node.putArray("clauses");
        alert.clauses().forEach(clauses::add);
        alert.signal().ifPresentOrElse(signal -> node.set("signal", signal.tree()), () -> node.putNull("signal"));
        return node.put("more", alert.more(locale).orElse(null));
    }

    /** A whole bundle, as a webhook gets it. */
    static ObjectNode tree(Bundle bundle, Signposts signposts, Locale locale) {
        var node = Json.MAPPER.createObjectNode().put("type", "monitor.alerts").put("key", bundle.key());
        node.putObject("monitor")
                .put("id", bundle.monitor().value())
                .put("name", bundle.name())
                .put("address", signposts.monitor(bundle.monitor()).toString());
        node.put("reprints", bundle.reprints());
        var alerts = node.putArray("alerts");
        bundle.alerts().forEach(alert -> alerts.add(tree(alert, signposts.document(alert.document()), locale)));
        var notices = node.putArray("notices");
        bundle.notices()
                .forEach(notice -> notices.addObject()
                        .put("kind", notice.kind().code())
                        .put("found", notice.found().toString())
                        .put("text", notice.said(locale)));
        return node;
    }
}
