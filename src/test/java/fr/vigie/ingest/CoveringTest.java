package fr.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.backup.BackupReader;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Reading;
import fr.vigie.engine.SearchEngine;
import fr.vigie.intake.Corrections;
import fr.vigie.intake.Trait;
import fr.vigie.intake.Withheld;
import fr.vigie.query.Audience;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A name that is withheld stays out of the documents that stay, whatever they are read again for. */
final class CoveringTest extends ArchiveCase {
    private static final String NAME = "Hélène Durand";

    @Test
    void aWithheldNameDoesNotComeBack() throws Exception {
        var named = accept(
                "Nomination\n\nHélène DURAND, cheffe de\nservice.",
                draft("CV Helene Durand.txt").published());
        var stated = accept("Nominations", draft("b.txt"));
        var namesake = accept("Paul Durand et Hélène Martin", draft("c.txt").published());
        var container = acceptZip(Map.of("1.txt", "par Hélène Durand", "2.txt", "par personne"));
        archive.awaitIdle();
        archive.correct(
                stated.id(),
                new Corrections(Map.of(Trait.AUTHOR, "durand helene", Trait.TITLE, "x")),
                OptionalInt.empty());
        var backup = new ByteArrayOutputStream();
        archive.backup(backup, Map.of(), Progress.UNSEEN);
        assertThat(everything()).containsIgnoringCase("durand");

        assertThat(archive.withhold(NAME)).isEqualTo(3);
        assertCovered(named.id(), stated.id(), namesake.id(), container);
        assertThat(archive.withhold("DURAND Helene")).as("again").isZero();

        archive.reindex(Progress.UNSEEN);
        assertCovered(named.id(), stated.id(), namesake.id(), container);
        archive.close();
        open();
        assertCovered(named.id(), stated.id(), namesake.id(), container);

        restore(backup.toByteArray());
        assertCovered(named.id(), stated.id(), namesake.id(), container);

        var later = accept("Encore Hélène Durand", draft("d.txt").published());
        archive.awaitIdle();
        assertThat(title(later.id())).contains("Encore █████████████");
    }

    /** A power cut after the list was written: the ledger does not say that it is done. */
    @Test
    void whatWasInterruptedIsEndedAtTheNextStart() throws Exception {
        var named = accept("Hélène Durand est nommée", draft("a.txt").published());
        archive.awaitIdle();
        archive.close();
        new Withheld(home.resolve("state").resolve("withheld.txt")).add(NAME);
        open();
        assertThat(title(named.id())).contains("█████████████ est nommée");
    }

    private void assertCovered(DocumentId named, DocumentId stated, DocumentId namesake, DocumentId container)
            throws Exception {
        assertThat(everything().replace("Paul Durand", "")).doesNotContainIgnoringCase("durand");
        assertThat(find(named).reading().text()).isEqualTo("Nomination\n\n█████████████, cheffe de\nservice.");
        assertThat(find(named).provenance().fileName()).isEqualTo("CV █████████████.txt");
        assertThat(find(stated).reading().author()).contains("█████████████");
        assertThat(title(namesake)).contains("Paul Durand et Hélène Martin");
        assertThat(state(stated).corrections().stated(Trait.AUTHOR)).contains("█████████████");
        assertThat(state(named).provenance().fileName()).isEqualTo("CV █████████████.txt");

        assertThat(archive.original(named)).isInstanceOf(Retrieval.Withheld.class);
        assertThat(archive.original(named, 1)).isInstanceOf(Retrieval.Withheld.class);
        assertThat(archive.desk().reading(named, 1).map(Reading::text))
                .contains(find(named).reading().text());
        assertThat(archive.original(container)).isInstanceOf(Retrieval.Withheld.class);
        assertThat(original(namesake)).isEqualTo("Paul Durand et Hélène Martin");
        for (var inside : archive.inside(container)) {
            var bytes = archive.original(inside.id());
            assertThat(bytes instanceof Retrieval.Withheld)
                    .isEqualTo(inside.provenance().insidePath().equals(Optional.of("1.txt")));
            if (bytes instanceof Retrieval.Found found) {
                found.original().close();
            }
        }
    }

    private String everything() {
        var all = new StringBuilder();
        SearchEngine engine = archive.engine();
        engine.ids(Audience.DESK).forEach(id -> all.append(find(id)).append('\n'));
        return all.toString();
    }

    private Entry find(DocumentId id) {
        return archive.engine().find(id, Audience.DESK).orElseThrow();
    }

    private void restore(byte[] backup) throws Exception {
        archive.close();
        engines.clear();
        IndexFolder.delete(home.resolve("index"));
        var state = home.resolve("state");
        var list = Files.copy(state.resolve("withheld.txt"), home.resolve("kept.txt"));
        IndexFolder.delete(state);
        Files.createDirectories(state);
        var file = Files.write(home.resolve("backup.zip"), backup);
        BackupReader.read(file, Optional.empty(), Optional.of(state), Set.of());
        Files.copy(list, state.resolve("withheld.txt"));
        open();
        archive.awaitIdle();
    }
}
