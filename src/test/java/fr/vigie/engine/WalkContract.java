package fr.vigie.engine;

import static fr.vigie.engine.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Seeds;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Visibility;
import fr.vigie.query.Audience;
import fr.vigie.query.DateRange;
import fr.vigie.query.Field;
import fr.vigie.query.Query;
import fr.vigie.query.SearchAnswer.Hit;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Sort;
import fr.vigie.query.StatementAnswer.Statement;
import fr.vigie.query.StatementOrder;
import fr.vigie.query.StatementRequest;
import fr.vigie.query.StatementRequest.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How every search engine hands out all that answers. */
public abstract class WalkContract {
    private static final int DOCUMENTS = 260;
    private static final Query EVERYTHING = new Query.Everything();

    /** A new, empty engine that the test closes. */
    protected abstract SearchEngine open();

    @Test
    void aWalkGivesWhatAllPagesTogetherGiveInTheirOrder() {
        var random = new Random(Seeds.seed());
        try (var engine = filled(random)) {
            for (var query : List.of(EVERYTHING, new Query.Word(Field.ANYWHERE, "hôpital"))) {
                for (var sort : Sort.values()) {
                    for (var grouped : List.of(true, false)) {
                        for (var audience : Audience.values()) {
                            var request = request(query, sort, grouped, audience);
                            var paged = pages(engine, request);
                            try (var walk = engine.walk(request)) {
                                assertThat(walk.total()).isEqualTo(paged.size());
                                assertThat(all(walk)).extracting(Found::hit).isEqualTo(paged);
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void aWalkOverStatementsGivesWhatAllPagesTogetherGive() {
        var random = new Random(Seeds.seed());
        Wanted figures = new Wanted.Figures(Set.of(), Set.of(), Set.of(), Set.of(), List.of());
        try (var engine = filled(random)) {
            for (var order : StatementOrder.values()) {
                for (var grouped : List.of(true, false)) {
                    var within = request(EVERYTHING, Sort.RELEVANCE, grouped, Audience.PUBLIC);
                    var request = new StatementRequest(within, figures, order);
                    var paged = new ArrayList<Statement>();
                    var cursor = Optional.<String>empty();
                    do {
                        var page = engine.statements(new StatementRequest(within.from(cursor), figures, order));
                        paged.addAll(page.statements());
                        cursor = page.cursor();
                    } while (cursor.isPresent());
                    try (var walk = engine.walk(request)) {
                        assertThat(walk.total()).isEqualTo(paged.size());
                        assertThat(all(walk)).isEqualTo(paged);
                    }
                }
            }
        }
    }

    /** Words that only some documents have are not replaced by others here. */
    @Test
    void aWalkReadsStrictly() {
        try (var engine = open();
                var walk = engine.walk(request(
                        new Query.All(
                                List.of(new Query.Word(Field.ANYWHERE, "un"), new Query.Word(Field.ANYWHERE, "deux"))),
                        Sort.RELEVANCE,
                        false,
                        Audience.PUBLIC))) {
            assertThat(all(walk)).isEmpty();
        }
    }

    @Test
    void whatChangesWhileAWalkGoesOnComesNeitherTwiceNorNotAtAll() {
        var random = new Random(Seeds.seed());
        var archive = new RandomArchive(random);
        try (var engine = filled(random)) {
            var request = request(EVERYTHING, Sort.NEWEST, false, Audience.PUBLIC);
            var before = pages(engine, request).stream().map(Hit::id).toList();
            var seen = new ArrayList<DocumentId>();
            try (var walk = engine.walk(request)) {
                for (var next = walk.next(); next.isPresent(); next = walk.next()) {
                    seen.add(next.get().entry().id());
                    if (random.nextInt(40) == 0) {
                        change(engine, archive, random);
                    }
                }
            }
            assertThat(seen).isEqualTo(before);
        }
    }

    @Test
    void theWholeDocumentIsGiven() {
        var entry = entry(1).title("Un titre").text("L’hôpital de Dijon.").build();
        try (var engine = open()) {
            engine.put(List.of(entry));
            try (var walk = engine.walk(request(EVERYTHING, Sort.NEWEST, false, Audience.PUBLIC))) {
                assertThat(walk.next().map(Found::entry)).contains(entry);
                assertThat(walk.next()).isEmpty();
            }
        }
    }

    /** Several documents come, change, are hidden or go. */
    private static void change(SearchEngine engine, RandomArchive archive, Random random) {
        var changed = new ArrayList<Entry>();
        var gone = new ArrayList<DocumentId>();
        for (var i = 0; i < 10; i++) {
            var document = archive.document(random.nextInt(DOCUMENTS + 50));
            switch (random.nextInt(3)) {
                case 0 -> changed.add(document);
                case 1 -> changed.add(document.withVisibility(Visibility.WITHDRAWN));
                default -> gone.add(document.id());
            }
        }
        engine.put(changed);
        engine.remove(gone);
    }

    private SearchEngine filled(Random random) {
        var archive = new RandomArchive(random);
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < DOCUMENTS; i++) {
            entries.add(archive.document(i));
        }
        var engine = open();
        engine.put(entries);
        return engine;
    }

    private static SearchRequest request(Query query, Sort sort, boolean grouped, Audience audience) {
        return new SearchRequest(
                query, List.of(), DateRange.ALWAYS, List.of(), sort, 37, Optional.empty(), grouped, false, 0, audience);
    }

    private static List<Hit> pages(SearchEngine engine, SearchRequest request) {
        var hits = new ArrayList<Hit>();
        var cursor = Optional.<String>empty();
        do {
            var page = engine.search(request.from(cursor));
            hits.addAll(page.hits());
            cursor = page.cursor();
        } while (cursor.isPresent());
        return hits;
    }

    private static <T> List<T> all(Walk<T> walk) {
        var all = new ArrayList<T>();
        for (var next = walk.next(); next.isPresent(); next = walk.next()) {
            all.add(next.get());
        }
        return all;
    }
}
