package fr.vigie.intake;

import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;

/** Makes a ledger look as a later program leaves it: with a step that this one does not have. */
public final class LaterLedger {
    private LaterLedger() {}

    /**
     * Adds the step.
     *
     * @param file of a ledger that nobody has open
     */
    public static void make(Path file, String version) {
        Jdbi.create("jdbc:sqlite:" + file)
                .useHandle(
                        handle -> handle.execute("INSERT INTO flyway_schema_history SELECT MAX(installed_rank) + 1, '"
                                + version + "', 'later', 'SQL', 'V" + version + "__later.sql', 1, 'later',"
                                + " '2030-01-01 00:00:00.000', 1, 1 FROM flyway_schema_history"));
    }

    static void undo(Path file, String version) {
        Jdbi.create("jdbc:sqlite:" + file)
                .useHandle(handle ->
                        handle.execute("DELETE FROM flyway_schema_history WHERE version = '" + version + "'"));
    }
}
