package fr.vigie.extract.worker;

import fr.vigie.extract.ExtractedPart;
import fr.vigie.extract.ExtractionLimits;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One request to a worker, with the clock beside it: each document has its time, and overstaying it is death. */
final class Conversation {
    private static final Duration START = Duration.ofMinutes(2);

    private final WorkerProcess worker;
    private final ExtractionLimits limits;
    private final ScheduledExecutorService clock;
    private int number;
    private Optional<String> insidePath = Optional.empty();
    private Duration allowed;
    private volatile boolean timedOut;

    Conversation(WorkerProcess worker, ExtractionLimits limits, ScheduledExecutorService clock) {
        this.worker = worker;
        this.limits = limits;
        this.clock = clock;
        this.allowed = limits.time();
    }

    /**
     * Asks and listens to the end.
     *
     * @throws IOException when the worker died, was killed for its slowness or speaks nonsense
     */
    void run(Wire.Request request, Consumer<ExtractedPart> parts) throws IOException {
        // A fresh worker starts first, which on a busy machine takes longer than a file may.
        var alarm = alarm(worker.files() == 0 ? START : limits.time());
        try {
            worker.ask(request);
            for (var reply = worker.reply(); !(reply instanceof Wire.Reply.Done); reply = worker.reply()) {
                switch (reply) {
                    case Wire.Reply.Next next -> {
                        number = next.number();
                        insidePath = next.insidePath();
                        alarm = again(alarm, limits.time());
                    }
                    case Wire.Reply.Scanned unused -> alarm = again(alarm, limits.timeWithOcr());
                    case Wire.Reply.Part part -> parts.accept(part.part());
                    case Wire.Reply.Ready unused -> alarm = again(alarm, limits.time());
                    case Wire.Reply.Done unused -> throw new IllegalStateException("the loop ends before");
                }
            }
        } finally {
            alarm.cancel(false);
        }
    }

    private Future<?> again(Future<?> alarm, Duration time) {
        alarm.cancel(false);
        return alarm(time);
    }

    private Future<?> alarm(Duration time) {
        allowed = time;
        return clock.schedule(this::overdue, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void overdue() {
        timedOut = true;
        worker.kill();
    }

    /** Of the document that is being read, in the order of opening. */
    int number() {
        return number;
    }

    Optional<String> insidePath() {
        return insidePath;
    }

    boolean timedOut() {
        return timedOut;
    }

    Duration allowed() {
        return allowed;
    }
}
