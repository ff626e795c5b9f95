package fr.vigie.engine.lucene;

import fr.vigie.document.Entry;
import fr.vigie.engine.PlaceTree;
import fr.vigie.engine.StandingQueries;
import fr.vigie.query.Audience;
import fr.vigie.query.SearchRequest;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Requests that wait in this process. Each is a condition over clues that all share; it waits under one of those that it
 * cannot do without, so that a document is held against the few that it has such a clue of.
 */
public final class LuceneStandingQueries implements StandingQueries {
    private final PlaceTree places;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Clues clues = new Clues();
    private final Numbers numbers = new Numbers();
    private final Map<String, Waiting> waiting = new HashMap<>();

    private LuceneStandingQueries(PlaceTree places) {
        this.places = places;
    }

    /**
     * Standing queries of which none waits yet.
     *
     * @param places puts places under those that they lie in; the ones that the engine was opened with
     */
    public static StandingQueries open(PlaceTree places) {
        return new LuceneStandingQueries(places);
    }

    @Override
    public Optional<Refusal> refusal(SearchRequest request) {
        return StandingRefusal.of(request);
    }

    @Override
    public void put(Collection<Standing> standing) {
        lock.writeLock().lock();
        try {
            for (var one : standing) {
                forget(one.key());
                take(one.key(), one.request());
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void remove(Collection<String> keys) {
        lock.writeLock().lock();
        try {
            keys.forEach(this::forget);
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public int size() {
        lock.readLock().lock();
        try {
            return waiting.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public Set<String> matching(Entry entry) {
        var document = EntryDocument.searchable(entry, places);
        lock.readLock().lock();
        try {
            var matching = new HashSet<String>();
            var arrival = new Arrival(entry, document, clues);
            var looked = new BitSet();
            for (var clue : arrival.found()) {
                look(clue.waiting(), arrival, entry.visibility().isPublic(), looked, matching);
            }
            return matching;
        } finally {
            lock.readLock().unlock();
        }
    }

    private static void look(
            WaitingList list, Arrival arrival, boolean published, BitSet looked, Set<String> matching) {
        for (var i = 0; i < list.size(); i++) {
            var second = list.second(i);
            if (second == WaitingList.NONE || arrival.has(second)) {
                var one = list.get(i);
                var sees = published || one.audience() == Audience.DESK;
                if (sees && !looked.get(one.number())) {
                    looked.set(one.number());
                    if (one.condition().holdsIn(arrival)) {
                        matching.add(one.key());
                    }
                }
            }
        }
    }

    @Override
    public List<Reasons> reasons(List<SearchRequest> requests, Entry entry) {
        var document = new ExplainedDocument(entry, places);
        return requests.stream()
                .map(request -> new StandingReasons(request, document).tell())
                .toList();
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            List.copyOf(waiting.keySet()).forEach(this::forget);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void take(String key, SearchRequest request) {
        var conditions = new Conditions(clues);
        var condition = conditions.of(request);
        var anchors = Anchors.of(condition).orElse(List.of(clues.always()));
        var one = new Waiting(numbers.take(), key, request.audience(), condition, conditions.asked(), anchors);
        var second = Anchors.second(condition, anchors);
        anchors.forEach(anchor -> anchor.waiting().add(one, second));
        waiting.put(key, one);
    }

    private void forget(String key) {
        var one = waiting.remove(key);
        if (one != null) {
            one.anchors().forEach(anchor -> anchor.waiting().remove(one));
            one.asked().forEach(clues::letGo);
            numbers.giveBack(one.number());
        }
    }
}
