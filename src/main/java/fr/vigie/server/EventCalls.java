package fr.vigie.server;

import fr.vigie.access.Scope;
import fr.vigie.document.DocumentId;
import fr.vigie.ingest.Archive;
import fr.vigie.ingest.ArchiveEvent;
import fr.vigie.json.Json;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * {@code GET /api/events}: what happens to documents, as server-sent events, to the desk. Each listener has its own
 * virtual thread, which waits here until the browser goes or the server stops.
 */
final class EventCalls implements AutoCloseable {
    private static final int WAITING = 1_000;
    private static final int LISTENERS = 100;
    private static final int SECONDS_BETWEEN_SIGNS_OF_LIFE = 10;

    private static final int SECONDS_BETWEEN_LOOKS_AT_THE_DOOR = 2;

    private final Archive archive;
    private final Doorkeeper doorkeeper;
    private final Semaphore listeners = new Semaphore(LISTENERS);
    private volatile boolean stopped;

    EventCalls(Archive archive, Doorkeeper doorkeeper) {
        this.archive = archive;
        this.doorkeeper = doorkeeper;
    }

    void follow(Context context) throws IOException {
        if (!listeners.tryAcquire()) {
            throw new Problem(503, "busy");
        }
        var queue = new ArrayBlockingQueue<ArchiveEvent>(WAITING);
        // A listener that is too slow loses the oldest: it asks for states again anyway when it comes back.
        var subscription = archive.subscribe(event -> {
            while (!queue.offer(event)) {
                queue.poll();
            }
        });
        try {
            context.disableCompression();
            context.header("Cache-Control", "no-store").header("X-Accel-Buffering", "no");
            context.contentType("text/event-stream; charset=utf-8");
            send(context, context.res().getOutputStream(), queue);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            subscription.close();
            listeners.release();
        }
    }

    private void send(Context context, OutputStream out, BlockingQueue<ArchiveEvent> queue)
            throws IOException, InterruptedException {
        write(out, "retry: 2000\n\n");
        int quiet = 0;
        long looked = System.nanoTime();
        while (!stopped) {
            // Who left, was turned out or may less by now hears no more, although the connection still stands.
            if (System.nanoTime() - looked > TimeUnit.SECONDS.toNanos(SECONDS_BETWEEN_LOOKS_AT_THE_DOOR)) {
                if (!mayStillListen(context)) {
                    return;
                }
                looked = System.nanoTime();
            }
            var event = queue.poll(1, TimeUnit.SECONDS);
            if (event != null) {
                write(out, "event: document\ndata: " + json(event) + "\n\n");
                quiet = 0;
            } else if (++quiet >= SECONDS_BETWEEN_SIGNS_OF_LIFE) {
                write(out, ": still here\n\n");
                quiet = 0;
            }
        }
    }

    private boolean mayStillListen(Context context) {
        try {
            return doorkeeper.stillMay(context, Scope.WRITE);
        } catch (Problem noKeyAnyMore) {
            return false;
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String json(ArchiveEvent event) {
        return Json.text(Json.MAPPER
                .createObjectNode()
                .put("id", event.id().value())
                .put("container", event.container().map(DocumentId::value).orElse(null))
                .put("processing", event.processing().code())
                .put("visibility", event.visibility().code())
                .put("removed", event.removed()));
    }

    /** Lets every listener go. */
    @Override
    public void close() {
        stopped = true;
    }
}
