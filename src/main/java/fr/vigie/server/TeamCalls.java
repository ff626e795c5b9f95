package fr.vigie.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.access.Team;
import fr.vigie.json.Json;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Seeing to teams over REST: for administrators. */
final class TeamCalls {
    private final TeamRulings rulings;

    TeamCalls(TeamRulings rulings) {
        this.rulings = rulings;
    }

    void list(Context context) {
        var node = Json.MAPPER.createObjectNode();
        var list = node.putArray("teams");
        rulings.access().teams().all().forEach(team -> list.add(tree(team)));
        UserCalls.send(context, node);
    }

    void add(Context context) {
        var body = UserCalls.body(context, Set.of("name", "members"));
        var change = rulings.access()
                .teams()
                .add(
                        Doorkeeper.visitor(context).who(),
                        UserCalls.field(body, "name").orElse(""),
                        members(body).orElse(List.of()));
        UserCalls.send(context.status(201), tree(TeamRulings.done(change)));
    }

    /** What the body leaves out stays as it is. */
    void change(Context context) {
        var team = rulings.team(context.pathParam("id"));
        var body = UserCalls.body(context, Set.of("name", "members"));
        var change = rulings.access()
                .teams()
                .change(
                        Doorkeeper.visitor(context).who(),
                        team.id(),
                        UserCalls.field(body, "name").orElse(team.name()),
                        members(body).orElse(team.members()));
        UserCalls.send(context, tree(TeamRulings.done(change)));
    }

    void end(Context context) {
        rulings.end(
                Doorkeeper.visitor(context).who(),
                rulings.team(context.pathParam("id")),
                Optional.ofNullable(context.queryParam("heir")).filter(heir -> !heir.isBlank()));
        context.status(204);
    }

    private static Optional<List<String>> members(ObjectNode body) {
        var written = body.path("members");
        if (written.isMissingNode()) {
            return Optional.empty();
        }
        var members = new ArrayList<String>();
        for (var member : written) {
            members.add(member.asText());
        }
        if (!written.isArray()) {
            throw new Problem(422, "notAMember", written.asText()).with("parameter", "members");
        }
        return Optional.of(members);
    }

    private static ObjectNode tree(Team team) {
        var node = Json.MAPPER
                .createObjectNode()
                .put("id", team.id())
                .put("name", team.name())
                .put("owner", team.owner());
        team.members().forEach(node.putArray("members")::add);
        return node;
    }
}
