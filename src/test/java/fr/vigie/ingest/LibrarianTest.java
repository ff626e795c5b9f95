package fr.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Seeds;
import fr.vigie.authority.NaiveNames;
import fr.vigie.authority.NameCorrection;
import fr.vigie.authority.NameCorrectionText;
import fr.vigie.authority.NameKey;
import fr.vigie.authority.Objection;
import fr.vigie.authority.RandomCorrections;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Reading;
import fr.vigie.document.Span;
import fr.vigie.document.Tags;
import fr.vigie.engine.PlaceTree;
import fr.vigie.engine.lucene.LuceneSearchEngine;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Admission;
import fr.vigie.intake.FailPoint;
import fr.vigie.intake.NameEntry;
import fr.vigie.intake.Origin;
import fr.vigie.query.Audience;
import fr.vigie.query.DateRange;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.FacetName;
import fr.vigie.query.Query;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Sort;
import fr.vigie.query.Suggestion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People's corrections of names over an archive with a real index. The tagger takes {@code [CHU]} for an organisation. */
final class LibrarianTest {
    private static final Pattern NAME = Pattern.compile("\\[([^\\]]+)]");
    private static final SearchRequest EVERYTHING = SearchRequest.of(new Query.Everything());

    @TempDir
    private Path home;

    private final HandClock clock = new HandClock(Instant.parse("2026-03-01T08:00:00Z"));
    private FailPoint failPoint = FailPoint.NONE;
    private Archive archive;

