package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/**
 * Many queries and what each finds.
 *
 * @param list as it was typed
 * @param rows none before it is sent
 */
public record BatchPage(String list, List<Row> rows) {
    public BatchPage {
        rows = List.copyOf(rows);
    }

    /**
     * One query.
     *
     * @param query leads to its search
     * @param newest leads to the newest document
     * @param error what cannot be read in it
     */
    public record Row(
            int line,
            Link query,
            long documents,
            long families,
            Optional<Link> newest,
            Optional<String> date,
            Optional<String> error) {}
}
