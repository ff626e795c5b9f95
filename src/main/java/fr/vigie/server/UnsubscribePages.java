package fr.vigie.server;

import fr.vigie.monitor.Channel;
import fr.vigie.monitor.Keeper;
import fr.vigie.monitor.Monitor;
import fr.vigie.monitor.MonitorId;
import fr.vigie.monitor.Watchtower;
import fr.vigie.server.view.UnsubscribePage;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The link that ends a monitor's letters to one address, without a login: followed it asks, sent by a mail program as one
 * POST (RFC 8058) it does so at once. Who has the link may do no more with it than that.
 */
final class UnsubscribePages {
    /** Sees to every monitor: the signature of the link says for which one it may. */
    private static final Keeper LINK = new Keeper("", true);

    private final Watchtower tower;
    private final WatchAddresses addresses;
    private final Pages pages;

    UnsubscribePages(Watchtower tower, WatchAddresses addresses, Pages pages) {
        this.tower = tower;
        this.addresses = addresses;
        this.pages = pages;
    }

    void ask(Context context) {
        show(context, wanted(context), false);
    }

    void end(Context context) {
        var wanted = wanted(context);
        var channel = new Channel.Mail(wanted.address());
        var terms = wanted.monitor().terms();
        var others = terms.channels().stream()
                .filter(other -> !other.equals(channel))
                .toList();
        if (others.size() < terms.channels().size()) {
            tower.monitors().change(LINK, wanted.monitor().id(), terms.withChannels(others), OptionalInt.empty());
        }
        Deeds.on(context, wanted.monitor().id().value(), terms.name());
        show(context, wanted, true);
    }

    private void show(Context context, Wanted wanted, boolean done) {
        var query = Optional.ofNullable(context.queryString()).orElse("");
        pages.show(
                context,
                "unsubscribed",
                "",
                new UnsubscribePage(wanted.address(), WatchAddresses.END + "?" + query, done));
        context.header("Cache-Control", "no-store");
    }

    private record Wanted(Monitor monitor, String address) {}

    private Wanted wanted(Context context) {
        var parameters = Requests.parameters(context);
        var address = parameters.first("adresse").orElse("");
        var id = parameters.first("veille").filter(MonitorId::isWellFormed).map(MonitorId::new);
        return id.filter(monitor -> addresses.isOurs(
                        monitor, address, parameters.first("cle").orElse("")))
                .flatMap(monitor -> tower.monitors().find(LINK, monitor))
                .map(monitor -> new Wanted(monitor, address))
                .orElseThrow(() -> new Problem(404, "noSuchPage"));
    }
}