    @BeforeEach
    void open() throws IOException {
        var settings = new ArchiveSettings(
                home.resolve("state"), home.resolve("index"), 10_000, 2, Locale.FRENCH, clock, failPoint);
        archive = Archive.open(
                settings,
                folder -> LuceneSearchEngine.open(folder, PlaceTree.FLAT),
                new PlainExtractor(),
                LibrarianTest::tags,
                RandomCorrections.LISTS);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void aMergedNameIsOneInDocumentsThatAreHereAndInThoseToCome() throws Exception {
        var one = published("Le [CHRU] et le [CHU Dijon]");
        made(merge("CHRU", "CHU Dijon"));
        var two = published("Encore le [CHRU]");

        assertThat(labels(one)).containsExactly("CHU Dijon", "CHU Dijon");
        assertThat(labels(two)).containsExactly("CHU Dijon");
        assertThat(organisations()).containsExactly("CHU Dijon 2");
        assertThat(archive.engine().count(asking("CHRU"))).isEqualTo(2);
        assertThat(archive.engine().suggest("CH", Audience.PUBLIC, 9))
                .filteredOn(suggestion -> suggestion.kind() == Suggestion.Kind.ORGANISATION)
                .extracting(Suggestion::text)
                .containsExactly("CHU Dijon");
    }

    @Test
    void whatIsUndoneIsAsTheMachineFoundItAlsoAHiddenName() throws Exception {
        var id = published("Ni [Alpha] ni [À propos]");
        var hidden = made(new NameCorrection.Hide(organisation("À propos")));
        assertThat(labels(id)).containsExactly("Alpha");
        assertThat(organisations()).containsExactly("Alpha 1");

        archive.librarian().undo(hidden, "desk");

        assertThat(labels(id)).containsExactly("Alpha", "À propos");
        assertThat(archive.librarian().undo(hidden, "desk")).isEqualTo(new Ruling.NotThere(hidden));
        assertThat(archive.librarian().history()).extracting(NameEntry::holds).containsExactly(false, false);
    }

    @Test
    void correctionsSurviveReindexingReingestingAndARestart() throws Exception {
        var id = published("Le [CHRU], puis [Jean]");
        made(merge("CHRU", "Jean"));
        made(new NameCorrection.Rename(organisation("Jean"), "Jeanne"));

        archive.reindex((done, all) -> {});
        assertThat(labels(id)).containsExactly("Jeanne", "Jeanne");
        archive.replace(
                id, bytes("Le [CHRU] seul"), "b.txt", fr.vigie.intake.Corrections.NONE, java.util.OptionalInt.empty());
        archive.awaitIdle();
        assertThat(labels(id)).containsExactly("Jeanne");
        archive.close();
        open();
        assertThat(labels(id)).containsExactly("Jeanne");
        assertThat(labels(published("Un [CHRU] de plus"))).containsExactly("Jeanne");
        assertThat(archive.engine().count(asking("CHRU"))).isEqualTo(2);
    }

    @Test
    void aCorrectionThatAStopCutShortIsCarriedOutAtTheNextStart() throws Exception {
        var id = published("Le [CHRU] et le [CHU]");
        archive.close();
        failPoint = name -> {
            if (name.equals("ingest.refreshed")) {
                throw new IllegalStateException("cut short");
            }
        };
        open();
        try {
            made(merge("CHRU", "CHU"));
        } catch (IllegalStateException cut) {
            assertThat(cut).hasMessage("cut short");
        }
        archive.close();
        failPoint = FailPoint.NONE;
        open();

        assertThat(labels(id)).containsExactly("CHU", "CHU");
        assertThat(archive.waiting()).isZero();
    }

    @Test
    void whatCannotBeMadeIsSaidAndChangesNothing() throws Exception {
        var id = published("[A] [B] [C]");
        made(merge("A", "B"));
        var librarian = archive.librarian();
        assertThat(librarian.correct(merge("B", "A"), "desk"))
                .isEqualTo(new Ruling.Objected(Objection.CIRCLE, organisation("B")));
        assertThat(librarian.correct(merge("A", "C"), "desk"))
                .isEqualTo(new Ruling.Objected(Objection.MOVED, organisation("B")));
        assertThat(librarian.correct(merge("C", "Nulle part"), "desk"))
                .isEqualTo(new Ruling.Unknown(organisation("Nulle part")));
        assertThat(librarian.correct(new NameCorrection.Rename(organisation("C"), "A"), "desk"))
                .isEqualTo(new Ruling.Taken(organisation("B")));
        assertThat(labels(id)).containsExactly("B", "B", "C");
        assertThat(librarian.history()).hasSize(1);
    }

    @Test
    void aDraftsNamesDoNotShowThroughTheirCorrections() throws Exception {
        published("Le [CHU]");
        var draft = given("Le [Projet secret] du [CHU]", Acceptance.draft("secret.txt", Origin.UPLOAD));
        var before = archive.engine().search(EVERYTHING).toString();
        made(merge("Projet secret", "CHU"));

        assertThat(archive.engine().search(EVERYTHING)).hasToString(before);
        assertThat(archive.engine().count(asking("Projet secret"))).isZero();
        assertThat(labels(draft)).containsExactly("CHU", "CHU");
        archive.publish(draft, Optional.empty());
        assertThat(archive.engine().count(asking("Projet secret"))).isEqualTo(2);
    }

    @Test
    void anImportKeepsWhatHoldsAndUndoesTheRest() throws Exception {
        var id = published("[A] [B] [C]");
        made(merge("A", "B"));
        made(new NameCorrection.Hide(organisation("C")));
        List<NameCorrection> all = List.of(merge("A", "B"), merge("C", "Plus tard"));

        archive.librarian().replaceAll(all, "desk");
        assertThat(archive.librarian().names().corrections()).isEqualTo(all);
        assertThat(archive.librarian().history()).hasSize(4);
        assertThat(labels(id)).containsExactly("B", "B", "Plus tard");
        archive.librarian().replaceAll(List.of(), "desk");
        assertThat(labels(id)).containsExactly("A", "B", "C");
    }

    @Test
    void randomCorrectionsOfRandomDocumentsAreAsTheNaiveOnes() throws Exception {
        var seed = Seeds.seed();
        var random = new Random(seed);
        var making = new RandomCorrections(random);
        var ids = new ArrayList<DocumentId>();
        for (var step = 0; step < 120; step++) {
            var librarian = archive.librarian();
            switch (random.nextInt(8)) {
                case 0, 1 ->
                    ids.add(published(step + " " + making.name().key() + " ["
                            + making.name().text() + "] [" + making.name().label() + "]"));
                case 2 ->
                    librarian.history().stream()
                            .filter(NameEntry::holds)
                            .skip(random.nextInt(3))
                            .findFirst()
                            .ifPresent(entry -> librarian.undo(entry.number(), "desk"));
                default -> librarian.correct(making.correction(), "desk");
            }
            if (step % 40 == 39) {
                archive.reindex((done, all) -> {});
                archive.close();
                open();
            }
            var naive = new NaiveNames(archive.librarian().names().corrections(), RandomCorrections.LISTS);
            for (var id : ids) {
                var entry = entry(id);
                assertThat(entry.tags().names())
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(tags(entry.reading()).names().stream()
                                .flatMap(name -> naive.over(name).stream())
                                .toList());
            }
        }
        assertThat(archive.librarian().history()).as("seed %d", seed).hasSizeGreaterThan(20);
    }

    private static Tags tags(Reading reading) {
        var names = new ArrayList<Name>();
        var matcher = NAME.matcher(reading.text());
        while (matcher.find()) {
            var written = matcher.group(1);
            var key = RandomCorrections.LISTS.key(NameType.ORGANISATION, written);
            names.add(
                    new Name(NameType.ORGANISATION, new Span(matcher.start(1), matcher.end(1)), written, written, key));
        }
        return new Tags(names, List.of(), List.of());
    }

    private long made(NameCorrection correction) {
        var ruling = archive.librarian().correct(correction, "desk");
        assertThat(ruling).isInstanceOf(Ruling.Made.class);
        assertThat(NameCorrectionText.write(archive.librarian().names().corrections()))
                .contains(NameCorrectionText.line(correction));
        return ((Ruling.Made) ruling).number();
    }

    private DocumentId published(String text) throws Exception {
        return given(text, Acceptance.draft("a.txt", Origin.UPLOAD).published());
    }

    private DocumentId given(String text, Acceptance acceptance) throws Exception {
        var admission = archive.accept(bytes(text), acceptance);
        archive.awaitIdle();
        return ((Admission.Accepted) admission).holding().id();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Entry entry(DocumentId id) {
        return archive.engine().find(id, Audience.DESK).orElseThrow();
    }

    private List<String> labels(DocumentId id) {
        return entry(id).tags().names().stream().map(Name::label).toList();
    }

    private List<String> organisations() {
        return archive.engine().search(EVERYTHING).facets().stream()
                .filter(facet -> facet.name() == FacetName.ORGANISATION)
                .flatMap(facet -> facet.values().stream())
                .map(value -> value.label() + " " + value.count())
                .toList();
    }

    private static SearchRequest asking(String key) {
        return new SearchRequest(
                new Query.Everything(),
                List.of(new FacetFilter(FacetName.ORGANISATION, FacetFilter.Mode.ANY, List.of(key))),
                DateRange.ALWAYS,
                List.of(),
                Sort.NEWEST,
                20,
                Optional.empty(),
                false,
                false,
                20,
                Audience.PUBLIC);
    }

    private static NameCorrection merge(String key, String into) {
        return new NameCorrection.Merge(organisation(key), into);
    }

    private static NameKey organisation(String key) {
        return new NameKey(NameType.ORGANISATION, key);
    }
}
