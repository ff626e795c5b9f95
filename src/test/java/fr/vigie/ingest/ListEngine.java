package fr.vigie.ingest;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.NameType;
import fr.vigie.document.Span;
import fr.vigie.engine.Found;
import fr.vigie.engine.ListWalk;
import fr.vigie.engine.SearchEngine;
import fr.vigie.engine.Walk;
import fr.vigie.query.Audience;
import fr.vigie.query.Bonds;
import fr.vigie.query.FacetKey;
import fr.vigie.query.SearchAnswer;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.StatementAnswer;
import fr.vigie.query.StatementAnswer.Statement;
import fr.vigie.query.StatementRequest;
import fr.vigie.query.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps entries in a sorted map, and answers every search with how many its audience may see. */
final class ListEngine implements SearchEngine {
    private final Map<DocumentId, Entry> entries = new ConcurrentSkipListMap<>();

    private final AtomicInteger refusals = new AtomicInteger();

    /** From now on it fails so many times to put, as on a disk in trouble. */
    void refuse(int times) {
        refusals.set(times);
    }

    /** How often it still will. */
    int refusalsLeft() {
        return Math.max(0, refusals.get());
    }

    @Override
    public void put(Collection<Entry> put) {
        if (refusals.getAndDecrement() > 0) {
            throw new UncheckedIOException(new IOException("No space left on device"));
        }
        put.forEach(entry -> entries.put(entry.id(), entry));
    }

    @Override
    public void remove(Collection<DocumentId> ids) {
        ids.forEach(entries::remove);
    }

    @Override
    public SearchAnswer search(SearchRequest request) {
        return new SearchAnswer(count(request), 0, false, Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    @Override
    public SearchAnswer profile(SearchRequest request) {
        return search(request);
    }

    @Override
    public Bonds bonds(SearchRequest request, List<FacetKey> values) {
        return new Bonds(List.of(), List.of(), List.of());
    }

    @Override
    public long count(SearchRequest request) {
        return ids(request.audience()).size();
    }

    @Override
    public StatementAnswer statements(StatementRequest request) {
        return new StatementAnswer(0, Optional.empty(), List.of());
    }

    @Override
    public Walk<Found> walk(SearchRequest request) {
        return new ListWalk<>(List.of());
    }

    @Override
    public Walk<Statement> walk(StatementRequest request) {
        return new ListWalk<>(List.of());
    }

    @Override
    public Optional<Entry> find(DocumentId id, Audience audience) {
        return Optional.ofNullable(entries.get(id)).filter(entry -> sees(audience, entry));
    }

    @Override
    public List<Span> marks(DocumentId id, SearchRequest request) {
        return List.of();
    }

    @Override
    public List<DocumentId> family(DocumentId id, Audience audience) {
        return List.of();
    }

    @Override
    public List<Suggestion> suggest(String beginning, Audience audience, int size) {
        return List.of();
    }

    @Override
    public List<DocumentId> naming(NameType type, String key, Audience audience, int most) {
        return entries.values().stream()
                .filter(entry -> sees(audience, entry))
                .filter(entry -> entry.found().names().stream()
                        .anyMatch(name -> name.type() == type && name.key().equals(key)))
                .map(Entry::id)
                .limit(most)
                .toList();
    }

    @Override
    public String format() {
        return "list";
    }

    @Override
    public List<DocumentId> ids(Audience audience) {
        return entries.values().stream()
                .filter(entry -> sees(audience, entry))
                .map(Entry::id)
                .toList();
    }

    private static boolean sees(Audience audience, Entry entry) {
        return audience == Audience.DESK || entry.visibility().isPublic();
    }

    @Override
    public void close() {}
}
