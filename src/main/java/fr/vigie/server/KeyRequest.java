package fr.vigie.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.access.Access;
import fr.vigie.access.Account;
import fr.vigie.access.Actor;
import fr.vigie.access.Keys;
import fr.vigie.access.ProgramKey;
import fr.vigie.access.Scope;
import io.javalin.http.Context;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * What somebody wants a key for.
 *
 * @param days how long it is to be good
 */
record KeyRequest(String label, Set<Scope> scopes, int days) {
    private static final int USUAL_DAYS = 90;

    static KeyRequest ofForm(Context context) {
        return of(
                Requests.field(context, "label"),
                context.formParams("scope"),
                Requests.field(context, "days").orElse(Integer.toString(USUAL_DAYS)));
    }

    static KeyRequest ofBody(ObjectNode body) {
        var codes = StreamSupport.stream(body.path("scopes").spliterator(), false)
                .map(node -> node.asText())
                .toList();
        return of(
                Optional.ofNullable(body.path("label").textValue()),
                codes,
                body.path("days").asText(Integer.toString(USUAL_DAYS)));
    }

    private static KeyRequest of(Optional<String> label, List<String> codes, String days) {
        var named = label.map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= ProgramKey.LONGEST_LABEL)
                .orElseThrow(() -> new Problem(422, "keyLabel", ProgramKey.LONGEST_LABEL).with("parameter", "label"));
        var scopes = EnumSet.noneOf(Scope.class);
        for (var code : codes) {
            scopes.add(Scope.coded(code)
                    .orElseThrow(() -> new Problem(422, "notAScope", code).with("parameter", "scopes")));
        }
        if (scopes.isEmpty()) {
            throw new Problem(422, "scopeNeeded").with("parameter", "scopes");
        }
        int lasting = days.matches("[0-9]{1,4}") ? Integer.parseInt(days) : 0;
        if (lasting < 1 || lasting > ProgramKey.MOST_DAYS) {
            throw new Problem(422, "keyDays", ProgramKey.MOST_DAYS).with("parameter", "days");
        }
        return new KeyRequest(named, scopes, lasting);
    }

    /** @throws Problem 422 when the account itself may not do all that */
    Keys.Made make(Access access, Actor actor, Account account) {
        if (!account.role().scopes().containsAll(scopes)) {
            throw new Problem(422, "scopeBeyondRole").with("parameter", "scopes");
        }
        return access.keys().make(actor, account, label, scopes, days);
    }
}
