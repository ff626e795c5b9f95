package fr.vigie.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Seeds;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Visibility;
import fr.vigie.engine.EntryBuilder;
import fr.vigie.engine.Opening;
import fr.vigie.engine.PlaceTree;
import fr.vigie.engine.SearchEngine;
import fr.vigie.engine.lucene.LuceneSearchEngine;
import fr.vigie.intake.FailPoint;
import fr.vigie.intake.Ledger;
import fr.vigie.query.Audience;
import fr.vigie.query.ParsedQuery;
import fr.vigie.query.Query;
import fr.vigie.query.QueryParser;
import fr.vigie.query.SearchRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept, over the real database and index, beside maps and lists. */
class DossiersTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);
    private static final Person ANNE = new Person("anne", Audience.PUBLIC);
    private static final Person BRUNO = new Person("bruno", Audience.PUBLIC);
    private static final Person EDITH = new Person("edith", Audience.DESK);
    private static final OptionalInt ANY = OptionalInt.empty();

    @TempDir
    private Path folder;

    private Ledger ledger;
    private SearchEngine engine;
    private Jdbi jdbi;
    private Dossiers dossiers;

    @BeforeEach
    void open() throws Exception {
        ledger = Ledger.open(folder.resolve("ledger.db"), FailPoint.NONE);
        jdbi = ledger.database().jdbi();
        engine = ((Opening.Opened) LuceneSearchEngine.open(folder.resolve("index"), PlaceTree.FLAT)).engine();
        dossiers = new Dossiers(jdbi, engine, CLOCK);
        for (var person : List.of(ANNE, BRUNO, EDITH)) {
            jdbi.useHandle(handle -> handle.execute(
                    "INSERT INTO account (id, name, role, created, disabled) VALUES (?, ?, 'reader', 0, 0)",
                    person.account(),
                    person.account()));
        }
    }

    @AfterEach
    void close() {
        engine.close();
        ledger.close();
    }

    @Test
    void whateverIsDoneEverybodySeesWhatMapsAndListsSay() {
        var seed = Seeds.seed();
        new RandomKeeping(new Random(seed), seed, dossiers, engine, ledger, List.of(ANNE, BRUNO, EDITH)).run(400);
    }

    @Test
    void aDocumentThatWasNeverPublicIsNotThereForOthersAndOneThatWasIsToldWithoutAWord() {
        var draft = document(1, Visibility.DRAFT, "Brouillon secret");
        var open = document(2, Visibility.PUBLISHED, "Communiqué ouvert");
        var address = shared(EDITH, Sharing.READ, draft, open);
        dossiers.remark(EDITH, address, open, new Remark("note sur ouvert", List.of("étiquette")), ANY);

        assertThat(seen(EDITH, address)).containsExactly(draft, open);
        assertThat(seen(ANNE, address)).containsExactly(open);
        assertThat(contents(ANNE, address).gone()).isZero();

        document(2, Visibility.WITHDRAWN, "Communiqué ouvert");
        var anne = contents(ANNE, address);
        assertThat(anne.seen()).isZero();
        assertThat(anne.tags()).isEmpty();
        assertThat(anne.lines()).singleElement().satisfies(line -> {
            assertThat(line).isInstanceOf(Contents.Gone.class);
            assertThat(line.piece().remark()).isEqualTo(Remark.NONE);
        });
    }

    @Test
    void theOwnerKeepsTheNoteOfARemovedDocumentAndLosesThatOfAForgottenOne() {
        var one = document(1, Visibility.PUBLISHED, "Un");
        var two = document(2, Visibility.PUBLISHED, "Deux");
        var id = shared(ANNE, Sharing.NONE, one, two);
        dossiers.remark(ANNE, id, one, new Remark("gardée", List.of()), ANY);
        engine.remove(List.of(one, two));

        assertThat(contents(ANNE, id).lines())
                .extracting(line -> line.piece().remark().note())
                .containsExactly("gardée", "");
        ledger.forgetNotes(List.of(one));
        assertThat(contents(ANNE, id).lines())
                .extracting(line -> line.piece().document())
                .containsExactly(two);
    }

    @Test
    void aNewDossierOfDocumentsThatItsMakerMayNotSeeIsNotMade() {
        var draft = document(1, Visibility.DRAFT, "Brouillon secret");
        var open = document(2, Visibility.PUBLISHED, "Communiqué ouvert");
        var heading = new Heading("Dossier", "");

        assertThat(dossiers.add(ANNE, heading, List.of(draft))).isInstanceOf(Change.NoDocument.class);
        assertThat(dossiers.all(ANNE)).isEmpty();
        var made = (Change.Done) dossiers.add(ANNE, heading, List.of(draft, open));
        assertThat(seen(ANNE, made.opened().address())).containsExactly(open);
        assertThat(dossiers.holding(dossiers.all(ANNE), open)).hasSize(1);
        assertThat(dossiers.holding(dossiers.all(ANNE), draft)).isEmpty();
    }

    @Test
    void moreDocumentsThanADossierHoldsAreRefusedAllAtOnce() {
        var id = shared(ANNE, Sharing.NONE, document(1, Visibility.PUBLISHED, "Un"));
        var many = IntStream.rangeClosed(0, Dossiers.MOST_DOCUMENTS)
                .mapToObj(number -> new DocumentId(String.format(Locale.ROOT, "%020x", number)))
                .toList();

        assertThat(dossiers.put(ANNE, id, many)).isEqualTo(new Change.Full(Dossiers.MOST_DOCUMENTS));
        assertThat(dossiers.add(ANNE, new Heading("Trop", ""), many))
                .isEqualTo(new Change.Full(Dossiers.MOST_DOCUMENTS));
    }

    @Test
    void aSearchInADossierFindsItsDocumentsAloneAndItsNotes() {
        var one = document(1, Visibility.PUBLISHED, "Le scanner de Dijon");
        document(2, Visibility.PUBLISHED, "Le scanner de Nevers");
        var three = document(3, Visibility.PUBLISHED, "Autre chose");
        var id = shared(ANNE, Sharing.NONE, one, three);
        dossiers.remark(ANNE, id, three, new Remark("voir les scanners", List.of()), ANY);

        var query = query("scanner");
        var found = Contents.of(
                dossiers,
                engine,
                ANNE,
                dossiers.open(ANNE, id).orElseThrow(),
                new Contents.Wish(
                        Optional.of(new Contents.Asked(query, "scanner")), Optional.empty(), Contents.Order.OWN));
        assertThat(found.lines()).extracting(line -> line.piece().document()).containsExactly(one, three);
    }

    @Test
    void withAnAccountItsDossiersAndSearchesGo() {
        var id = shared(ANNE, Sharing.READ, document(1, Visibility.PUBLISHED, "Un"));
        var searches = new SavedSearches(jdbi, engine, CLOCK);
        searches.add(ANNE, new SavedSearch.Wording("Santé", "?q=sante"));
        jdbi.useHandle(handle -> handle.execute("DELETE FROM account WHERE id = 'anne'"));

        assertThat(dossiers.open(BRUNO, id)).isEmpty();
        for (var table : List.of("dossier", "dossier_document", "dossier_guest", "saved_search")) {
            assertThat(jdbi.<Integer, RuntimeException>withHandle(
                            handle -> handle.createQuery("SELECT COUNT(*) FROM " + table)
                                    .mapTo(Integer.class)
                                    .one()))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void newForASavedSearchIsWhatBecamePublicSinceItsOwnerLookedAndAnswers() {
        var searches = new SavedSearches(jdbi, engine, CLOCK);
        var random = new Random(Seeds.seed());
        var firsts = new TreeMap<Integer, Long>();
        for (var number = 0; number < 60; number++) {
            document(number, random.nextInt(4) == 0 ? Visibility.WITHDRAWN : Visibility.PUBLISHED, word(number));
            for (var change = 1; change <= 1 + random.nextInt(2); change++) {
                var moment = CLOCK.millis() - 500 + random.nextInt(1000);
                held(number, change, moment);
                firsts.merge(number, moment, Math::min);
            }
        }
        var added = (SavedSearches.Outcome.Done) searches.add(ANNE, new SavedSearch.Wording("Lits", "?q=lits"));
        var asked = SearchRequest.everything(Audience.PUBLIC).asking(query("lits"));
        var expected = firsts.entrySet().stream()
                .filter(first -> first.getValue() > CLOCK.millis() && first.getKey() % 2 == 0)
                .filter(first ->
                        engine.find(id(first.getKey()), Audience.PUBLIC).isPresent())
                .count();

        assertThat(expected).isPositive();
        assertThat(searches.fresh(added.search(), asked)).isEqualTo(expected);
        var later = Clock.offset(CLOCK, Duration.ofSeconds(1));
        new SavedSearches(jdbi, engine, later).see(added.search());
        assertThat(searches.fresh(searches.find(ANNE, added.search().id()).orElseThrow(), asked))
                .isZero();
    }

    @Test
    void aSavedSearchIsItsOwnersAloneAndOfTwoWritersTheSecondIsTold() {
        var searches = new SavedSearches(jdbi, engine, CLOCK);
        var added = (SavedSearches.Outcome.Done) searches.add(ANNE, new SavedSearch.Wording(" Lits \n ", "?q=lits"));
        var id = added.search().id();
        assertThat(added.search().wording().name()).isEqualTo("Lits");
        assertThat(searches.find(BRUNO, id)).isEmpty();
        assertThat(searches.remove(BRUNO, id)).isFalse();
        assertThat(searches.change(BRUNO, id, added.search().wording(), ANY))
                .isInstanceOf(SavedSearches.Outcome.Missing.class);
        var other = new SavedSearch.Wording("Places", "?q=places");
        assertThat(searches.change(ANNE, id, other, OptionalInt.of(1))).isInstanceOf(SavedSearches.Outcome.Done.class);
        assertThat(searches.change(ANNE, id, added.search().wording(), OptionalInt.of(1)))
                .isEqualTo(new SavedSearches.Outcome.Stale(2));
        assertThat(searches.add(ANNE, new SavedSearch.Wording(" ", "")))
                .isEqualTo(new SavedSearches.Outcome.Flawed("name"));
        assertThat(searches.all(ANNE)).extracting(SavedSearch::wording).containsExactly(other);
        assertThat(searches.remove(ANNE, id)).isTrue();
    }

    private static Query query(String typed) {
        return ((ParsedQuery.Understood) QueryParser.parse(typed)).query();
    }

    private static String word(int number) {
        return number % 2 == 0 ? "des lits" : "des places";
    }

    private void held(int number, int change, long moment) {
        jdbi.useHandle(handle -> handle.execute(
                "INSERT INTO monitor_run (document, change, version, moment, examined, matched, program)"
                        + " VALUES (?, ?, 1, ?, 0, 0, '')",
                id(number).value(),
                change,
                moment));
    }

    private static DocumentId id(int number) {
        return EntryBuilder.entry(number).build().id();
    }

    private DocumentId document(int number, Visibility visibility, String title) {
        var entry = EntryBuilder.entry(number)
                .title(title)
                .text(title + ".")
                .visibility(visibility)
                .build();
        engine.put(List.of(entry));
        return entry.id();
    }

    /** The name by which a dossier with documents is opened by everybody who may. */
    private String shared(Person owner, Sharing sharing, DocumentId... documents) {
        var made = (Change.Done) dossiers.add(owner, new Heading("Dossier", ""));
        var id = made.opened().dossier().id();
        dossiers.put(owner, id, List.of(documents));
        var shared = (Change.Done) dossiers.share(owner, id, sharing, false);
        return shared.opened().dossier().address().orElse(id);
    }

    private Contents contents(Person person, String name) {
        var opened = dossiers.open(person, name).orElseThrow();
        return Contents.of(dossiers, engine, person, opened, Contents.Wish.ALL);
    }

    private List<DocumentId> seen(Person person, String name) {
        return contents(person, name).lines().stream()
                .filter(Contents.Seen.class::isInstance)
                .map(line -> line.piece().document())
                .toList();
    }
}
