package fr.vigie.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.access.Account;
import fr.vigie.access.AuditEntry;
import fr.vigie.access.ProgramKey;
import fr.vigie.access.Scope;
import fr.vigie.access.Session;
import fr.vigie.json.Json;
import fr.vigie.json.KeyMade;
import fr.vigie.json.UserAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Accounts, sessions, keys and the log as JSON. */
public final class AccountJson {
    private AccountJson() {}

    /** An account, with the link that was made for it just now. */
    public static UserAccount of(Account account, Optional<String> link) {
        return new UserAccount(
                account.name(),
                account.role().code(),
                account.mail(),
                account.password(),
                account.disabled(),
                account.created().toString(),
                link);
    }

    /** A key, with its secret when it was made just now. */
    public static KeyMade of(ProgramKey key, Optional<String> secret) {
        return new KeyMade(
                key.id(),
                secret,
                key.label(),
                key.scopes().stream().sorted().map(Scope::code).toList(),
                key.created().toString(),
                key.used().map(Instant::toString),
                key.expires().toString());
    }

    static ObjectNode keys(List<ProgramKey> keys) {
        var node = Json.MAPPER.createObjectNode();
        var list = node.putArray("keys");
        keys.forEach(key -> list.add(of(key, Optional.empty()).tree()));
        return node;
    }

    static ObjectNode sessions(List<Session> sessions, Optional<Session> here) {
        var node = Json.MAPPER.createObjectNode();
        var list = node.putArray("sessions");
        for (var session : sessions) {
            list.addObject()
                    .put("id", session.id())
                    .put("created", session.created().toString())
                    .put("used", session.used().toString())
                    .put("expires", session.expires().toString())
                    .put("address", session.address())
                    .put("agent", session.agent())
                    .put(
                            "here",
                            here.map(Session::id).filter(session.id()::equals).isPresent());
        }
        return node;
    }

    static ObjectNode of(AuditEntry entry) {
        return Json.MAPPER
                .createObjectNode()
                .put("number", entry.number())
                .put("made", entry.made().toString())
                .put("who", entry.who())
                .put("what", entry.what())
                .put("target", entry.target())
                .put("detail", entry.detail())
                .put("address", entry.address());
    }
}
