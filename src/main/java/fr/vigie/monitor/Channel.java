package fr.vigie.monitor;

import java.net.URI;

/** A way to tell somebody. Every monitor is also told of in the page, by its feed and by its list of matches. */
public sealed interface Channel {

    /** By e-mail, to one address. */
    record Mail(String address) implements Channel {}

    /** By a signed request to an address of the owner's. */
    record Webhook(URI address) implements Channel {}
}
