package fr.vigie.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.access.Access;
import fr.vigie.access.Account;
import fr.vigie.access.AccountChange;
import fr.vigie.access.Actor;
import fr.vigie.access.Role;
import fr.vigie.json.UserAccount;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;

/** Seeing to accounts over REST: for administrators. */
final class UserCalls {
    private final Access access;

    UserCalls(Access access) {
        this.access = access;
    }

    void list(Context context) {
        var all = access.accounts().all().stream()
                .map(account -> AccountJson.of(account, Optional.empty()))
                .toList();
        Answers.json(context, UserAccount.tree(all));
    }

    void show(Context context) {
        Answers.json(context, AccountJson.of(named(context), Optional.empty()).tree());
    }

    /** Makes an account; without a password, with a link by which its owner chooses one. */
    void add(Context context) {
        var body = body(context, Set.of("name", "role", "mail", "password"));
        var password = field(body, "password");
        var account = AccountRulings.done(access.accounts()
                .add(actor(context), field(body, "name").orElse(""), role(body), field(body, "mail"), password));
        var link = password.isPresent() ? Optional.<String>empty() : Optional.of(link(context, account));
        send(context.status(201), AccountJson.of(account, link).tree());
    }

    void change(Context context) {
        var body = body(context, Set.of("role", "mail", "disabled"));
        var account = named(context);
        if (body.has("role")) {
            account = AccountRulings.done(access.accounts().setRole(actor(context), account.name(), role(body)));
        }
        if (body.has("mail")) {
            account =
                    AccountRulings.done(access.accounts().setMail(actor(context), account.name(), field(body, "mail")));
        }
        if (body.has("disabled")) {
            if (!body.path("disabled").isBoolean()) {
                throw new Problem(
                                400,
                                "notATruth",
                                "disabled",
                                body.path("disabled").asText())
                        .with("parameter", "disabled");
            }
            account = AccountRulings.done(access.accounts()
                    .setDisabled(
                            actor(context),
                            account.name(),
                            body.path("disabled").booleanValue()));
        }
        send(context, AccountJson.of(account, Optional.empty()).tree());
    }

    void remove(Context context) {
        AccountRulings.done(access.accounts().remove(actor(context), context.pathParam("name")));
        context.status(204);
    }

    /** A link by which the owner chooses a new password. */
    void link(Context context) {
        var account = named(context);
        send(
                context,
                AccountJson.of(account, Optional.of(link(context, account))).tree());
    }

    private String link(Context context, Account account) {
        return Whereabouts.site(access.settings()).orElse("") + "/acces?lien="
                + access.links().reset(actor(context), account);
    }

    void sessions(Context context) {
        Answers.json(context, AccountJson.sessions(access.sessions().of(named(context)), Optional.empty()));
    }

    void endSession(Context context) {
        if (!access.sessions().end(actor(context), named(context), context.pathParam("id"))) {
            throw new Problem(404, "noSuchSession");
        }
        context.status(204);
    }

    void keys(Context context) {
        Answers.json(context, AccountJson.keys(access.keys().of(named(context))));
    }

    void makeKey(Context context) {
        var request = KeyRequest.ofBody(body(context, Set.of("label", "scopes", "days")));
        var made = request.make(access, actor(context), named(context));
        send(
                context.status(201),
                AccountJson.of(made.key(), Optional.of(made.secret())).tree());
    }

    void endKey(Context context) {
        if (!access.keys().end(actor(context), named(context), context.pathParam("id"))) {
            throw new Problem(404, "noSuchKeyToEnd");
        }
        context.status(204);
    }

    private Account named(Context context) {
        return access.accounts()
                .named(context.pathParam("name"))
                .orElseGet(() -> AccountRulings.done(new AccountChange.Unknown(context.pathParam("name"))));
    }

    private static Actor actor(Context context) {
        return Doorkeeper.visitor(context).who();
    }

    private static Role role(ObjectNode body) {
        var code = field(body, "role").orElse("");
        return Role.coded(code).orElseThrow(() -> new Problem(422, "notARole", code).with("parameter", "role"));
    }

    static Optional<String> field(ObjectNode body, String name) {
        return Optional.ofNullable(body.path(name).textValue());
    }

    static ObjectNode body(Context context, Set<String> known) {
        var body = LifeCalls.body(context);
        body.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new Problem(400, "unknownField", name).with("parameter", name);
            }
        });
        return body;
    }

    static void send(Context context, ObjectNode node) {
        context.header("Cache-Control", "no-store").contentType(Answers.JSON).result(Answers.bytes(node));
    }
}
