package fr.vigie.server;

import fr.vigie.monitor.Found;
import fr.vigie.monitor.Match;
import fr.vigie.monitor.Watchtower;
import fr.vigie.monitor.channel.AlertFeed;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code GET /feeds/{secret}.atom} and {@code .json}: a monitor's matches for a feed reader, by an address nobody can guess. */
final class FeedCalls {
    private static final int ENTRIES = 100;

    private final Watchtower tower;
    private final WatchAddresses addresses;

    FeedCalls(Watchtower tower, WatchAddresses addresses) {
        this.tower = tower;
        this.addresses = addresses;
    }

    void show(Context context) {
        var file = context.pathParam("file");
        var dot = file.lastIndexOf('.');
        var format = dot < 0 ? "" : file.substring(dot + 1);
        if (!format.equals("atom") && !format.equals("json")) {
            throw new Problem(404, "noSuchPage");
        }
        var monitor = tower.monitors().ofFeed(file.substring(0, dot)).orElseThrow(() -> new Problem(404, "noSuchPage"));
        var alerts = tower.findings().page(monitor, OptionalLong.empty(), ENTRIES).found().stream()
                .filter(found -> found.match().fate() != Match.Fate.REPRINT)
                .map(Found::alert)
                .flatMap(Optional::stream)
                .toList();
        var seen = addresses.seenBy(context);
        var feed = new AlertFeed(
                monitor.id(),
                monitor.terms().name(),
                monitor.created(),
                alerts,
                seen,
                Languages.ofCall(context).locale());
        var self = seen.feed(file);
        var body = (format.equals("atom") ? feed.atom(self) : feed.json(self)).getBytes(StandardCharsets.UTF_8);
        context.header("Cache-Control", "private, no-cache");
        if (!Answers.isKnown(context, "W/\"" + Answers.digest(body) + "\"")) {
            context.contentType(
                            format.equals("atom")
                                    ? "application/atom+xml; charset=utf-8"
                                    : "application/feed+json; charset=utf-8")
                    .result(body);
        }
    }
}
