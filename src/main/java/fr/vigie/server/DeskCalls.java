package fr.vigie.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Visibility;
import fr.vigie.engine.SearchEngine;
import fr.vigie.ingest.Archive;
import fr.vigie.intake.Amendment;
import fr.vigie.intake.Standing;
import fr.vigie.json.Json;
import fr.vigie.json.TagsJson;
import fr.vigie.monitor.Findings;
import fr.vigie.query.Audience;
import fr.vigie.query.StatementAnswer.Source;
import fr.vigie.review.Doubt;
import fr.vigie.review.Review;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;

/** The desk over REST: what stands where, what is doubtful of a document, one deed done to many. */
final class DeskCalls {
    private final Archive archive;
    private final SearchEngine engine;
    private final Inventorying inventorying;
    private final Review review;
    private final Findings findings;
    private final Turns turns;

    DeskCalls(
            Archive archive,
            SearchEngine engine,
            Inventorying inventorying,
            Review review,
            Findings findings,
            Turns turns) {
        this.archive = archive;
        this.engine = engine;
        this.inventorying = inventorying;
        this.review = review;
        this.findings = findings;
        this.turns = turns;
    }

    void list(Context context) {
        var parameters = Requests.parameters(context);
        var standing = parameters
                .first("standing")
                .map(code -> Standing.coded(code)
                        .orElseThrow(() -> new Problem(400, "notAStanding", code).with("parameter", "standing")))
                .orElse(Standing.DRAFT);
        var asked = inventorying.asked(parameters, standing);
        var node = Json.MAPPER.createObjectNode().put("standing", standing.code());
        var counts = node.putObject("counts");
        archive.desk().counts(asked).forEach((one, count) -> counts.put(one.code(), count));
        var documents = node.putArray("documents");
        for (var holding : archive.desk().list(asked)) {
            var title = engine.find(holding.id(), Audience.DESK)
                    .flatMap(entry -> entry.reading().title());
            documents.add(DocumentCalls.state(holding).put("title", title.orElse(null)));
        }
        Answers.json(context, node);
    }

    /** Publishes, withdraws or reads again many documents. */
    void deed(Context context) {
        var code = context.pathParam("deed");
        var deed = ManyAtOnce.Deed.coded(code).orElseThrow(() -> new Problem(404, "noSuchPage"));
        var body = LifeCalls.body(context);
        var ids = new LinkedHashSet<DocumentId>();
        Optional<Instant> at = Optional.empty();
        for (var property : body.properties()) {
            var name = property.getKey();
            var value = property.getValue();
            if (name.equals("ids") && value.isArray() && value.size() <= ManyAtOnce.MOST) {
                for (var id : value) {
                    if (!id.isTextual() || !DocumentId.isWellFormed(id.textValue())) {
                        throw new Problem(400, "wrongField", name, id).with("parameter", name);
                    }
                    ids.add(new DocumentId(id.textValue()));
                }
            } else if (name.equals("at") && deed == ManyAtOnce.Deed.PUBLISH && value.isTextual()) {
                at = Optional.of(Given.instant("at", value.textValue()));
            } else if (!value.isNull()) {
                throw new Problem(400, "unknownField", name).with("parameter", name);
            }
        }
        var documents = Json.MAPPER.createObjectNode();
        var list = documents.putArray("documents");
        for (var outcome : new ManyAtOnce(archive).take(deed, ids, at)) {
            list.add(told(outcome));
        }
        context.header("Cache-Control", "no-store").contentType(Answers.JSON).result(Answers.bytes(documents));
    }

    private static ObjectNode told(ManyAtOnce.Outcome outcome) {
        var node = Json.MAPPER.createObjectNode();
        return switch (outcome.amendment()) {
            case Amendment.Done done -> DocumentCalls.state(done.holding()).put("outcome", "done");
            case Amendment.NotFrom from ->
                node.put("id", outcome.id().value())
                        .put("outcome", "notFrom")
                        .put("visibility", from.current().code());
            case Amendment.Missing missing ->
                node.put("id", outcome.id().value()).put("outcome", "missing");
            case Amendment.Stale stale -> node.put("id", outcome.id().value()).put("outcome", "changedMeanwhile");
            case Amendment.Refused refused ->
                node.put("id", outcome.id().value()).put("outcome", "refused").put("message", refused.message());
        };
    }

    /** What a person should look at before it is published. */
    void review(Context context) {
        var id = Requests.document(context);
        var entry =
                turns.take(() -> engine.find(id, Audience.DESK)).orElseThrow(() -> new Problem(404, "noSuchDocument"));
        var node = Json.MAPPER.createObjectNode().put("id", id.value()).put("version", entry.version());
        var doubts = node.putArray("doubts");
        for (var doubt : turns.take(() -> review.of(entry))) {
            doubts.add(told(doubt));
        }
        if (!entry.visibility().isPublic()) {
            node.put("monitors", findings.wouldAnswer(entry));
        }
        Answers.json(context, node);
    }

    private static ObjectNode told(Doubt doubt) {
        var node = Json.MAPPER.createObjectNode().put("what", DoubtWords.code(doubt));
        switch (doubt) {
            case Doubt.NoTitle none -> {}
            case Doubt.NoDate none -> {}
            case Doubt.NoIssuer none -> {}
            case Doubt.NoContact none -> {}
            case Doubt.DateAhead ahead -> node.put("date", ahead.day().toString());
            case Doubt.SpeaksOfEmbargo speaks -> node.put("words", speaks.words());
            case Doubt.StatedOtherwise otherwise -> {
                node.set("figure", TagsJson.tree(otherwise.here()));
                node.set("before", TagsJson.tree(otherwise.before()));
                node.set("document", source(otherwise.in(), otherwise.visibility()));
            }
            case Doubt.DoubtfulPages pages -> {
                var list = node.putArray("pages");
                pages.pages().forEach(list::add);
            }
            case Doubt.UnknownOrganisations unknown -> {
                var list = node.putArray("organisations");
                unknown.labels().forEach(list::add);
            }
            case Doubt.NearlyTheSame same -> {
                var list = node.putArray("documents");
                for (var near : same.others()) {
                    list.add(source(near.document(), near.visibility())
                            .put("share", Math.round(near.share() * 1000) / 1000.0));
                }
            }
        }
        return node;
    }

    private static ObjectNode source(Source source, Visibility visibility) {
        return Json.MAPPER
                .createObjectNode()
                .put("id", source.id().value())
                .put("title", source.title())
                .put("kind", source.kind().code())
                .put("date", source.date().map(LocalDate::toString).orElse(null))
                .put("issuer", source.issuer().orElse(null))
                .put("visibility", visibility.code());
    }
}
