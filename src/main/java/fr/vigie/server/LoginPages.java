package fr.vigie.server;

import fr.vigie.access.Access;
import fr.vigie.access.AccountChange;
import fr.vigie.access.Links;
import fr.vigie.access.LoginOutcome;
import fr.vigie.access.Oidc;
import fr.vigie.access.OidcRefusal;
import fr.vigie.access.Sessions;
import fr.vigie.access.Visitor;
import fr.vigie.server.view.ForgottenPage;
import fr.vigie.server.view.LinkPage;
import fr.vigie.server.view.LoginPage;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/** The door: coming in, leaving, and the links that are good once. */
final class LoginPages {
    private static final String PATH = "/connexion";
    static final String BACK = "retour";
    private static final String LINK = "lien";

    private final Access access;
    private final Pages pages;

    LoginPages(Access access, Pages pages) {
        this.access = access;
        this.pages = pages;
    }

    /** The address of the door, from where it leads back to the page asked for. */
    static String address(Context context) {
        var query = Optional.ofNullable(context.queryString()).map(q -> "?" + q).orElse("");
        return PATH + "?" + BACK + "=" + Parameters.encode(context.path() + query);
    }

    void show(Context context) {
        var back = Requests.ownPath(context.queryParam(BACK));
        if (Doorkeeper.visitor(context).session().isPresent()) {
            context.redirect(back, HttpStatus.SEE_OTHER);
        } else {
            show(context, back, "", Optional.empty());
        }
    }

    private void show(Context context, String back, String name, Optional<String> complaint) {
        var notice = Optional.ofNullable(context.queryParam("fait"))
                .filter(done -> done.matches("mot-de-passe|courrier"))
                .map(done -> pages.messages(context).say("login.done." + done));
        var oidc = access.oidc().map(Oidc::label);
        boolean open = access.accounts().any() || oidc.isPresent();
        var page = new LoginPage(
                back, name, complaint, notice, open, oidc, access.recovery().isPresent());
        pages.show(context, "login", "login", page);
        context.header("Cache-Control", "no-store");
    }

    void enter(Context context) {
        var back = Requests.ownPath(context.formParam(BACK));
        var name = Requests.field(context, "name").orElse("");
        var password = Optional.ofNullable(context.formParam("password")).orElse("");
        var messages = pages.messages(context);
        switch (access.login().with(name, password, address(Doorkeeper.visitor(context)), agent(context))) {
            case LoginOutcome.In in -> {
                letIn(context, in.opened());
                context.redirect(back, HttpStatus.SEE_OTHER);
            }
            case LoginOutcome.Refused refused -> {
                context.status(HttpStatus.UNAUTHORIZED);
                show(context, back, name, Optional.of(messages.say("login.refused")));
            }
            case LoginOutcome.Throttled throttled -> {
                long seconds = throttled.seconds();
                context.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", Long.toString(seconds));
                show(context, back, name, Optional.of(messages.say("login.throttled", seconds)));
            }
        }
    }

    /** The door again, for one whom the provider of identities did not get in. */
    void refuse(Context context, OidcRefusal reason) {
        context.status(reason == OidcRefusal.UNREACHABLE ? HttpStatus.BAD_GATEWAY : HttpStatus.FORBIDDEN);
        var said = pages.messages(context).say("openid." + reason.code());
        show(context, "/", "", Optional.of(said));
    }

    /** Gives the browser its new cookie; the session that it had before ends. */
    void letIn(Context context, Sessions.Opened opened) {
        endOld(context);
        SessionCookie.put(context, access.settings(), opened.secret());
    }

