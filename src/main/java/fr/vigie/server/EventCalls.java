package fr.vigie.server;

import fr.vigie.access.Scope;
import fr.vigie.document.DocumentId;
import fr.vigie.ingest.Archive;
import fr.vigie.ingest.ArchiveEvent;
import fr.vigie.json.Json;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;

/** {@code GET /api/events}: what happens to documents, as server-sent events, to the desk. */
final class EventCalls implements AutoCloseable {
    private static final int WAITING = 1_000;
    private static final int LISTENERS = 100;

    private final Archive archive;
    private final EventStreams streams;

    EventCalls(Archive archive, Doorkeeper doorkeeper) {
        this.archive = archive;
        this.streams = new EventStreams(doorkeeper, LISTENERS);
    }

    void follow(Context context) throws IOException {
        streams.follow(context, Scope.WRITE, this::open);
    }

    private EventStreams.Source open() {
        var queue = new ArrayBlockingQueue<ArchiveEvent>(WAITING);
        // A listener that is too slow loses the oldest: it asks for states again anyway when it comes back.
        var subscription = archive.subscribe(event -> {
            while (!queue.offer(event)) {
                queue.poll();
            }
        });
        return new EventStreams.Source() {
            @Override
            public Optional<String> next() throws InterruptedException {
                return Optional.ofNullable(queue.poll(1, TimeUnit.SECONDS))
                        .map(event -> "event: document\ndata: " + json(event));
            }

            @Override
            public void close() {
                subscription.close();
            }
        };
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

    @Override
    public void close() {
        streams.close();
    }
}
