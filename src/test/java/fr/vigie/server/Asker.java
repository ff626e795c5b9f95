package fr.vigie.server;

import fr.vigie.access.Actor;
import fr.vigie.access.Role;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who asks, by what their requests carry.
 *
 * @param headers name after value, as {@link HttpRequest.Builder#headers} takes them
 * @param desk whether they may see what is not public
 */
record Asker(String name, List<String> headers, boolean desk) {

    /** One of each kind: those without an account, and a program of every role, whose accounts this makes. */
    static List<Asker> all(RunningVigie vigie) {
        var askers = new ArrayList<Asker>();
        askers.add(new Asker("nobody", List.of(), false));
        askers.add(new Asker("passer-by", List.of("X-Forwarded-For", "203.0.113.9"), false));
        askers.add(new Asker(
                "foreign page", List.of("Origin", "https://elsewhere.example", "Sec-Fetch-Site", "cross-site"), false));
        askers.add(new Asker("wrong key", List.of(Doorkeeper.KEY, "not-the-key"), false));
        askers.add(new Asker("unknown program", List.of("Authorization", "Bearer nothing"), false));
        for (var role : Role.values()) {
            askers.add(of(vigie, role));
        }
        return askers;
    }

    private static Asker of(RunningVigie vigie, Role role) {
        var access = vigie.access();
        access.accounts().add(Actor.CONSOLE, role.code(), role, Optional.empty(), Optional.of(Person.PASSWORD));
        var account = access.accounts().named(role.code()).orElseThrow();
        var key = access.keys().make(Actor.CONSOLE, account, "tests", role.scopes(), 1);
        boolean desk = role == Role.EDITOR || role == Role.ADMINISTRATOR;
        return new Asker(role.code(), List.of("Authorization", "Bearer " + key.secret()), desk);
    }

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
