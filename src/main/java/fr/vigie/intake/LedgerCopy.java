package fr.vigie.intake;

import fr.vigie.document.ContentHash;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** A ledger in a file that nobody works with: it is looked at, and never changed. */
public record LedgerCopy(Path file) {

    /** The hashes that some document or some version of one needs. */
    public List<ContentHash> hashes() {
        return read(Holdings::hashes);
    }

    /** How many documents it knows, containers aside. */
    public int documents() {
        return read(handle -> handle.createQuery(
                        "SELECT COUNT(*) FROM document WHERE itself = 1 AND due NOT IN ('remove', 'gone')")
                .mapTo(Integer.class)
                .one());
    }

    /** Whether SQLite finds every page of it sound, and the tables that it should have. */
    public boolean isSound() {
        try {
            return read(handle -> handle.createQuery("PRAGMA integrity_check")
                                    .mapTo(String.class)
                                    .list())
                            .equals(List.of("ok"))
                    && documents() >= 0;
        } catch (JdbiException unreadable) {
            return false;
        }
    }

    /** Whether a later version of the program made it, which this one does not understand. */
    public boolean isNewer() {
        return Database.isNewer(Database.readOnly(file));
    }

    private <T> T read(Function<Handle, T> look) {
        return Jdbi.create(Database.readOnly(file)).withHandle(look::apply);
    }
}
