package fr.vigie.server;

import fr.vigie.access.Scope;
import fr.vigie.json.Json;
import fr.vigie.messages.Messages;
import fr.vigie.monitor.Findings.Unseen;
import fr.vigie.monitor.Watchtower;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * {@code GET /api/monitors/events}: how many documents the monitors of whoever listens found that were not looked at, as
 * server-sent events: as it stands at the connect and after every change, so that who comes back has missed nothing.
 */
final class MonitorEventCalls implements AutoCloseable {
    private static final int LISTENERS = 500;
    /** What was looked at elsewhere is noticed after so many seconds. */
    private static final int LOOKS = 5;

    private final Watchtower tower;
    private final EventStreams streams;

    MonitorEventCalls(Watchtower tower, Doorkeeper doorkeeper) {
        this.tower = tower;
        this.streams = new EventStreams(doorkeeper, LISTENERS);
    }

    void follow(Context context) throws IOException {
        var person = MonitorAsked.keeper(context).person();
        var messages = Languages.ofPage(context);
        streams.follow(context, Scope.WATCH, () -> new OfPerson(person, messages));
    }

    /** What one person is told. */
    private final class OfPerson implements EventStreams.Source {
        private final String person;
        private final Messages messages;
        private final Semaphore news = new Semaphore(1);
        private final Runnable listener = news::release;
        private Optional<Unseen> told = Optional.empty();
        private int quiet;

        OfPerson(String person, Messages messages) {
            this.person = person;
            this.messages = messages;
            tower.listen(listener);
        }

        @Override
        public Optional<String> next() throws InterruptedException {
            if (!news.tryAcquire(1, TimeUnit.SECONDS) && ++quiet < LOOKS) {
                return Optional.empty();
            }
            news.drainPermits();
            quiet = 0;
            var present = tower.findings().unseen(person);
            if (told.filter(present::equals).isPresent()) {
                return Optional.empty();
            }
            told = Optional.of(present);
            return Optional.of("event: unseen\nid: " + present.last() + "\ndata: " + json(present));
        }

        private String json(Unseen unseen) {
            var node = Json.MAPPER
                    .createObjectNode()
                    .put("unseen", unseen.all())
                    .put("said", messages.say("monitors.unseen", unseen.all()));
            var monitors = node.putObject("monitors");
            unseen.monitors()
                    .forEach((id, count) -> monitors.putObject(id.value())
                            .put("unseen", count)
                            .put("said", messages.say("monitors.unseen", count)));
            return Json.text(node);
        }

        @Override
        public void close() {
            tower.unlisten(listener);
        }
    }

    @Override
    public void close() {
        streams.close();
    }
}
