package fr.vigie.server;

import fr.vigie.ingest.Archive;
import fr.vigie.ingest.Progress;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

/** What concerns the whole archive: building its index anew, looking whether all is sound. One at a time. */
final class ArchiveCalls {
    private final Archive archive;
    private final Abilities abilities;
    private final ReentrantLock turn = new ReentrantLock();

    ArchiveCalls(Archive archive, Abilities abilities) {
        this.archive = archive;
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
            var report = archive.check(repair, Progress.UNSEEN).report(abilities.ocr());
            context.contentType("application/json; charset=utf-8").result(report.text());
        } finally {
            turn.unlock();
        }
    }

    private void begin() {
        if (!turn.tryLock()) {
            throw new Problem(409, "archiveBusy");
        }
    }
}
