package fr.vigie.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Visibility;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** A ledger of every earlier schema is brought to the present one with all that is in it. */
final class UpgradeTest {
    private static final String ID = "0123456789abcdef0123";

    @TempDir
    private Path folder;

    @Test
    void documentsOutliveTheWayFromEverySchemaThatThereWas() throws Exception {
        var versions = versions();
        assertThat(versions).hasSizeGreaterThan(2);
        for (var version : versions) {
            var file = folder.resolve("from-" + version + ".db");
            fill(file, version);
            try (var ledger = Ledger.open(file, FailPoint.NONE)) {
                var holding = ledger.find(new DocumentId(ID)).orElseThrow();
                assertThat(holding.visibility()).isEqualTo(Visibility.PUBLISHED);
                assertThat(holding.provenance().fileName()).isEqualTo("avant.txt");
                assertThat(holding.corrections().values()).containsEntry(Trait.TITLE, "Un titre d’avant");
                assertThat(ledger.versions(holding.id())).hasSize(1);
                assertThat(ledger.files(Optional.empty(), 10)).hasSize(1);
                assertThat(ledger.flaws()).isEmpty();
            }
            assertThat(new LedgerCopy(file).isNewer()).isFalse();
        }
    }

    @Test
    void aLedgerOfALaterProgramIsToldApart() throws Exception {
        var file = folder.resolve("later.db");
        Ledger.open(file, FailPoint.NONE).close();
        Jdbi.create(source(file))
                .useHandle(handle -> handle.execute("INSERT INTO flyway_schema_history SELECT MAX(installed_rank) + 1,"
                        + " '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'later', '2030-01-01 00:00:00.000', 1, 1"
                        + " FROM flyway_schema_history"));
        assertThat(new LedgerCopy(file).isNewer()).isTrue();
    }

    private static void fill(Path file, String version) {
        var source = source(file);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
        Jdbi.create(source).useHandle(handle -> {
            handle.execute(
                    "INSERT INTO document (id, sequence, version, change, itself, hash, file_name, received, size,"
                            + " rights, visibility, processing, due, attempts, origin) VALUES ('" + ID
                            + "', 1, 1, 1, 1, '"
                            + "a".repeat(64)
                            + "', 'avant.txt', 1772352000000, 12, 'full', 'published', 'indexed', 'nothing', 1,"
                            + " 'upload')");
            handle.execute("INSERT INTO version (document, number, since, hash, file_name, size) VALUES ('" + ID
                    + "', 1, 1772352000000, '" + "a".repeat(64) + "', 'avant.txt', 12)");
            handle.execute("INSERT INTO correction (document, version, trait, value) VALUES ('" + ID
                    + "', 1, 'title', 'Un titre d’avant')");
        });
    }

    private static SQLiteDataSource source(Path file) {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static Set<String> versions() throws Exception {
        var versions = new TreeSet<String>();
        try (var scripts = Files.newDirectoryStream(Path.of("src/main/resources/db/migration"), "V*.sql")) {
            for (var script : scripts) {
                versions.add(script.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"));
            }
        }
        return versions;
    }
}
