package fr.vigie.source;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads RSS and Atom of every version. Document types, and so entities of one's own, are refused. */
final class FeedText {
    private FeedText() {}

    /**
     * The articles that the feed announces, the oldest first.
     *
     * @param address of the feed, which relative addresses start from
     * @throws FeedException where it is no feed
     */
    static List<FeedEntry> entries(Body body, URI address) throws FeedException {
        try (var characters = new XmlReader(body.open(), true)) {
            var entries = new ArrayList<FeedEntry>();
            for (var entry : new SyndFeedInput().build(characters).getEntries()) {
                entry(entry, address).ifPresent(entries::add);
            }
            Collections.reverse(entries);
            return entries;
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new FeedException("not a feed", unreadable);
        }
    }

    private static Optional<FeedEntry> entry(SyndEntry entry, URI feed) {
        return Optional.ofNullable(entry.getLink())
                .or(() -> Optional.ofNullable(entry.getUri()))
                .flatMap(link -> page(link.strip(), feed))
                .map(page -> new FeedEntry(
                        Optional.ofNullable(entry.getUri()).map(String::strip).orElse(page.toString()), page));
    }

    private static Optional<URI> page(String link, URI feed) {
        try {
            var page = feed.resolve(link);
            boolean web = "http".equals(page.getScheme()) || "https".equals(page.getScheme());
            return web && page.getHost() != null ? Optional.of(page) : Optional.empty();
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }
}
