package fr.vigie.server;

import fr.vigie.access.Scope;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Server-sent events to a bounded number of listeners. Each has its own virtual thread, which waits here until the browser
 * goes, the listener may listen no more, or the server stops.
 */
final class EventStreams implements AutoCloseable {
    private static final int SECONDS_BETWEEN_SIGNS_OF_LIFE = 10;
    private static final int SECONDS_BETWEEN_LOOKS_AT_THE_DOOR = 2;

    private final Doorkeeper doorkeeper;
    private final Semaphore listeners;
    private volatile boolean stopped;

    EventStreams(Doorkeeper doorkeeper, int most) {
        this.doorkeeper = doorkeeper;
        this.listeners = new Semaphore(most);
    }

    /** What one listener is told. */
    interface Source extends AutoCloseable {
        /** The next frame, without the empty line that ends it; empty where there is none within a second. */
        Optional<String> next() throws InterruptedException;

        @Override
        void close();
    }

    /** Opens a source. */
    interface Opening {
        Source open();
    }

    /** Sends until there is an end. */
    void follow(Context context, Scope scope, Opening opening) throws IOException {
        if (!listeners.tryAcquire()) {
            throw new Problem(503, "busy");
        }
        try (var source = opening.open()) {
            context.disableCompression();
            context.header("Cache-Control", "no-store").header("X-Accel-Buffering", "no");
            context.contentType("text/event-stream; charset=utf-8");
            send(context, scope, context.res().getOutputStream(), source);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.release();
        }
    }

    private void send(Context context, Scope scope, OutputStream out, Source source)
            throws IOException, InterruptedException {
        write(out, "retry: 2000\n\n");
        int quiet = 0;
        long looked = System.nanoTime();
        while (!stopped) {
            // Who left, was turned out or may less by now hears no more, although the connection still stands.
            if (System.nanoTime() - looked > TimeUnit.SECONDS.toNanos(SECONDS_BETWEEN_LOOKS_AT_THE_DOOR)) {
                if (!mayStillListen(context, scope)) {
                    return;
                }
                looked = System.nanoTime();
            }
            var frame = source.next();
            if (frame.isPresent()) {
                write(out, frame.get() + "\n\n");
                quiet = 0;
            } else if (++quiet >= SECONDS_BETWEEN_SIGNS_OF_LIFE) {
                write(out, ": still here\n\n");
                quiet = 0;
            }
        }
    }

    private boolean mayStillListen(Context context, Scope scope) {
        try {
            return doorkeeper.stillMay(context, scope);
        } catch (Problem noKeyAnyMore) {
            return false;
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Lets every listener go. */
    @Override
    public void close() {
        stopped = true;
    }
}
