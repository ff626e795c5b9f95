package fr.vigie.server;

import fr.vigie.document.DocumentId;
import fr.vigie.ingest.Archive;
import fr.vigie.ingest.Progress;
import fr.vigie.intake.WithheldNames;
import fr.vigie.json.Json;
import fr.vigie.monitor.Watchtower;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** What concerns the whole archive: building its index anew, looking whether all is sound, copying it. One at a time. */
final class ArchiveCalls {
    private final Archive archive;
    private final Watchtower tower;
    private final Abilities abilities;
    private final Doorkeeper doorkeeper;
    private final Map<String, Path> besides;
    private final ReentrantLock turn = new ReentrantLock();

    /** @param besides smaller files of the home that belong to a backup, by their names in it */
    ArchiveCalls(
            Archive archive, Watchtower tower, Abilities abilities, Doorkeeper doorkeeper, Map<String, Path> besides) {
        this.archive = archive;
        this.tower = tower;
        this.doorkeeper = doorkeeper;
        this.besides = Map.copyOf(besides);
        this.abilities = abilities;
    }

    /** Answers when searches are answered from the new index. */
    void reindex(Context context) throws IOException, InterruptedException {
        begin();
        try {
            archive.reindex(Progress.UNSEEN);
            context.status(204);
        } finally {
            turn.unlock();
        }
    }

    /** Answers with what was found; mends it where {@code repair=true}. */
    void check(Context context) throws IOException, InterruptedException {
        boolean repair = Boolean.parseBoolean(context.queryParam("repair"));
        begin();
        try {
            var found = archive.check(repair, Progress.UNSEEN).report(abilities.ocr());
            var report = MonitorJson.with(found, tower);
            context.contentType("application/json; charset=utf-8").result(report.text());
        } finally {
            turn.unlock();
        }
    }

    /** Tells how those do that bring files by themselves. */
    void sources(Context context) {
        var all = Json.MAPPER.createArrayNode();
        for (var report : abilities.sources().get()) {
            var one = all.addObject().put("name", report.name()).put("taken", report.taken());
            one.put("lastLook", report.lastLook().map(Instant::toString).orElse(null));
            var troubles = one.putArray("troubles");
            report.troubles().forEach(troubles::add);
        }
        Answers.json(context, all);
    }

    /** Sends everything that cannot be derived, to who can read the key in the home alone. */
    void backup(Context context) throws IOException, InterruptedException {
        if (!doorkeeper.holdsKey(context)) {
            throw new Problem(403, "keyOnly");
        }
        begin();
        try {
            context.contentType("application/zip").header("Cache-Control", "no-store");
            archive.backup(context.outputStream(), besides, Progress.UNSEEN);
        } finally {
            turn.unlock();
        }
    }

    /**
     * Removes documents so that no backup from before brings them back, {@code {"ids": ["…"]}}, or a person's name from those
     * that stay, {@code {"name": "…"}}. The log of deeds is told how many, not who.
     */
    void forget(Context context) throws IOException {
        var body = LifeCalls.body(context);
        var answer = Json.MAPPER.createObjectNode();
        if (body.has("name")) {
            var name = body.path("name").asText();
            if (!WithheldNames.isName(name)) {
                throw new Problem(400, "noFullName").with("parameter", "name");
            }
            var covered = archive.withhold(name);
            Deeds.on(context, Integer.toString(covered), "name");
            context.contentType(Answers.JSON).result(Answers.bytes(answer.put("covered", covered)));
            return;
        }
        var ids = new ArrayList<DocumentId>();
        for (var id : body.path("ids")) {
            if (!DocumentId.isWellFormed(id.asText())) {
                throw new Problem(400, "wrongField", "ids", id.asText()).with("parameter", "ids");
            }
            ids.add(new DocumentId(id.asText()));
        }
        var removed = archive.forget(ids);
        Deeds.on(context, Integer.toString(removed.size()), "");
        var list = answer.putArray("forgotten");
        removed.forEach(id -> list.add(id.value()));
        context.contentType(Answers.JSON).result(Answers.bytes(answer));
    }

    private void begin() {
        if (!turn.tryLock()) {
            throw new Problem(409, "archiveBusy");
        }
    }
}
