package fr.vigie.source;

import com.rometools.rome.io.FeedException;
import fr.vigie.ingest.Archive;
import fr.vigie.intake.Admission;
import fr.vigie.intake.Origin;
import fr.vigie.messages.Messages;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes in the pages that a feed announces, each once. A page that cannot be had is tried again at the next looks, so many
 * times; until then the feed is asked whole, since it would only say that it has not changed.
 */
final class FeedSource implements Source {
    private static final int LARGEST_FEED = 10 << 20;
    private static final int LARGEST_PAGE = 50 << 20;
    private static final int MOST_TRIES = 5;

    private final WatchedFeed feed;
    private final Fetcher fetcher;
    private final String agent;
    private final Archive archive;
    private final Messages messages;
    private final Map<String, Integer> tries = new HashMap<>();

    FeedSource(WatchedFeed feed, Fetcher fetcher, String agent, Archive archive, Messages messages) {
        this.feed = feed;
        this.fetcher = fetcher;
        this.agent = agent;
        this.archive = archive;
        this.messages = messages;
    }

    @Override
    public String name() {
        return feed.address().toString();
    }

    @Override
    public Duration every() {
        return feed.every();
    }

    @Override
    public Look look() throws InterruptedException {
        return switch (fetcher.get(feed.address(), stamp(), LARGEST_FEED)) {
            case Fetched.Unchanged unchanged -> Look.NOTHING;
            case Fetched.Failed failed -> new Look(0, 0, List.of(said(failed)), failed.retryAfter());
            case Fetched.Fresh fresh -> look(fresh);
        };
    }

    private Look look(Fetched.Fresh fresh) throws InterruptedException {
        List<FeedEntry> entries;
        try {
            entries = FeedText.entries(fresh.body(), fresh.address());
        } catch (FeedException odd) {
            return new Look(0, 0, List.of(messages.say("notAFeed", feed.address())), Optional.empty());
        }
        var troubles = new ArrayList<String>();
        var robots = new Robots(fetcher, agent);
        int taken = 0;
        int known = 0;
        boolean all = true;
        for (var entry : entries) {
            if (archive.hasTaken(name(), entry.key())) {
                known++;
                continue;
            }
            var trouble = take(entry, robots);
            if (trouble.isEmpty() || isGivenUp(entry, trouble.get())) {
                archive.taken(name(), entry.key());
            }
            taken += trouble.isEmpty() ? 1 : 0;
            all &= trouble.isEmpty();
            trouble.map(this::said).ifPresent(troubles::add);
        }
        archive.set(setting(), all ? fresh.stamp().text() : "");
        return new Look(taken, known, troubles, Optional.empty());
    }

    private String said(Fetched.Failed failed) {
        return messages.say(failed.reason(), failed.detail());
    }

    private boolean isGivenUp(FeedEntry entry, Fetched.Failed trouble) {
        return trouble.forGood() || tries.merge(entry.key(), 1, Integer::sum) >= MOST_TRIES;
    }

    /** Takes the page in, or says why not. */
    private Optional<Fetched.Failed> take(FeedEntry entry, Robots robots) throws InterruptedException {
        if (!robots.allow(entry.address())) {
            return Optional.of(
                    Fetched.Failed.lasting("forbiddenPage", entry.address().toString()));
        }
        return switch (fetcher.get(entry.address(), Stamp.NONE, LARGEST_PAGE)) {
            case Fetched.Unchanged unchanged -> Optional.empty();
            case Fetched.Failed failed -> Optional.of(failed);
            case Fetched.Fresh page -> keep(page);
        };
    }

    private Optional<Fetched.Failed> keep(Fetched.Fresh page) {
        var acceptance =
                feed.manner().acceptance(fileName(page.address()), Origin.FEED).from(page.address());
        try {
            return archive.accept(page.body().open(), acceptance) instanceof Admission.Refused no
                    ? Optional.of(Fetched.Failed.lasting("refusedPage", page.address() + " : " + no.message()))
                    : Optional.empty();
        } catch (IOException failed) {
            return Optional.of(Fetched.Failed.passing("notKept", page.address() + " (" + failed.getMessage() + ")"));
        }
    }

    /** The last part of the address; what it names is decided by its content. */
    private static String fileName(URI address) {
        var path = Optional.ofNullable(address.getPath()).orElse("");
        var name = path.replaceFirst("/+$", "");
        var last = name.substring(name.lastIndexOf('/') + 1);
        return last.isEmpty() ? address.getHost() + ".html" : last.contains(".") ? last : last + ".html";
    }

    private Stamp stamp() {
        return archive.setting(setting()).map(Stamp::of).orElse(Stamp.NONE);
    }

    private String setting() {
        return "feed:" + feed.address();
    }
}