    void leave(Context context) {
        endOld(context);
        SessionCookie.clear(context, access.settings());
        context.header("Clear-Site-Data", "\"cache\"");
        context.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    private void endOld(Context context) {
        SessionCookie.secret(context, access.settings())
                .flatMap(access.sessions()::of)
                .ifPresent(present ->
                        access.sessions().leave(Doorkeeper.visitor(context).who(), present));
    }

    /** Where one says whose password is forgotten; where no mail leaves, whom to ask. */
    void showForgotten(Context context) {
        showForgotten(context, Optional.empty());
    }

    private void showForgotten(Context context, Optional<String> complaint) {
        pages.show(
                context,
                "forgotten",
                "login",
                new ForgottenPage(access.recovery().isPresent(), complaint));
        context.header("Cache-Control", "no-store");
    }

    /** Sends a link by mail, if there is such an account; the answer does not tell. */
    void sendLink(Context context) {
        var recovery = access.recovery().orElseThrow(() -> new Problem(404, "noSuchPage"));
        var messages = pages.messages(context);
        var address = address(Doorkeeper.visitor(context));
        var wait = recovery.ask(Requests.field(context, "name").orElse(""), address, messages.locale());
        if (wait.isPresent()) {
            long seconds = new LoginOutcome.Throttled(wait.get()).seconds();
            context.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", Long.toString(seconds));
            showForgotten(context, Optional.of(messages.say("login.throttled", seconds)));
        } else {
            context.redirect(PATH + "?fait=courrier", HttpStatus.SEE_OTHER);
        }
    }

    /** What a link that is good once opens. */
    void showLink(Context context) {
        var secret = Optional.ofNullable(context.queryParam(LINK)).orElse("");
        showLink(context, secret, Optional.empty());
    }

    private void showLink(Context context, String secret, Optional<String> complaint) {
        var opens = access.links().of(secret).orElseThrow(() -> new Problem(404, "linkOver"));
        var account = switch (opens) {
            case Links.Opens.FirstAdministrator first -> Optional.<String>empty();
            case Links.Opens.NewPassword password ->
                Optional.of(password.account().name());
        };
        var page = new LinkPage(
                secret,
                account,
                Requests.field(context, "name").orElse(""),
                Requests.field(context, "mail").orElse(""),
                complaint);
        pages.show(context, "link", "account", page);
        // The address leaves for no other site (Referrer-Policy same-origin); no-referrer would make the form's Origin
        // null.
        context.header("Cache-Control", "no-store");
    }

    /** Makes the first administrator, who is in at once, or sets a password, with which to come in. */
    void useLink(Context context) {
        var secret = Requests.field(context, LINK).orElse("");
        var opens = access.links().of(secret).orElseThrow(() -> new Problem(404, "linkOver"));
        var password = Optional.ofNullable(context.formParam("password")).orElse("");
        if (!password.equals(context.formParam("again"))) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            showLink(context, secret, Optional.of(pages.messages(context).say("password.differs")));
            return;
        }
        var address = address(Doorkeeper.visitor(context));
        var change = switch (opens) {
            case Links.Opens.FirstAdministrator first ->
                access.links()
                        .makeFirst(
                                secret,
                                Requests.field(context, "name").orElse(""),
                                Requests.field(context, "mail"),
                                password,
                                address);
            case Links.Opens.NewPassword link -> access.links().choose(secret, password, address);
        };
        var outcome = change.orElseThrow(() -> new Problem(404, "linkOver"));
        if (outcome instanceof AccountChange.Done done && opens instanceof Links.Opens.FirstAdministrator) {
            var name = done.account().name();
            if (access.login().with(name, password, address, agent(context)) instanceof LoginOutcome.In in) {
                letIn(context, in.opened());
            }
            context.redirect("/personnes", HttpStatus.SEE_OTHER);
        } else if (outcome instanceof AccountChange.Done) {
            context.redirect(PATH + "?fait=mot-de-passe", HttpStatus.SEE_OTHER);
        } else {
            var messages = pages.messages(context);
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            showLink(context, secret, Optional.of(AccountRulings.complaint(messages, outcome)));
        }
    }

    private static String address(Visitor visitor) {
        return visitor.who().address();
    }

    static String agent(Context context) {
        return Optional.ofNullable(context.userAgent()).orElse("");
    }
}
