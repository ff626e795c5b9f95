package fr.vigie.server;

import fr.vigie.access.Access;
import fr.vigie.access.Oidc;
import fr.vigie.access.OidcOutcome;
import fr.vigie.access.OidcRefusal;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;

/** The way in by the house's provider of identities: there, and back. */
final class OidcPages {
    private static final String COOKIE = "openid";
    private static final int COOKIE_LASTS =
            Math.toIntExact(Duration.ofMinutes(10).toSeconds());

    private final Access access;
    private final LoginPages door;

    OidcPages(Access access, LoginPages door) {
        this.access = access;
        this.door = door;
    }

    void send(Context context) {
        var back = Requests.ownPath(context.queryParam(LoginPages.BACK));
        var sent = oidc().send(redirect(context), back);
        if (sent.isPresent()) {
            context.cookie(SessionCookie.cookie(
                    context, access.settings(), COOKIE, sent.get().binding(), COOKIE_LASTS));
            context.header("Cache-Control", "no-store");
            context.redirect(sent.get().question().toString(), HttpStatus.SEE_OTHER);
        } else {
            door.refuse(context, OidcRefusal.UNREACHABLE);
        }
    }

    void back(Context context) {
        var answer = new HashMap<String, String>();
        context.queryParamMap().forEach((name, values) -> answer.put(name, values.getFirst()));
        var binding = Optional.ofNullable(context.cookie(SessionCookie.named(context, access.settings(), COOKIE)))
                .orElse("");
        var address = Doorkeeper.visitor(context).who().address();
        context.cookie(SessionCookie.cookie(context, access.settings(), COOKIE, "", 0));
        switch (oidc().back(answer, binding, redirect(context), address, LoginPages.agent(context))) {
            case OidcOutcome.In in -> {
                door.letIn(context, in.opened());
                context.redirect(in.back(), HttpStatus.SEE_OTHER);
            }
            case OidcOutcome.Refused refused -> door.refuse(context, refused.reason());
        }
    }

    private Oidc oidc() {
        return access.oidc().orElseThrow(() -> new Problem(404, "noSuchPage"));
    }

    private URI redirect(Context context) {
        var site =
                Whereabouts.site(access.settings()).orElseGet(() -> context.scheme() + "://" + context.header("Host"));
        return URI.create(site + "/connexion/retour");
    }
}
