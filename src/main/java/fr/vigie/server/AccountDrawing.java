package fr.vigie.server;

import fr.vigie.access.Access;
import fr.vigie.access.Account;
import fr.vigie.access.ProgramKey;
import fr.vigie.access.Role;
import fr.vigie.access.Scope;
import fr.vigie.access.Session;
import fr.vigie.messages.Messages;
import fr.vigie.server.view.AccountPage.Choice;
import fr.vigie.server.view.AccountPage.KeyLine;
import fr.vigie.server.view.AccountPage.SessionLine;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What pages show of accounts, sessions and keys, in the words and hours of the people here. */
record AccountDrawing(Access access, Clock clock) {
    private static final List<String> BROWSERS = List.of("Firefox", "Edg", "OPR", "Chrome", "Safari", "curl");
    private static final List<String> SYSTEMS = List.of("Windows", "Android", "iPhone", "iPad", "Mac OS X", "Linux");

    List<SessionLine> sessions(Messages messages, Account account, Optional<Session> here) {
        return access.sessions().of(account).stream()
                .map(session -> new SessionLine(
                        session.id(),
                        agent(session.agent()),
                        session.address(),
                        time(messages, session.created()),
                        time(messages, session.used()),
                        here.map(Session::id).filter(session.id()::equals).isPresent()))
                .toList();
    }

    List<KeyLine> keys(Messages messages, Account account) {
        return access.keys().of(account).stream()
                .map(key -> line(messages, key))
                .toList();
    }

    private KeyLine line(Messages messages, ProgramKey key) {
        return new KeyLine(
                key.id(),
                key.label(),
                scopes(messages, key.scopes()),
                time(messages, key.created()),
                key.used().map(used -> time(messages, used)).orElseGet(() -> messages.say("key.never")),
                time(messages, key.expires()),
                !clock.instant().isBefore(key.expires()));
    }

    static String scopes(Messages messages, Set<Scope> scopes) {
        return scopes.stream()
                .sorted()
                .map(scope -> messages.say("scope." + scope.code()))
                .collect(Collectors.joining(", "));
    }

    static List<Choice> scopeChoices(Messages messages, Set<Scope> scopes) {
        return scopes.stream()
                .sorted()
                .map(scope -> new Choice(scope.code(), messages.say("scope." + scope.code())))
                .toList();
    }

    static List<Choice> roleChoices(Messages messages) {
        return Stream.of(Role.values())
                .map(role -> new Choice(role.code(), role(messages, role)))
                .toList();
    }

    static String role(Messages messages, Role role) {
        return messages.say("role." + role.code());
    }

    /** A day and an hour, in the zone that people here live in. */
    String time(Messages messages, Instant instant) {
        return Words.moment(messages, instant, clock.getZone());
    }

    /** A browser names itself at length; a person knows it by two words. */
    private static String agent(String agent) {
        var browser = BROWSERS.stream().filter(agent::contains).findFirst();
        var system = SYSTEMS.stream().filter(agent::contains).findFirst();
        var named = browser.map(name -> name.equals("Edg") ? "Edge" : name.equals("OPR") ? "Opera" : name)
                .orElse(agent.length() > 40 ? agent.substring(0, 40) + "…" : agent);
        return system.map(name -> named + ", " + (name.equals("Mac OS X") ? "macOS" : name))
                .orElse(named);
    }
}
