package fr.vigie.engine;

import static fr.vigie.engine.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Seeds;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Kind;
import fr.vigie.document.Visibility;
import fr.vigie.query.Audience;
import fr.vigie.query.DateRange;
import fr.vigie.query.Field;
import fr.vigie.query.Query;
import fr.vigie.query.SearchAnswer;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Sort;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every search engine makes of reprints. */
public abstract class FamilyContract {
    /** A new, empty engine that the test closes. */
    protected abstract SearchEngine open();

    @Test
    void aFamilyIsOneHitAndItsCommuniqueStandsForIt() {
        try (var engine = open()) {
            engine.put(List.of(
                    article(1, "2021-01-01", passage("a"), "Dijon"),
                    release(2, "2021-01-03", passage("a")),
                    article(3, "2021-01-04", passage("a"), "Dijon Dijon"),
                    article(4, "2021-01-02", passage("b"), "Dijon")));

            var all = engine.search(grouped(new Query.Everything(), Sort.NEWEST, 10, Optional.empty()));
            assertThat(all.total()).isEqualTo(4);
            assertThat(all.families()).isEqualTo(2);
            assertThat(numbers(all)).containsExactly(2, 4);
            assertThat(all.hits()).extracting(SearchAnswer.Hit::reprints).containsExactly(2, 0);

            // The communiqué does not say Dijon: the newest article that does stands for the family.
            var some = engine.search(grouped(word("Dijon"), Sort.NEWEST, 10, Optional.empty()));
            assertThat(some.total()).isEqualTo(3);
            assertThat(some.families()).isEqualTo(2);
            assertThat(numbers(some)).containsExactly(3, 4);
            assertThat(some.hits().getFirst().reprints()).isEqualTo(2);

            assertThat(engine.family(id(3), Audience.PUBLIC)).containsExactly(id(2), id(1), id(3));
            assertThat(engine.family(id(4), Audience.PUBLIC)).isEmpty();
            assertThat(engine.family(id(9), Audience.PUBLIC)).isEmpty();
        }
    }

    @Test
    void aHiddenDocumentJoinsNothingForThePublicUntilItIsPublished() {
        try (var engine = open()) {
            var bridge = entry(3).text(passage("a") + "\n" + passage("b")).visibility(Visibility.DRAFT);
            engine.put(List.of(
                    article(1, "2021-01-01", passage("a"), ""),
                    article(2, "2021-01-02", passage("b"), ""),
                    bridge.build()));
            assertThat(engine.family(id(1), Audience.PUBLIC)).isEmpty();
            assertThat(engine.family(id(3), Audience.PUBLIC)).isEmpty();
            assertThat(engine.family(id(1), Audience.DESK)).containsExactly(id(1), id(2), id(3));
            assertThat(engine.search(SearchRequest.of(new Query.Everything())).families())
                    .isEqualTo(2);

            engine.put(List.of(bridge.visibility(Visibility.PUBLISHED).build()));
            assertThat(engine.family(id(1), Audience.PUBLIC)).containsExactly(id(1), id(2), id(3));
            assertThat(engine.search(SearchRequest.of(new Query.Everything())).families())
                    .isEqualTo(1);

            engine.put(List.of(bridge.visibility(Visibility.WITHDRAWN).build()));
            assertThat(engine.family(id(2), Audience.PUBLIC)).isEmpty();
        }
    }

    @Test
    void whatJoinedAFamilyTakesItApartWhenItChangesOrGoes() {
        try (var engine = open()) {
            var bridge = entry(3).text(passage("a") + "\n" + passage("b")).build();
            engine.put(List.of(article(1, "2021-01-01", passage("a"), ""), article(2, "2021-01-02", passage("b"), "")));
            engine.put(List.of(bridge));
            assertThat(engine.family(id(2), Audience.PUBLIC)).hasSize(3);
            engine.put(List.of(entry(3).text(passage("a")).build()));
            assertThat(engine.family(id(2), Audience.PUBLIC)).isEmpty();
            assertThat(engine.family(id(1), Audience.PUBLIC)).containsExactly(id(1), id(3));
            engine.put(List.of(bridge));
            assertThat(engine.family(id(2), Audience.PUBLIC)).hasSize(3);
            engine.remove(List.of(id(3)));
            assertThat(engine.family(id(1), Audience.PUBLIC)).isEmpty();
        }
    }

    @Test
    void familiesAreTheSameInWhateverOrderDocumentsArrive() {
        var random = new Random(Seeds.seed());
        var archive = new RandomArchive(random);
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < 40; i++) {
            entries.add(archive.document(i));
        }
        var first = Optional.<List<List<DocumentId>>>empty();
        for (var round = 0; round < 5; round++) {
            Collections.shuffle(entries, random);
            try (var engine = open()) {
                for (var at = 0; at < entries.size(); ) {
                    var end = Math.min(entries.size(), at + 1 + random.nextInt(12));
                    engine.put(entries.subList(at, end));
                    at = end;
                }
                var families = families(engine);
                assertThat(families).anyMatch(family -> family.size() > 2);
                assertThat(families).isEqualTo(first.orElse(families));
                first = Optional.of(families);
            }
        }
    }

    @Test
    void cursorsWalkThroughAllFamiliesOnce() {
        var random = new Random(Seeds.seed());
        var archive = new RandomArchive(random);
        try (var engine = open()) {
            for (var i = 0; i < 60; i++) {
                engine.put(List.of(archive.document(i)));
            }
            for (var sort : Sort.values()) {
                for (var query : List.of(new Query.Everything(), word("santé"))) {
                    var seen = new ArrayList<Integer>();
                    var cursor = Optional.<String>empty();
                    long families;
                    do {
                        var page = engine.search(grouped(query, sort, 4, cursor));
                        families = page.families();
                        seen.addAll(numbers(page));
                        cursor = page.cursor();
                    } while (cursor.isPresent());
                    assertThat(seen).hasSize((int) families).doesNotHaveDuplicates();
                    assertThat(seen).isEqualTo(numbers(engine.search(grouped(query, sort, 100, Optional.empty()))));
                }
            }
        }
    }

    /** Every document's family, in the order of documents. */
    protected static List<List<DocumentId>> families(SearchEngine engine) {
        var families = new ArrayList<List<DocumentId>>();
        for (var audience : Audience.values()) {
            for (var i = 0; i < 60; i++) {
                families.add(engine.family(id(i), audience));
            }
        }
        return families;
    }

    /** Some thirty words that belong together. */
    public static String passage(String name) {
        var words = new StringBuilder();
        for (var word = 0; word < 30; word++) {
            words.append("mot")
                    .append(name)
                    .append((char) ('a' + word % 26))
                    .append(word)
                    .append(' ');
        }
        return words.append('.').toString();
    }

    private static Entry article(int number, String date, String text, String more) {
        return entry(number).date(date).text(text + " " + more).build();
    }

    private static Entry release(int number, String date, String text) {
        return entry(number).date(date).kind(Kind.COMMUNIQUE).text(text).build();
    }

    private static Query word(String word) {
        return new Query.Word(Field.ANYWHERE, word);
    }

    private static SearchRequest grouped(Query query, Sort sort, int size, Optional<String> cursor) {
        return new SearchRequest(
                query, List.of(), DateRange.ALWAYS, List.of(), sort, size, cursor, true, false, 5, Audience.PUBLIC);
    }

    private static List<Integer> numbers(SearchAnswer answer) {
        return answer.hits().stream()
                .map(hit -> Integer.parseInt(hit.id().value().substring(0, 16), 16))
                .toList();
    }

    private static DocumentId id(int number) {
        return entry(number).build().id();
    }
}
