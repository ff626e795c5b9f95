package fr.vigie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Visibility;
import fr.vigie.query.Audience;
import fr.vigie.query.Bonds;
import fr.vigie.query.FacetKey;
import fr.vigie.query.SearchAnswer;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Sort;
import fr.vigie.query.StatementOrder;
import fr.vigie.query.StatementRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The same random operations on an engine and on the naive one: both answer the same. */
public final class RandomOperations {
    private static final int LEAST = 100;
    private static final List<Visibility> VISIBILITIES = List.of(Visibility.values());

    private static final int DOCUMENTS = 40;

    private final SearchEngine engine;
    private final SearchEngine naive;
    private final Random random;
    private final RandomArchive archive;
    private final String seed;

    /** @param places what the engine was opened with */
    public RandomOperations(SearchEngine engine, PlaceTree places, long seed) {
        this.engine = engine;
        this.naive = new NaiveSearchEngine(places);
        this.random = new Random(seed);
        this.archive = new RandomArchive(random);
        this.seed = "seed " + seed;
    }

    /** Operates for that long, and longer on a machine that is busy; answers how many searches were compared. */
    public int run(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        var searches = 0;
        while (System.nanoTime() < end || searches <= LEAST) {
            change();
            for (var i = 0; i < 20; i++) {
                compare(archive.request());
                compare(archive.statements());
                searches++;
            }
            assertThat(engine.ids(Audience.PUBLIC)).as(seed).hasSameElementsAs(naive.ids(Audience.PUBLIC));
            assertThat(engine.ids(Audience.DESK)).as(seed).hasSameElementsAs(naive.ids(Audience.DESK));
        }
        return searches;
    }

    private void change() {
        switch (random.nextInt(4)) {
            case 0 -> {
                var ids = new ArrayList<DocumentId>();
                for (var i = random.nextInt(5); i > 0; i--) {
                    ids.add(archive.document(random.nextInt(DOCUMENTS)).id());
                }
                engine.remove(ids);
                naive.remove(ids);
            }
            case 1 -> {
                var moved = new ArrayList<Entry>();
                for (var id : naive.ids(Audience.DESK)) {
                    if (random.nextInt(6) == 0) {
                        var to = VISIBILITIES.get(random.nextInt(VISIBILITIES.size()));
                        moved.add(naive.find(id, Audience.DESK).orElseThrow().withVisibility(to));
                    }
                }
                engine.put(moved);
                naive.put(moved);
            }
            default -> {
                var put = new ArrayList<Entry>();
                for (var i = random.nextInt(12); i > 0; i--) {
                    put.add(archive.document(random.nextInt(DOCUMENTS)));
                }
                engine.put(put);
                naive.put(put);
            }
        }
    }

    private void compare(SearchRequest request) {
        var of = seed + ": " + request;
        var answer = engine.search(request);
        var expected = naive.search(request);
        assertThat(answer.total()).as(of).isEqualTo(expected.total());
        assertThat(answer.families()).as(of).isEqualTo(expected.families());
        assertThat(answer.relaxed()).as(of).isEqualTo(expected.relaxed());
        assertThat(answer.facets()).as(of).isEqualTo(expected.facets());
        assertThat(engine.count(request)).as(of).isEqualTo(naive.count(request));
        compareAlone(request, of);
        assertThat(answer.cursor().isPresent())
                .as(of)
                .isEqualTo(expected.cursor().isPresent());
        if (request.sort() != Sort.RELEVANCE) {
            assertThat(ids(answer)).as(of).isEqualTo(ids(expected));
        } else if (answer.cursor().isEmpty()) {
            assertThat(answer.hits()).as(of).hasSameSizeAs(expected.hits());
            assertThat(kin(answer, request)).as(of).isEqualTo(kin(expected, request));
        }
        for (var hit : answer.hits()) {
            assertThat(engine.find(hit.id(), request.audience()))
                    .as(of)
                    .isEqualTo(naive.find(hit.id(), request.audience()));
            var family = naive.family(hit.id(), request.audience());
            assertThat(engine.family(hit.id(), request.audience())).as(of).isEqualTo(family);
            assertThat(hit.reprints()).as(of).isEqualTo(Math.max(0, family.size() - 1));
        }
    }

    /** The documents that answer counted alone, and which of some values stand together in them. */
    private void compareAlone(SearchRequest request, String of) {
        var answer = engine.profile(request);
        var expected = naive.profile(request);
        assertThat(answer.total()).as(of).isEqualTo(expected.total());
        assertThat(answer.families()).as(of).isEqualTo(expected.families());
        assertThat(answer.facets()).as(of).isEqualTo(expected.facets());
        var values = expected.facets().stream()
                .flatMap(facet -> facet.values().stream().map(value -> new FacetKey(facet.name(), value.key())))
                .limit(Bonds.MOST)
                .toList();
        assertThat(engine.bonds(request, values)).as(of).isEqualTo(naive.bonds(request, values));
        var without = withoutFacets(request);
        assertThat(engine.search(without).total())
                .as(of)
                .isEqualTo(naive.search(without).total());
    }

    private static SearchRequest withoutFacets(SearchRequest request) {
        return new SearchRequest(
                request.query(),
                request.filters(),
                request.dates(),
                request.figures(),
                request.sort(),
                request.size(),
                request.cursor(),
                request.grouped(),
                request.relaxed(),
                0,
                request.audience());
    }

    private void compare(StatementRequest request) {
        var of = seed + ": " + request;
        var answer = engine.statements(request);
        var expected = naive.statements(request);
        assertThat(answer.total()).as(of).isEqualTo(expected.total());
        assertThat(answer.cursor().isPresent())
                .as(of)
                .isEqualTo(expected.cursor().isPresent());
        if (request.order() != StatementOrder.RELEVANCE) {
            assertThat(answer.statements()).as(of).isEqualTo(expected.statements());
        } else if (answer.cursor().isEmpty() && !request.within().grouped()) {
            assertThat(answer.statements()).as(of).hasSameElementsAs(expected.statements());
        }
    }

    /** The hits, or where they are grouped their families: which member is best is a matter of scores. */
    private Set<Object> kin(SearchAnswer answer, SearchRequest request) {
        var kin = new HashSet<>();
        for (var id : ids(answer)) {
            var family = request.grouped() ? naive.family(id, request.audience()) : List.<DocumentId>of();
            kin.add(family.isEmpty() ? id : family);
        }
        return kin;
    }

    private static List<DocumentId> ids(SearchAnswer answer) {
        var ids = new ArrayList<DocumentId>();
        answer.hits().forEach(hit -> ids.add(hit.id()));
        return ids;
    }
}
