package fr.vigie.intake;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The state database: SQLite with a write-ahead log, forced to disk at each commit. A transaction that is begun holds the
 * one lock for writing, so that what it read is still so when it writes.
 *
 * @param pool connections, of which one writes
 */
public record Database(HikariDataSource pool, Jdbi jdbi) implements AutoCloseable {
    private static final String MIGRATIONS = "classpath:db/migration";
    private static final String OF_SQLITE = "classpath:db/sqlite";
    private static final int CONNECTIONS = 5;
    private static final Set<MigrationState> UNKNOWN =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.MISSING_SUCCESS);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * Opens it, made or brought to the present schema where need be.
     *
     * @throws NewerLedger when a later program wrote it; nothing was changed then
     */
    public static Database open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        settings.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        settings.setBusyTimeout(Math.toIntExact(PATIENCE.toMillis()));
        settings.enforceForeignKeys(true);
        var source = new SQLiteDataSource(settings);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        var pooling = new HikariConfig();
        pooling.setPoolName("ledger");
        pooling.setDataSource(source);
        pooling.setMaximumPoolSize(CONNECTIONS);
        pooling.setMinimumIdle(1);
        var pool = new HikariDataSource(pooling);
        try {
            migrate(pool, file);
        } catch (IOException | RuntimeException failed) {
            pool.close();
            throw failed;
        }
        return new Database(pool, Jdbi.create(pool));
    }

    /** Steps were written side by side and came in another order than their numbers: one that is missing is made up for. */
    private static void migrate(DataSource source, Path file) throws NewerLedger {
        var flyway = Flyway.configure()
                .dataSource(source)
                .locations(MIGRATIONS, OF_SQLITE)
                .outOfOrder(true)
                .load();
        if (isNewer(flyway)) {
            throw new NewerLedger(file);
        }
        flyway.migrate();
    }

    /** A file that is looked at and never written. */
    static DataSource readOnly(Path file) {
        var settings = new SQLiteConfig();
        settings.setReadOnly(true);
        var source = new SQLiteDataSource(settings);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    /** Whether a migration was made in it that this program does not have. */
    static boolean isNewer(DataSource source) {
        return isNewer(Flyway.configure()
                .dataSource(source)
                .locations(MIGRATIONS, OF_SQLITE)
                .load());
    }

    private static boolean isNewer(Flyway flyway) {
        return Stream.of(flyway.info().applied())
                .anyMatch(migration -> migration.getVersion() != null && UNKNOWN.contains(migration.getState()));
    }

    @Override
    public void close() {
        pool.close();
    }
}
