package fr.vigie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.engine.StandingQueries.Standing;
import fr.vigie.query.Audience;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Sort;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Random requests that wait for random documents, against an engine that searches each document alone, and all together. */
public final class RandomStanding {
    private static final int DOCUMENTS = 12;
    private static final int REQUESTS = 150;

    private final StandingQueries standing;
    private final SearchEngine alone;
    private final SearchEngine together;
    private final Random random;
    private final RandomArchive archive;
    private final RandomWishes wishes;
    private final String seed;
    private final Map<String, SearchRequest> waiting = new TreeMap<>();

    /** @param alone and together empty engines, opened with the places of the standing queries */
    public RandomStanding(StandingQueries standing, SearchEngine alone, SearchEngine together, long seed) {
        this.standing = standing;
        this.alone = alone;
        this.together = together;
        this.random = new Random(seed);
        this.archive = new RandomArchive(random);
        this.wishes = new RandomWishes(random, archive);
        this.seed = "seed " + seed;
    }

    /** Goes on for that long; answers how often a request and a document were compared. */
    public int run(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        var compared = 0;
        while (System.nanoTime() < end) {
            change();
            var documents = new ArrayList<Entry>();
            for (var i = 0; i < DOCUMENTS; i++) {
                documents.add(archive.document(i));
            }
            var matches = new TreeMap<String, Set<DocumentId>>();
            for (var document : documents) {
                compareAlone(document, matches);
                compared += waiting.size();
            }
            compareTogether(documents, matches);
        }
        standing.remove(List.copyOf(waiting.keySet()));
        assertThat(standing.size()).as(seed).isZero();
        return compared;
    }

    private void change() {
        var put = new ArrayList<Standing>();
        for (var i = 3 + random.nextInt(REQUESTS); i > 0; i--) {
            put.add(new Standing("m" + random.nextInt(REQUESTS), wishes.request()));
        }
        var gone = List.of("m" + random.nextInt(REQUESTS), "m" + random.nextInt(REQUESTS), "never there");
        standing.put(put);
        put.forEach(one -> waiting.put(one.key(), one.request()));
        standing.remove(gone);
        waiting.keySet().removeAll(gone);
        assertThat(standing.size()).as(seed).isEqualTo(waiting.size());
    }

    private void compareAlone(Entry document, Map<String, Set<DocumentId>> matches) {
        alone.put(List.of(document));
        var matching = standing.matching(document);
        waiting.forEach((key, request) -> {
            var of = seed + ": " + request + " in " + document;
            var counted = alone.count(request);
            assertThat(matching.contains(key)).as(of).isEqualTo(counted == 1);
            if (counted == 1) {
                matches.computeIfAbsent(key, one -> new HashSet<>()).add(document.id());
            }
        });
        assertThat(waiting.keySet()).as(seed).containsAll(matching);
        var all = List.copyOf(waiting.entrySet());
        for (var i = 0; i < 20 && !all.isEmpty(); i++) {
            var one = all.get(random.nextInt(all.size()));
            var reasons = standing.reasons(one.getValue(), document);
            assertThat(reasons.matches()).as(seed + ": " + one.getValue()).isEqualTo(matching.contains(one.getKey()));
        }
        alone.remove(List.of(document.id()));
    }

    private void compareTogether(List<Entry> documents, Map<String, Set<DocumentId>> matches) {
        together.put(documents);
        waiting.forEach((key, request) -> {
            var hits = new HashSet<DocumentId>();
            together.search(strict(request)).hits().forEach(hit -> hits.add(hit.id()));
            assertThat(matches.getOrDefault(key, Set.of()))
                    .as(seed + ": " + request)
                    .isEqualTo(hits);
        });
        together.remove(together.ids(Audience.DESK));
    }

    private static SearchRequest strict(SearchRequest request) {
        return new SearchRequest(
                request.query(),
                request.filters(),
                request.dates(),
                request.figures(),
                Sort.NEWEST,
                SearchRequest.LARGEST,
                Optional.empty(),
                false,
                false,
                0,
                request.audience());
    }
}
