package fr.vigie.server;

import fr.vigie.access.Scope;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/** Stands before every address: who may not use it does not reach it, and what was changed is written down. */
record Guard(Doorkeeper doorkeeper, Deeds deeds) {

    Handler before(Route route) {
        return context -> {
            switch (route.access()) {
                case ALWAYS -> {
                    // the door is for those who are not in yet
                }
                case EVERYBODY -> doorkeeper.require(context, Scope.READ);
                case OWN_PAGE -> doorkeeper.admitOwnPage(context);
                case PERSON -> doorkeeper.requirePerson(context);
                case ACCOUNT ->
                    doorkeeper.requireAccount(context, !route.method().equals(HandlerType.GET));
                case WATCHER -> doorkeeper.require(context, Scope.WATCH);
                case WRITER -> doorkeeper.require(context, Scope.WRITE);
                case ADMINISTRATOR -> doorkeeper.require(context, Scope.ADMINISTER);
            }
            if (!route.method().equals(HandlerType.GET) && route.access() != Route.Access.OWN_PAGE) {
                doorkeeper.admitUnforged(context);
            }
            route.handler().handle(context);
            deeds.note(context, route);
        };
    }
}
