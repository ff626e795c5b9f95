package fr.vigie.server;

import fr.vigie.access.Access;
import fr.vigie.access.Actor;
import fr.vigie.access.Scope;
import fr.vigie.access.Visitor;
import fr.vigie.query.Audience;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Decides who comes in and how far. A person comes with the cookie of a session, a program with a key in {@code
 * Authorization: Bearer}, the command line with the key of the home. Until there are accounts, whoever connects from this
 * machine itself is the desk and may do everything; everybody else reads what is published, if reading is open.
 */
final class Doorkeeper {
    /** Carries the key of the command line. */
    static final String KEY = "X-Vigie-Key";

    private static final String BEARER = "Bearer ";
    private static final String VISITOR = "vigie.visitor";

    private final ServerSettings settings;
    private final Access access;
    private final Whereabouts whereabouts;

    Doorkeeper(ServerSettings settings, Access access) {
        this.settings = settings;
        this.access = access;
        this.whereabouts = new Whereabouts(settings, access.settings());
    }

    /** Refuses a request that is addressed to a name that is not ours, and learns who asks. */
    void admit(Context context) {
        context.attribute(VISITOR, nobody(context));
        var host = Whereabouts.addressed(context);
        if (!whereabouts.isOurs(host)) {
            throw new Problem(421, "foreignHost", host);
        }
        context.attribute(VISITOR, identify(context));
    }

    /** Who asks; known from {@link #admit} on. */
    static Visitor visitor(Context context) {
        return Optional.<Visitor>ofNullable(context.attribute(VISITOR))
                .orElseGet(() -> Visitor.nobody(context.req().getRemoteAddr(), false));
    }

    private Visitor nobody(Context context) {
        return Visitor.nobody(whereabouts.client(context), access.settings().openReading());
    }

    private Visitor identify(Context context) {
        var address = whereabouts.client(context);
        var given = context.header(KEY);
        if (given != null) {
            return isNear(context) && !whereabouts.fromForeignPage(context) && keyFits(given)
                    ? Visitor.near(access.accounts().any() ? Actor.COMMAND_LINE : Actor.DESK, address)
                    : nobody(context);
        }
        var authorization = Optional.ofNullable(context.header("Authorization"));
        if (authorization.isPresent()) {
            return authorization
                    .filter(words -> words.startsWith(BEARER))
                    .flatMap(words ->
                            access.keys().of(words.substring(BEARER.length()).strip()))
                    .map(holder -> Visitor.of(holder, address))
                    .orElseThrow(() -> new Problem(401, "noSuchKey"));
        }
        return SessionCookie.secret(context, access.settings())
                .flatMap(access.sessions()::of)
                .map(present -> Visitor.of(present, address))
                .orElseGet(() -> isFreeDesk(context) ? Visitor.near(Actor.DESK, address) : nobody(context));
    }

