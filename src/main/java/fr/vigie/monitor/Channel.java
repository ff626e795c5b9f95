package fr.vigie.monitor;

import java.net.URI;
import java.util.Optional;

/** A way to tell somebody. Every monitor is also told of in the page, by its feed and by its list of matches. */
public sealed interface Channel {

    /** By e-mail, to one address. */
    record Mail(String address) implements Channel {}

    /** By a signed request to an address of the owner's. */
    record Webhook(URI address) implements Channel {}

    /** For {@link #read}, and to show: {@code mail:a@b.fr}, {@code webhook:https://…}. */
    default String text() {
        return switch (this) {
            case Mail mail -> "mail:" + mail.address();
            case Webhook webhook -> "webhook:" + webhook.address();
        };
    }

    /** The channel of a text; empty for one of no sort that there is, or with an address that cannot be one. */
    static Optional<Channel> read(String text) {
        var colon = text.indexOf(':');
        var to = text.substring(colon + 1);
        return switch (text.substring(0, Math.max(0, colon))) {
            case "mail" -> Optional.of(to).filter(Channel::isMail).map(Mail::new);
            case "webhook" -> address(to).map(Webhook::new);
            default -> Optional.empty();
        };
    }

    private static boolean isMail(String address) {
        return address.length() <= 254 && address.matches("[^\\s@<>,;:\"()\\[\\]\\p{Cntrl}]+@[A-Za-z0-9.-]+");
    }

    private static Optional<URI> address(String written) {
        try {
            var address = URI.create(written);
            var web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web && address.getHost() != null && address.getUserInfo() == null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
