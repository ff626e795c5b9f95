package fr.vigie.server;

import fr.vigie.access.Access;
import fr.vigie.access.Account;
import fr.vigie.access.Scope;
import fr.vigie.access.Visitor;
import fr.vigie.json.Json;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;

/** One's own account over REST: who asks and may do what, one's sessions and keys. */
final class AccountCalls {
    private final Access access;

    AccountCalls(Access access) {
        this.access = access;
    }

    /** Who asks, and what they may do; also for one who is nobody. */
    void show(Context context) {
        var visitor = Doorkeeper.visitor(context);
        var node = Json.MAPPER.createObjectNode();
        node.put("name", visitor.account().map(Account::name).orElse(null));
        node.put("role", visitor.account().map(account -> account.role().code()).orElse(null));
        node.put("mail", visitor.account().flatMap(Account::mail).orElse(null));
        var scopes = node.putArray("scopes");
        visitor.scopes().stream().sorted().map(Scope::code).forEach(scopes::add);
        UserCalls.send(context, node);
    }

    void sessions(Context context) {
        var visitor = Doorkeeper.visitor(context);
        Answers.json(context, AccountJson.sessions(access.sessions().of(account(visitor)), visitor.session()));
    }

    void endSession(Context context) {
        var visitor = Doorkeeper.visitor(context);
        if (!access.sessions().end(visitor.who(), account(visitor), context.pathParam("id"))) {
            throw new Problem(404, "noSuchSession");
        }
        context.status(204);
    }

    void keys(Context context) {
        Answers.json(context, AccountJson.keys(access.keys().of(account(Doorkeeper.visitor(context)))));
    }

    void makeKey(Context context) {
        var visitor = Doorkeeper.visitor(context);
        var made = KeyRequest.ofBody(UserCalls.body(context, Set.of("label", "scopes", "days")))
                .make(access, visitor.who(), account(visitor));
        UserCalls.send(
                context.status(201),
                AccountJson.of(made.key(), Optional.of(made.secret())).tree());
    }

    void endKey(Context context) {
        var visitor = Doorkeeper.visitor(context);
        if (!access.keys().end(visitor.who(), account(visitor), context.pathParam("id"))) {
            throw new Problem(404, "noSuchKeyToEnd");
        }
        context.status(204);
    }

    private static Account account(Visitor visitor) {
        return visitor.account().orElseThrow(() -> new Problem(401, "loginNeeded"));
    }
}
