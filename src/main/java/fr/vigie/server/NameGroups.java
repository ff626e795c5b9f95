package fr.vigie.server;

import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Tags;
import fr.vigie.messages.Messages;
import fr.vigie.server.view.DocumentPage.NameGroup;
import fr.vigie.server.view.DocumentPage.NameLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of a document by type, the most named first. */
final class NameGroups {
    private NameGroups() {}

    static List<NameGroup> of(Messages messages, Tags tags) {
        var groups = new ArrayList<NameGroup>();
        for (var type : NameType.values()) {
            Map<String, NameLine> lines = new LinkedHashMap<>();
            for (var name : tags.names()) {
                if (name.type() == type) {
                    lines.merge(
                            name.key(),
                            new NameLine(
                                    name.key(),
                                    name.label(),
                                    1,
                                    address(name),
                                    FactSheetPages.address(type.code(), name.key())),
                            (one, other) -> new NameLine(
                                    one.key(), one.label(), one.mentions() + 1, one.address(), one.sheet()));
                }
            }
            var sorted = lines.values().stream()
                    .sorted((a, b) -> Integer.compare(b.mentions(), a.mentions()))
                    .toList();
            if (!sorted.isEmpty()) {
                groups.add(new NameGroup(type.code(), messages.say("facet." + type.code()), sorted));
            }
        }
        return groups;
    }

    /** The search for what else has the name. */
    static String address(Name name) {
        return "/?" + name.type().code() + "=" + Parameters.encode(name.key());
    }
}
