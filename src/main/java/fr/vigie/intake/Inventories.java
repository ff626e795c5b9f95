package fr.vigie.intake;

import fr.vigie.document.DocumentId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads what stands where. */
final class Inventories {
    private static final String PRESENT = " AND due NOT IN ('remove', 'gone')";
    private static final String NAMED = " AND (:words = '' OR file_name LIKE :pattern ESCAPE '!'"
            + " OR inside_path LIKE :pattern ESCAPE '!' OR id IN (<among>))";

    private Inventories() {}

    static List<Holding> list(Handle handle, Inventory asked) {
        var ids = handle.createQuery("SELECT id FROM document WHERE "
                        + asked.standing().condition() + PRESENT + NAMED + " ORDER BY "
                        + asked.standing().order() + " LIMIT :most OFFSET :skip")
                .bind("words", asked.words())
                .bind("pattern", asked.pattern())
                .bindList("among", asked.ids())
                .bind("most", asked.most())
                .bind("skip", asked.skip())
                .map((row, context) -> new DocumentId(row.getString("id")))
                .list();
        var found = new HashMap<DocumentId, Holding>();
        Holdings.findAll(handle, ids).forEach(holding -> found.put(holding.id(), holding));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    /** How many of the words stand where. */
    static Map<Standing, Integer> counts(Handle handle, Inventory asked) {
        var counts = new EnumMap<Standing, Integer>(Standing.class);
        for (var standing : Standing.values()) {
            counts.put(
                    standing,
                    handle.createQuery("SELECT COUNT(*) FROM document WHERE " + standing.condition() + PRESENT + NAMED)
                            .bind("words", asked.words())
                            .bind("pattern", asked.pattern())
                            .bindList("among", asked.ids())
                            .mapTo(Integer.class)
                            .one());
        }
        return counts;
    }
}
