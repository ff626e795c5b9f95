package fr.vigie.server;

import fr.vigie.document.DocumentId;
import fr.vigie.monitor.Channel;
import fr.vigie.monitor.MonitorId;
import fr.vigie.monitor.channel.HouseSecret;
import fr.vigie.monitor.channel.Signposts;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;

/** The addresses that letters, feeds and webhooks name: pages of this site, and the link that ends letters. */
public final class WatchAddresses implements Signposts {
    static final String MONITORS = "/veilles";
    static final String END = "/desabonnement";
    private static final String PURPOSE = "unsubscribe";

    private final String site;
    private final boolean known;
    private final HouseSecret secret;

    private WatchAddresses(String site, boolean known, HouseSecret secret) {
        this.site = site;
        this.known = known;
        this.secret = secret;
    }

    /**
     * What letters and webhooks name.
     *
     * @param publicUrl where the operator says that people reach the pages
     * @param otherwise where they reach them where nobody said
     */
    public static WatchAddresses of(Optional<URI> publicUrl, String otherwise, HouseSecret secret) {
        var site = publicUrl.map(URI::toString).orElse(otherwise).replaceAll("/+$", "");
        return new WatchAddresses(site, publicUrl.isPresent(), secret);
    }

    /** The same as a request sees them: where nobody said how people come, they come as this one did. */
    WatchAddresses seenBy(Context context) {
        var host = context.header("Host");
        return known || host == null ? this : new WatchAddresses(context.scheme() + "://" + host, false, secret);
    }

    @Override
    public URI document(DocumentId id) {
        return URI.create(site + "/documents/" + id);
    }

    @Override
    public URI monitor(MonitorId id) {
        return URI.create(site + MONITORS + "/" + id);
    }

    @Override
    public URI unsubscribe(MonitorId id, Channel.Mail channel) {
        return URI.create(site + END + "?veille=" + id + "&adresse=" + Parameters.encode(channel.address()) + "&cle="
                + secret.sign(PURPOSE, id + " " + channel.address()));
    }

    /** Whether a link that ends letters is one of ours. */
    boolean isOurs(MonitorId id, String address, String signature) {
        return secret.isSigned(PURPOSE, id + " " + address, signature);
    }

    /** What the requests of a monitor's webhooks are signed with, to be shown to those who keep it. */
    String webhookSecret(MonitorId id) {
        return secret.webhook(id).text();
    }

    /** A feed's own address. */
    URI feed(String file) {
        return URI.create(site + "/feeds/" + file);
    }
}
