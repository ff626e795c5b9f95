package fr.vigie.server;

import java.net.http.HttpRequest;
import java.util.List;

/**
 * Somebody who asks, by what their requests carry.
 *
 * @param headers name after value, as {@link HttpRequest.Builder#headers} takes them
 */
record Visitor(String name, List<String> headers) {
    /** From another machine, through the house's proxy. */
    static final Visitor PASSER_BY = new Visitor("passer-by", List.of("X-Forwarded-For", "203.0.113.9"));

    /** A page of another site, opened in a browser on this very machine. */
    static final Visitor FOREIGN_PAGE =
            new Visitor("foreign page", List.of("Origin", "https://elsewhere.example", "Sec-Fetch-Site", "cross-site"));

    /** Somebody who guesses at the key of the command line. */
    static final Visitor WRONG_KEY = new Visitor("wrong key", List.of(Doorkeeper.KEY, "not-the-key"));

    /** The desk itself. */
    static final Visitor DESK = new Visitor("desk", List.of());

    /** All who see what is published and nothing else. */
    static final List<Visitor> PUBLIC = List.of(PASSER_BY, FOREIGN_PAGE, WRONG_KEY);

    HttpRequest asks(RunningVigie vigie, EveryRequest.Ask ask) {
        var request = vigie.request(ask.address());
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        var body = ask.method().equals("GET")
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString("{}");
        return request.header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method(ask.method(), body)
                .build();
    }

    @Override
    public String toString() {
        return name;
    }
}
