package fr.vigie.source;

import fr.vigie.ingest.Archive;
import fr.vigie.messages.Messages;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** Watches all sources, each on a thread of its own, until it is closed. */
public final class Sources implements AutoCloseable {
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Fetcher fetcher;
    private final List<Watch> watches;
    private final List<Thread> threads = new ArrayList<>();

    private Sources(SourceSettings settings, Archive archive, Clock clock, Locale locale) {
        var messages = Messages.of("source", locale);
        fetcher = new Fetcher(settings);
        watches = Stream.<Source>concat(
                        settings.folders().stream().map(folder -> new FolderSource(folder, archive, messages)),
                        settings.feeds().stream()
                                .map(feed -> new FeedSource(feed, fetcher, settings.agent(), archive, messages)))
                .map(source -> new Watch(source, clock, closed, messages))
                .toList();
    }

    /** Begins to look; the archive outlives it. */
    public static Sources start(SourceSettings settings, Archive archive, Clock clock, Locale locale) {
        var sources = new Sources(settings, archive, clock, locale);
        for (var watch : sources.watches) {
            sources.threads.add(Thread.ofPlatform()
                    .daemon()
                    .name("source-" + watch.report().name())
                    .start(watch));
        }
        return sources;
    }

    /** How each source does, in the order of the settings. */
    public List<SourceReport> reports() {
        return watches.stream().map(Watch::report).toList();
    }

    /** Ends after the file that is under way, or breaks off: it is taken at the next start. */
    @Override
    public void close() {
        closed.countDown();
        fetcher.close();
        threads.forEach(Thread::interrupt);
        try {
            for (var thread : threads) {
                thread.join(LONGEST_END);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
