package fr.vigie.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.Rights;
import fr.vigie.query.Audience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that somebody puts into a watched folder; each look is taken by the test, as the clock would. */
class FolderSourceTest extends SourceCase {
    @TempDir
    Path folder;

    private FolderSource source;

    @BeforeEach
    void watch() {
        source = watching(PUBLISHED);
    }

    @Test
    void aFileIsTakenWhenTwoLooksFindItTheSame() throws Exception {
        put("communique.txt", "Un scanner pour Auxerre");

        assertThat(source.look().taken()).isZero();
        assertThat(source.look().taken()).isEqualTo(1);
        assertThat(source.look()).isEqualTo(Look.NOTHING);
        assertThat(titles(Audience.PUBLIC)).containsExactly("Un scanner pour Auxerre");
    }

    @Test
    void aFileThatStillGrowsWaits() throws Exception {
        var file = put("rapport.txt", "Première page");
        source.look();
        Files.writeString(file, "\nSeconde page", StandardOpenOption.APPEND);

        assertThat(source.look().taken()).isZero();
        assertThat(source.look().taken()).isEqualTo(1);
        archive.awaitIdle();
        var id = archive.engine().ids(Audience.PUBLIC).getFirst();
        assertThat(archive.engine()
                        .find(id, Audience.PUBLIC)
                        .orElseThrow()
                        .reading()
                        .text())
                .isEqualTo("Première page\nSeconde page");
    }

    @Test
    void aMovedFileIsNotTakenAgainAndAnOldDatedOneIsNotMissed() throws Exception {
        var file = put("a.txt", "Le premier");
        looks();
        Files.createDirectories(folder.resolve("rangé"));
        Files.move(file, folder.resolve("rangé/b.txt"));
        Files.setLastModifiedTime(
                put("vieux.txt", "Un texte de 1998"), FileTime.from(Instant.parse("1998-01-01T00:00:00Z")));
        looks();

        assertThat(titles(Audience.PUBLIC)).containsExactly("Le premier", "Un texte de 1998");
    }

    @Test
    void changedWordsAreANewFileAlsoUnderTheSameDateAndName() throws Exception {
        var file = put("a.txt", "Douze lits");
        looks();
        var date = Files.getLastModifiedTime(file);
        put("a.txt", "Treize lits de plus");
        Files.setLastModifiedTime(file, date);
        looks();

        assertThat(titles(Audience.PUBLIC)).containsExactly("Douze lits", "Treize lits de plus");
    }

    @Test
    void whatAPersonRemovedDoesNotComeBackAtTheNextStart() throws Exception {
        put("a.txt", "Une erreur");
        looks();
        archive.awaitIdle();
        archive.remove(
                archive.engine().ids(Audience.DESK).isEmpty()
                        ? archive.engine().ids(Audience.PUBLIC).getFirst()
                        : archive.engine().ids(Audience.DESK).getFirst());
        openAgain();
        watch();
        looks();

        assertThat(titles(Audience.PUBLIC)).isEmpty();
    }

    @Test
    void aMailboxThatGrowsGivesEachMailOnce() throws Exception {
        var file = put("presse.mbox", """
                From a@example.org Mon Mar  2 08:00:00 2026
                Subject: un

                Premier courriel
                >From ici commence une ligne

                From b@example.org Mon Mar  2 09:00:00 2026
                Subject: deux

                Deuxième courriel
                """);
        looks();
        assertThat(titles(Audience.PUBLIC)).containsExactly("Subject: deux", "Subject: un");

        Files.writeString(file, """

                From c@example.org Mon Mar  2 10:00:00 2026
                Subject: trois

                Troisième courriel
                """, StandardOpenOption.APPEND);
        looks();
        assertThat(titles(Audience.PUBLIC)).containsExactly("Subject: deux", "Subject: trois", "Subject: un");
    }

    @Test
    void draftsStayAtTheDesk() throws Exception {
        source = watching(new Manner(false, Rights.FULL));
        put("a.txt", "Pas encore");
        looks();

        assertThat(titles(Audience.PUBLIC)).isEmpty();
        assertThat(titles(Audience.DESK)).containsExactly("Pas encore");
    }

    @Test
    void unfinishedHiddenAndLinkedFilesAreLeftAlone() throws Exception {
        put("a.txt.part", "à moitié");
        put(".cache", "caché");
        put("~$lettre.docx", "verrou");
        Files.createSymbolicLink(folder.resolve("boucle"), folder);
        looks();

        assertThat(titles(Audience.PUBLIC)).isEmpty();
    }

    @Test
    void troubleWithOneFileIsToldAndKeepsNoOtherOut() throws Exception {
        put("vide.txt", "");
        put("bon.txt", "Un bon fichier");
        source.look();
        var look = source.look();

        assertThat(look.taken()).isEqualTo(1);
        assertThat(look.troubles()).singleElement().asString().contains("vide.txt", "vide");
    }

    @Test
    void aFolderThatIsGoneIsToldAndLookedForAgain() throws Exception {
        Files.delete(folder);
        assertThat(source.look().troubles()).singleElement().asString().contains(folder.toString());

        Files.createDirectory(folder);
        put("a.txt", "De retour");
        looks();
        assertThat(titles(Audience.PUBLIC)).containsExactly("De retour");
    }

    private FolderSource watching(Manner manner) {
        return new FolderSource(new WatchedFolder(folder, Duration.ofSeconds(1), manner), archive, messages);
    }

    private void looks() throws InterruptedException {
        source.look();
        source.look();
    }

    private Path put(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
