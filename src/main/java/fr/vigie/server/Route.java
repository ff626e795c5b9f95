package fr.vigie.server;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/**
 * One address that is answered.
 *
 * @param path with {@code {name}} for one step of the path and {@code <name>} for all that follow
 */
record Route(HandlerType method, String path, Access access, Handler handler) {
    /** Who may use it. */
    enum Access {
        /** Everybody, also where readers need an account: the door itself, probes, style sheets. */
        ALWAYS,
        /** Everybody who may read; what is not public is left out of the answer. */
        EVERYBODY,
        /** Everybody, but sent from a page of ours, since it changes something of the reader's own. */
        OWN_PAGE,
        /** Whoever came in with a browser. */
        PERSON,
        /** Whoever has an account and may read; a program that changes something needs the right to keep monitors, too. */
        ACCOUNT,
        /** Whoever may keep monitors. */
        WATCHER,
        /** Whoever may write. */
        WRITER,
        /** Whoever sees to accounts and to the archive as a whole. */
        ADMINISTRATOR
    }

    static Route always(String path, Handler handler) {
        return new Route(HandlerType.GET, path, Access.ALWAYS, handler);
    }

    static Route get(String path, Handler handler) {
        return new Route(HandlerType.GET, path, Access.EVERYBODY, handler);
    }

    static Route person(HandlerType method, String path, Handler handler) {
        return new Route(method, path, Access.PERSON, handler);
    }

    static Route account(HandlerType method, String path, Handler handler) {
        return new Route(method, path, Access.ACCOUNT, handler);
    }

    static Route watch(HandlerType method, String path, Handler handler) {
        return new Route(method, path, Access.WATCHER, handler);
    }

    static Route write(HandlerType method, String path, Handler handler) {
        return new Route(method, path, Access.WRITER, handler);
    }

    static Route administer(HandlerType method, String path, Handler handler) {
        return new Route(method, path, Access.ADMINISTRATOR, handler);
    }
}
