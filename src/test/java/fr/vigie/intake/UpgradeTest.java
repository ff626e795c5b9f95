package fr.vigie.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** A ledger of every earlier schema is brought to the present one with all that is in it. */
final class UpgradeTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final String ID = "0123456789abcdef0123";

    /**
     * The steps that some commit of the main branch had. They came in another order than their numbers say:
     * {@code for c in $(git rev-list main); do git ls-tree --name-only $c src/main/resources/db/migration/ | xargs; done |
     * sort -u}.
     */
    private static final List<Set<String>> SCHEMAS = List.of(
            Set.of("1"),
            Set.of("1", "2"),
            Set.of("1", "2", "3"),
            Set.of("1", "2", "4"),
            Set.of("1", "2", "6"),
            Set.of("1", "2", "3", "6"),
            Set.of("1", "2", "3", "4", "6"),
            Set.of("1", "2", "3", "4", "6", "7"),
            Set.of("1", "2", "3", "4", "6", "7", "8"),
            Set.of("1", "2", "3", "4", "6", "7", "9"),
            Set.of("1", "2", "3", "4", "6", "7", "10"),
            Set.of("1", "2", "3", "4", "6", "7", "8", "9"),
            Set.of("1", "2", "3", "4", "6", "7", "8", "9", "10"),
            Set.of("1", "2", "3", "4", "6", "7", "8", "9", "10", "11"));

    @TempDir
    private Path folder;

    @Test
    void documentsOutliveTheWayFromEverySchemaThatThereWas() throws Exception {
        assertThat(SCHEMAS.getLast()).as("the last is the present one").isEqualTo(versions());
        for (var schema : SCHEMAS) {
            var file = folder.resolve("from-" + String.join("-", schema) + ".db");
            fill(file, schema);
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
    void aLedgerOfALaterProgramIsToldApartAndNotTouched() throws Exception {
        var file = folder.resolve("later.db");
        Ledger.open(file, FailPoint.NONE).close();
        for (var version : List.of("9999", "5")) {
            LaterLedger.make(file, version);
            assertThat(new LedgerCopy(file).isNewer()).as(version).isTrue();
            var before = Files.readAllBytes(file);
            assertThatThrownBy(() -> Ledger.open(file, FailPoint.NONE))
                    .isInstanceOfSatisfying(
                            NewerLedger.class, newer -> assertThat(newer.file()).isEqualTo(file.toString()));
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
            LaterLedger.undo(file, version);
        }
        Ledger.open(file, FailPoint.NONE).close();
    }

    private void fill(Path file, Set<String> schema) throws IOException {
        var source = source(file);
        var steps = Files.createDirectory(folder.resolve("steps-" + String.join("-", schema)));
        try (var scripts = Files.newDirectoryStream(MIGRATIONS, "V*.sql")) {
            for (var script : scripts) {
                if (schema.contains(number(script))) {
                    Files.copy(script, steps.resolve(script.getFileName()));
                }
            }
        }
        Flyway.configure()
                .dataSource(source)
                .locations("filesystem:" + steps)
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

    private static Set<String> versions() throws IOException {
        var versions = new TreeSet<String>();
        try (var scripts = Files.newDirectoryStream(MIGRATIONS, "V*.sql")) {
            for (var script : scripts) {
                versions.add(number(script));
            }
        }
        return versions;
    }

    private static String number(Path script) {
        return script.getFileName().toString().replaceAll("V(\\d+)__.*", "$1");
    }
}
