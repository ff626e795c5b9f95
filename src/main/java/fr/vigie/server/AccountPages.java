package fr.vigie.server;

import fr.vigie.access.Access;
import fr.vigie.access.Account;
import fr.vigie.access.AccountChange;
import fr.vigie.access.LoginOutcome;
import fr.vigie.access.Role;
import fr.vigie.access.Session;
import fr.vigie.messages.Messages;
import fr.vigie.server.view.AccountPage;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/** One's own account: password, sessions, keys. */
final class AccountPages {
    private static final String PATH = "/compte";
    private static final String DONE = "fait";

    private final Access access;
    private final Pages pages;
    private final AccountDrawing drawing;

    AccountPages(Access access, Pages pages, AccountDrawing drawing) {
        this.access = access;
        this.pages = pages;
        this.drawing = drawing;
    }

    void show(Context context) {
        show(context, Optional.empty(), Optional.empty());
    }

    private void show(Context context, Optional<String> complaint, Optional<String> fresh) {
        var messages = pages.messages(context);
        var account = account(context);
        var notice = Optional.ofNullable(context.queryParam(DONE))
                .filter(done -> done.matches("password|session|key"))
                .map(done -> messages.say("account.done." + done));
        var page = new AccountPage(
                account.name(),
                AccountDrawing.role(messages, account.role()),
                account.mail(),
                account.password(),
                complaint,
                notice,
                fresh,
                drawing.sessions(messages, account, Optional.of(session(context))),
                drawing.keys(messages, account),
                AccountDrawing.scopeChoices(messages, account.role().scopes()),
                account.role() == Role.ADMINISTRATOR);
        pages.show(context, "account", "account", page);
        context.header("Cache-Control", "no-store");
    }

    /** Asks for the old password: a browser left open does not lose its owner the account. */
    void changePassword(Context context) {
        var account = account(context);
        var messages = pages.messages(context);
        var complaint = objection(context, account, messages);
        if (complaint.isPresent()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, complaint, Optional.empty());
        } else {
            context.redirect(PATH + "?" + DONE + "=password", HttpStatus.SEE_OTHER);
        }
    }

    private Optional<String> objection(Context context, Account account, Messages messages) {
        var visitor = Doorkeeper.visitor(context);
        var old = Optional.ofNullable(context.formParam("old")).orElse("");
        var password = Optional.ofNullable(context.formParam("password")).orElse("");
        if (!password.equals(context.formParam("again"))) {
            return Optional.of(messages.say("password.differs"));
        }
        var refusal = access.login().refusal(account.name(), old, visitor.who().address());
        if (refusal.isPresent()) {
            return Optional.of(
                    refusal.get() instanceof LoginOutcome.Throttled throttled
                            ? messages.say("login.throttled", throttled.seconds())
                            : messages.say("password.wrong"));
        }
        var change = access.accounts()
                .setPassword(
                        visitor.who(),
                        account.name(),
                        password,
                        Optional.of(session(context).id()));
        return change instanceof AccountChange.Done
                ? Optional.empty()
                : Optional.of(AccountRulings.complaint(messages, change));
    }

    void endSession(Context context) {
        access.sessions().end(Doorkeeper.visitor(context).who(), account(context), context.pathParam("id"));
        context.redirect(PATH + "?" + DONE + "=session", HttpStatus.SEE_OTHER);
    }

    /** Makes a key and shows it in the answer itself, since it is kept nowhere. */
    void makeKey(Context context) {
        var made = KeyRequest.ofForm(context)
                .make(access, Doorkeeper.visitor(context).who(), account(context));
        show(context, Optional.empty(), Optional.of(made.secret()));
    }

    void endKey(Context context) {
        access.keys().end(Doorkeeper.visitor(context).who(), account(context), context.pathParam("id"));
        context.redirect(PATH + "?" + DONE + "=key", HttpStatus.SEE_OTHER);
    }

    private static Account account(Context context) {
        return Doorkeeper.visitor(context).account().orElseThrow(() -> new Problem(401, "loginNeeded"));
    }

    private static Session session(Context context) {
        return Doorkeeper.visitor(context).session().orElseThrow(() -> new Problem(401, "loginNeeded"));
    }
}
