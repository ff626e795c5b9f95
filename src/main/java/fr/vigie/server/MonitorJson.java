package fr.vigie.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.engine.StandingQueries.Clause;
import fr.vigie.json.CheckupReport;
import fr.vigie.json.Json;
import fr.vigie.monitor.Alert;
import fr.vigie.monitor.Delivery;
import fr.vigie.monitor.Findings;
import fr.vigie.monitor.Found;
import fr.vigie.monitor.Monitor;
import fr.vigie.monitor.Monitors;
import fr.vigie.monitor.Notice;
import fr.vigie.monitor.Proof;
import fr.vigie.monitor.Rehearsals;
import fr.vigie.monitor.Rehearsed;
import fr.vigie.monitor.Watchtower;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Monitors and what they found as REST and the command line write them. */
public final class MonitorJson {
    private MonitorJson() {}

    /**
     * What its owner states, and how it does.
     *
     * @param ownerName how people call its owner
     */
    static ObjectNode sheet(Monitor monitor, String ownerName, Proof proof, Locale locale) {
        var node = Json.MAPPER
                .createObjectNode()
                .put("id", monitor.id().value())
                .put("version", monitor.version())
                .put("owner", monitor.owner())
                .put("ownerName", ownerName)
                .put("created", monitor.created().toString())
                .put("since", monitor.since().toString())
                .put("flaw", monitor.flaw().map(flaw -> flaw.said(locale)).orElse(null));
        node.setAll(Monitors.write(monitor.terms()).tree());
        node.set("proof", tree(proof));
        return node;
    }

    /** A sheet as text. */
    public static String text(Monitor monitor, String ownerName, Proof proof, Locale locale) {
        return Json.text(sheet(monitor, ownerName, proof, locale));
    }

    /** Sheets under {@code monitors}, as text. */
    public static String text(
            List<Monitor> monitors, UnaryOperator<String> names, Function<Monitor, Proof> proofs, Locale locale) {
        var node = Json.MAPPER.createObjectNode();
        var list = node.putArray("monitors");
        monitors.forEach(
                monitor -> list.add(sheet(monitor, names.apply(monitor.owner()), proofs.apply(monitor), locale)));
        return Json.text(node);
    }

    /** What a monitor made of the whole archive, as text. */
    public static String text(Rehearsals.Trial trial) {
        return Json.text(tree(trial));
    }

    /** A report with what is wrong with the monitors. Of a damaged ledger nothing is asked: what it says may be wrong. */
    public static CheckupReport with(CheckupReport report, Watchtower tower) {
        return report.findings().stream().anyMatch(line -> line.trouble().equals("ledgerDamaged"))
                ? report
                : report.with(tower.ailments().stream()
                        .map(ailment -> new CheckupReport.Line(ailment.kind().code(), ailment.subject(), false))
                        .toList());
    }

    private static ObjectNode tree(Proof proof) {
        return Json.MAPPER
                .createObjectNode()
                .put("since", proof.since().toString())
                .put("examined", proof.examined())
                .put("matched", proof.matched())
                .put("delivered", proof.delivered())
                .put("waiting", proof.waiting())
                .put("reprints", proof.reprints())
                .put("held", proof.held())
                .put("withdrawn", proof.withdrawn())
                .put("dead", proof.dead())
                .put("lost", proof.lost())
                .put("unexamined", proof.unexamined());
    }

    /** A page of matches; of a document that the public may not see now, no word. */
    static ObjectNode page(Findings.Page page, Locale locale) {
        var node = Json.MAPPER.createObjectNode();
        var list = node.putArray("matches");
        page.found().forEach(found -> list.add(tree(found, locale)));
        if (page.next().isPresent()) {
            node.put("cursor", Long.toString(page.next().getAsLong()));
        } else {
            node.putNull("cursor");
        }
        return node;
    }

    private static ObjectNode tree(Found found, Locale locale) {
        var match = found.match();
        var node = Json.MAPPER
                .createObjectNode()
                .put("key", match.key())
                .put("document", match.document().value())
                .put("reason", match.reason().code())
                .put("version", match.version())
                .put("found", match.found().toString())
                .put("late", match.late())
                .put("fate", match.fate().code())
                .put("public", found.alert().isPresent());
        match.reprintOf().ifPresent(original -> node.put("reprintOf", original.value()));
        found.alert().ifPresent(alert -> put(node, alert, locale));
        return node;
    }

