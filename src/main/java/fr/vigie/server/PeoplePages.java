package fr.vigie.server;

import fr.vigie.access.Access;
import fr.vigie.access.Account;
import fr.vigie.access.AccountChange;
import fr.vigie.access.Actor;
import fr.vigie.access.AuditEntry;
import fr.vigie.access.Role;
import fr.vigie.access.Session;
import fr.vigie.messages.Messages;
import fr.vigie.server.view.AuditPage;
import fr.vigie.server.view.PeoplePage;
import fr.vigie.server.view.PersonPage;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Comparator;
import java.util.Optional;

/** Seeing to accounts, and reading the log of what was done: for administrators. */
final class PeoplePages {
    private static final String PATH = "/personnes";
    private static final int LINES = 100;

    private final Access access;
    private final Pages pages;
    private final AccountDrawing drawing;

    PeoplePages(Access access, Pages pages, AccountDrawing drawing) {
        this.access = access;
        this.pages = pages;
        this.drawing = drawing;
    }

    void list(Context context) {
        list(context, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void list(Context context, Optional<String> complaint, Optional<String> notice, Optional<String> link) {
        var messages = pages.messages(context);
        var people = access.accounts().all().stream()
                .map(account -> line(messages, account))
                .toList();
        var typed = complaint.isPresent() ? Requests.field(context, "name").orElse("") : "";
        pages.show(
                context,
                "people",
                "account",
                new PeoplePage(people, AccountDrawing.roleChoices(messages), complaint, notice, link, typed));
        context.header("Cache-Control", "no-store");
    }

    private PeoplePage.PersonLine line(Messages messages, Account account) {
        var sessions = access.sessions().of(account);
        return new PeoplePage.PersonLine(
                account.name(),
                AccountDrawing.role(messages, account.role()),
                account.mail().orElse(""),
                drawing.time(messages, account.created()),
                sessions.stream()
                        .map(Session::used)
                        .max(Comparator.naturalOrder())
                        .map(used -> drawing.time(messages, used))
                        .orElse(""),
                sessions.size(),
                access.keys().of(account).size(),
                account.disabled());
    }

    /** Makes an account and shows in the answer itself the link by which its owner chooses a password. */
    void add(Context context) {
        var messages = pages.messages(context);
        var change = access.accounts()
                .add(
                        actor(context),
                        Requests.field(context, "name").orElse(""),
                        role(context),
                        Requests.field(context, "mail"),
                        Optional.empty());
        if (change instanceof AccountChange.Done done) {
            list(
                    context,
                    Optional.empty(),
                    Optional.of(messages.say("people.added", done.account().name())),
                    Optional.of(link(context, done.account())));
        } else {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            list(context, Optional.of(AccountRulings.complaint(messages, change)), Optional.empty(), Optional.empty());
        }
    }

    void show(Context context) {
        show(context, named(context), Optional.empty(), Optional.empty());
    }

    private void show(Context context, Account account, Optional<String> complaint, Optional<String> link) {
        var messages = pages.messages(context);
        var notice = Optional.ofNullable(context.queryParam("fait")).map(done -> messages.say("people.done"));
        var page = new PersonPage(
                account.name(),
                account.role().code(),
                account.mail().orElse(""),
                account.disabled(),
                AccountDrawing.roleChoices(messages),
                drawing.sessions(messages, account, Doorkeeper.visitor(context).session()),
                drawing.keys(messages, account),
                complaint,
                notice,
                link);
        pages.show(context, "person", "account", page);
        context.header("Cache-Control", "no-store");
    }

    /** Takes one of the forms of an account's page. */
    void change(Context context) {
        var account = named(context);
        var actor = actor(context);
        var what = Optional.ofNullable(context.formParam("what")).orElse("");
        var accounts = access.accounts();
        if (what.equals("link")) {
            show(context, account, Optional.empty(), Optional.of(link(context, account)));
            return;
        }
        var change = switch (what) {
            case "role" -> accounts.setRole(actor, account.name(), role(context));
            case "mail" -> accounts.setMail(actor, account.name(), Requests.field(context, "mail"));
            case "disable" -> accounts.setDisabled(actor, account.name(), true);
            case "enable" -> accounts.setDisabled(actor, account.name(), false);
            case "remove" -> accounts.remove(actor, account.name());
            default -> throw new Problem(400, "fieldNeeded", "what").with("parameter", "what");
        };
        if (!(change instanceof AccountChange.Done)) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            var complaint = AccountRulings.complaint(pages.messages(context), change);
            show(context, account, Optional.of(complaint), Optional.empty());
        } else {
            context.redirect(what.equals("remove") ? PATH : address(account), HttpStatus.SEE_OTHER);
        }
    }

    void endSession(Context context) {
        access.sessions().end(actor(context), named(context), context.pathParam("id"));
        context.redirect(address(named(context)), HttpStatus.SEE_OTHER);
    }

    void endKey(Context context) {
        access.keys().end(actor(context), named(context), context.pathParam("id"));
        context.redirect(address(named(context)), HttpStatus.SEE_OTHER);
    }

    void journal(Context context) {
        var messages = pages.messages(context);
        var entries = access.audit().newest(AuditCalls.before(context), Optional.empty(), LINES);
        var older = entries.size() == LINES
                ? Optional.of("/journal?before=" + entries.getLast().number())
                : Optional.<String>empty();
        var lines = entries.stream().map(entry -> line(messages, entry)).toList();
        pages.show(context, "audit", "account", new AuditPage(lines, older));
        context.header("Cache-Control", "no-store");
    }

    private AuditPage.Line line(Messages messages, AuditEntry entry) {
        return new AuditPage.Line(
                entry.number(),
                drawing.time(messages, entry.made()),
                entry.who(),
                entry.what(),
                entry.target(),
                entry.detail(),
                entry.address());
    }

    private String link(Context context, Account account) {
        var site =
                Whereabouts.site(access.settings()).orElseGet(() -> context.scheme() + "://" + context.header("Host"));
        return site + "/acces?lien=" + access.links().reset(actor(context), account);
    }

    private Account named(Context context) {
        return access.accounts().named(context.pathParam("name")).orElseThrow(() -> new Problem(404, "noSuchAccount"));
    }

    private static Role role(Context context) {
        var code = Requests.field(context, "role").orElse("");
        return Role.coded(code).orElseThrow(() -> new Problem(422, "notARole", code).with("parameter", "role"));
    }

    private static String address(Account account) {
        return PATH + "/" + Parameters.encode(account.name()) + "?fait=oui";
    }

    private static Actor actor(Context context) {
        return Doorkeeper.visitor(context).who();
    }
}