    private boolean keyFits(String given) {
        return settings.key()
                .map(key -> MessageDigest.isEqual(
                        key.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8)))
                .orElse(false);
    }

    private boolean isFreeDesk(Context context) {
        return !access.accounts().any() && isNear(context) && !whereabouts.fromForeignPage(context);
    }

    /** Refuses whoever may not write. */
    void admitWriter(Context context) {
        require(context, Scope.WRITE);
    }

    /**
     * Refuses whoever may not do something.
     *
     * @throws Problem 401 for one who may come in and try again, 403 for one who may not do it
     */
    void require(Context context, Scope scope) {
        var visitor = visitor(context);
        if (visitor.may(scope)) {
            return;
        }
        if (visitor.account().isPresent()) {
            throw new Problem(403, "notAllowed").with("scope", scope.code());
        }
        if (access.accounts().any() || scope == Scope.READ) {
            throw new Problem(401, "loginNeeded");
        }
        throw new Problem(403, "writersOnly");
    }

    /** Whether the one who was let in with a request that is still being answered would be let in again. */
    boolean stillMay(Context context, Scope scope) {
        var then = visitor(context);
        if (then.session().isPresent()) {
            return SessionCookie.secret(context, access.settings())
                    .flatMap(access.sessions()::waiting)
                    .map(present -> Visitor.of(present, then.who().address()))
                    .filter(now -> now.may(scope))
                    .isPresent();
        }
        return identify(context).may(scope);
    }

    /** Refuses whoever did not come in with a browser. */
    void requirePerson(Context context) {
        if (visitor(context).session().isEmpty()) {
            throw new Problem(401, "loginNeeded");
        }
    }

    /**
     * Refuses whoever has no account. What people keep is theirs whatever their role; a program is held to its scopes.
     *
     * @param change whether something is to be changed
     */
    void requireAccount(Context context, boolean change) {
        var visitor = visitor(context);
        if (visitor.account().isEmpty()) {
            throw new Problem(401, "loginNeeded");
        }
        require(context, change && visitor.session().isEmpty() ? Scope.WATCH : Scope.READ);
    }

    /** Refuses a request that another site's page caused. */
    void admitOwnPage(Context context) {
        if (whereabouts.fromForeignPage(context)) {
            throw new Problem(403, "foreignPage");
        }
    }

    /**
     * Refuses a change that a browser was led to: its cookie comes along with whatever another page sends. A form of ours
     * carries the session's token; a script of ours may, or the browser vouches for it.
     */
    void admitUnforged(Context context) {
        if (visitor(context).session().isEmpty()) {
            return; // nothing came along by itself
        }
        admitOwnPage(context);
        var proof = FormTokens.given(context)
                .filter(token -> SessionCookie.secret(context, access.settings())
                        .filter(secret -> FormTokens.fits(token, secret))
                        .isPresent());
        boolean script = context.path().startsWith("/api/") && whereabouts.fromOwnPage(context);
        if (proof.isEmpty() && !script) {
            throw new Problem(403, "forged");
        }
    }

    /** Whether the one who asks may write and see what is not public. */
    boolean isDesk(Context context) {
        return visitor(context).may(Scope.WRITE);
    }

    /** Whether the one who asks sees to accounts and to the archive as a whole. */
    boolean isAdministrator(Context context) {
        return visitor(context).may(Scope.ADMINISTER);
    }

    /** Whether the connection comes from this machine itself. */
    boolean isNear(Context context) {
        return whereabouts.isNear(context);
    }

    /** Whether the ways in are worth showing: to those who may write, or would if they had not followed a link here. */
    boolean showsWaysIn(Context context) {
        return isDesk(context) || !access.accounts().any() && isNear(context);
    }

    /** Whether anybody has an account, so that the way to the door is worth showing. */
    boolean hasDoor() {
        return access.accounts().any();
    }

    /** The token that forms of this session carry; empty without a session. */
    Optional<String> formToken(Context context) {
        return visitor(context).session().isEmpty()
                ? Optional.empty()
                : SessionCookie.secret(context, access.settings()).map(FormTokens::of);
    }

    /** Whether the one who asks from this machine proved that the home's files are his to read. */
    boolean holdsKey(Context context) {
        return context.header(KEY) != null && isDesk(context);
    }

    /** What is answered by default about one document: the desk sees its own. */
    Audience audience(Context context) {
        return isDesk(context) ? Audience.DESK : Audience.PUBLIC;
    }

    /**
     * What a list is made of: the public archive unless the desk asks for its own.
     *
     * @throws Problem when somebody else asks for the desk's
     */
    Audience audienceAskedFor(Context context, Parameters parameters) {
        return switch (parameters.first("audience").orElse("public")) {
            case "public", "" -> Audience.PUBLIC;
            case "desk" -> {
                admitWriter(context);
                yield Audience.DESK;
            }
            default -> throw new Problem(400, "notAnAudience").with("parameter", "audience");
        };
    }
}
