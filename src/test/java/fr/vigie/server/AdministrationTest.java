package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.access.Actor;
import fr.vigie.access.Role;
import fr.vigie.document.DocumentId;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Admission;
import fr.vigie.intake.Corrections;
import fr.vigie.intake.Origin;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of whoever sees to the installation. */
@Tag("process")
class AdministrationTest {
    private static final String WAY = "href=\"/administration\"";

    private RunningVigie vigie;
    private Person alice;

    @BeforeEach
    void start(@TempDir Path home) throws Exception {
        vigie = RunningVigie.empty(home);
        account("alice", Role.ADMINISTRATOR);
        alice = new Person(vigie);
        alice.logIn("alice", Person.PASSWORD);
    }

    @AfterEach
    void stop() {
        vigie.close();
    }

    @Test
    void administratorsFindTheWayAndNobodyElseSeesIt() throws Exception {
        account("eva", Role.EDITOR);
        var eva = new Person(vigie);
        eva.logIn("eva", Person.PASSWORD);

        assertThat(alice.get("/").body()).contains(WAY);
        assertThat(eva.get("/").body()).doesNotContain(WAY);
        assertThat(new Person(vigie).get("/").body()).doesNotContain(WAY);
        assertThat(eva.submit("/bureau", "/administration/exemples", "sure", "yes")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theSampleCorpusIsRemovedWholeAndWhatPeopleGaveStays() throws Exception {
        var sample = given("exemple.txt", "Un exemple de tapir", Origin.SAMPLE);
        var corrected = given("autre.txt", "Un autre exemple", Origin.SAMPLE);
        var own = given("maison.txt", "Le tapir de la maison", Origin.UPLOAD);
        var replaced = given("repris.txt", "Un exemple que la maison reprend", Origin.SAMPLE);
        vigie.archive()
                .replace(replaced, bytes("Repris par la maison"), "r.txt", Corrections.NONE, OptionalInt.empty());
        vigie.archive().awaitIdle();

        assertThat(alice.get("/administration").body()).contains("2 fichiers du corpus");
        var unsure = alice.submit("/administration", "/administration/exemples");
        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(vigie.archive().state(sample)).isPresent();

        var sure = alice.submit("/administration", "/administration/exemples", "sure", "yes");
        assertThat(sure.body()).contains("2 fichiers du corpus d’exemple ont été retirés");
        assertThat(vigie.archive().state(sample)).isEmpty();
        assertThat(vigie.archive().state(corrected)).isEmpty();
        assertThat(vigie.archive().state(own)).isPresent();
        assertThat(vigie.archive().state(replaced)).isPresent();
        assertThat(alice.get("/api/search?audience=desk&q=exemple").body()).contains("\"total\":0");
        assertThat(alice.get("/api/search?audience=desk&q=maison").body()).contains("\"total\":2");
        assertThat(alice.get("/journal").body()).contains("archive.removeSample", "alice");
        assertThat(alice.get("/administration").body()).doesNotContain("/administration/exemples");
    }

    @Test
    void itSaysHowManyDocumentsTheIndexHasAndWhetherItIsBeingMadeAgain() throws Exception {
        given("a.txt", "Un tapir", Origin.UPLOAD);
        given("b.txt", "Une loutre", Origin.UPLOAD);
        var before = alice.get("/administration").body();
        var meanwhile = new ArrayList<Boolean>();

        vigie.archive()
                .reindex((done, all) -> meanwhile.add(vigie.archive().index().rebuilding()));

        assertThat(before).contains("<dt>Documents dans l’index</dt><dd>2</dd>", "<dt>Reconstruction</dt><dd>non</dd>");
        assertThat(before)
                .contains("<dt>Format</dt><dd>" + vigie.archive().index().format() + "</dd>");
        assertThat(meanwhile).isNotEmpty().containsOnly(true);
        assertThat(vigie.archive().index().rebuilding()).isFalse();
    }

    private void account(String name, Role role) {
        vigie.access().accounts().add(Actor.CONSOLE, name, role, Optional.empty(), Optional.of(Person.PASSWORD));
    }

    private DocumentId given(String name, String text, Origin origin) throws Exception {
        var admission = vigie.archive().accept(bytes(text), Acceptance.draft(name, origin));
        vigie.archive().awaitIdle();
        return ((Admission.Accepted) admission).holding().id();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