    private static void put(ObjectNode node, Alert alert, Locale locale) {
        node.put("title", alert.title())
                .put("date", alert.date().map(LocalDate::toString).orElse(null))
                .put("kind", alert.kind())
                .put("issuer", alert.issuer().orElse(null))
                .put("source", alert.source().orElse(null))
                .put("more", alert.more(locale).orElse(null));
        alert.signal().ifPresent(signal -> node.set("signal", signal.tree()));
        if (alert.page().isPresent()) {
            node.put("page", alert.page().getAsInt());
        }
        var snippets = node.putArray("snippets");
        alert.passages().forEach(passage -> snippets.add(SearchAnswerJson.html(passage)));
        var clauses = node.putArray("clauses");
        alert.clauses().forEach(clauses::add);
    }

    /** What a monitor would have found. */
    static ObjectNode tree(Rehearsed rehearsed) {
        var node = Json.MAPPER
                .createObjectNode()
                .put("from", rehearsed.from().toString())
                .put("total", rehearsed.total())
                .put("families", rehearsed.families())
                .put("mailsAWeek", Math.round(rehearsed.mailsAWeek() * 10) / 10.0)
                .put("tooMany", rehearsed.tooMany());
        var weeks = node.putArray("weeks");
        for (var week : rehearsed.weeks()) {
            weeks.addObject()
                    .put("from", week.from().toString())
                    .put("to", week.to().toString())
                    .put("documents", week.documents())
                    .put("told", week.told());
        }
        var samples = node.putArray("samples");
        rehearsed.samples().forEach(hit -> samples.add(SearchAnswerJson.tree(hit)));
        var noise = node.putArray("noise");
        for (var word : rehearsed.noise()) {
            noise.addObject()
                    .put("word", word.word())
                    .put("passing", word.passing())
                    .put("proper", word.proper())
                    .put("query", word.query())
                    .put("left", word.left());
        }
        return node;
    }

    /** What a monitor made of the whole archive. */
    static ObjectNode tree(Rehearsals.Trial trial) {
        var node = Json.MAPPER
                .createObjectNode()
                .put("examined", trial.examined())
                .put("matched", trial.matched().size());
        var documents = node.putArray("documents");
        trial.matched().forEach(id -> documents.add(id.value()));
        return node;
    }

    static ObjectNode tree(Findings.Why why) {
        var node = Json.MAPPER
                .createObjectNode()
                .put("since", why.since().toString())
                .put("first", why.first().map(Instant::toString).orElse(null))
                .put("told", !why.matches().isEmpty());
        why.reasons().ifPresent(reasons -> {
            node.put("matches", reasons.matches());
            put(node.putArray("clauses"), reasons.clauses());
        });
        var matches = node.putArray("matched");
        why.matches()
                .forEach(match -> matches.addObject()
                        .put("reason", match.reason().code())
                        .put("found", match.found().toString())
                        .put("fate", match.fate().code()));
        return node;
    }

    private static void put(ArrayNode list, List<Clause> clauses) {
        for (var clause : clauses) {
            var node = list.addObject()
                    .put("text", clause.text())
                    .put("denied", clause.denied())
                    .put("holds", clause.holds());
            if (!clause.choices().isEmpty()) {
                put(node.putArray("choices"), clause.choices());
            }
        }
    }

    static ObjectNode deliveries(List<Delivery> deliveries) {
        var node = Json.MAPPER.createObjectNode();
        var list = node.putArray("deliveries");
        for (var delivery : deliveries) {
            list.addObject()
                    .put("key", delivery.id())
                    .put("monitor", delivery.monitor().value())
                    .put("channel", delivery.channel().text())
                    .put("state", delivery.state().code())
                    .put("made", delivery.made().toString())
                    .put("next", delivery.next().toString())
                    .put("attempts", delivery.attempts())
                    .put("ended", delivery.ended().map(Instant::toString).orElse(null))
                    .put("reason", delivery.reason().orElse(null));
        }
        return node;
    }

    static ArrayNode notices(List<Notice> notices, Locale locale) {
        var list = Json.MAPPER.createArrayNode();
        notices.forEach(notice -> list.addObject()
                .put("kind", notice.kind().code())
                .put("found", notice.found().toString())
                .put("said", notice.said(locale)));
        return list;
    }
}
