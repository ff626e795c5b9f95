package fr.vigie.ingest;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.NameType;
import fr.vigie.document.Span;
import fr.vigie.engine.Found;
import fr.vigie.engine.Opening;
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
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine in use, which another can take the place of while searches go on. While the other is being built, every
 * change goes to both.
 */
public final class LiveEngine implements SearchEngine {
    private static final Logger LOG = LoggerFactory.getLogger(LiveEngine.class);

    private final IndexFolder folder;
    private final EngineOpener opener;
    private final boolean madeAnew;
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private SearchEngine current;
    private Optional<Successor> successor = Optional.empty();

    /** An engine being built. */
    record Successor(Path folder, SearchEngine engine) {}

    /** Opens the index in use; where there is none that can be read, an empty one in its place. */
    LiveEngine(IndexFolder folder, EngineOpener opener) throws IOException {
        this.folder = folder;
        this.opener = opener;
        var opened = openCurrent();
        this.madeAnew = opened.isEmpty();
        this.current = opened.isPresent() ? opened.get() : openFresh();
        folder.tidy();
    }

    private Optional<SearchEngine> openCurrent() throws IOException {
        var path = folder.current();
        if (path.isEmpty()) {
            return Optional.empty();
        }
        return switch (opener.open(path.get())) {
            case Opening.Opened opened -> Optional.of(opened.engine());
            case Opening.Unusable unusable -> {
                LOG.warn("The index is made again: {}", unusable.reason());
                yield Optional.empty();
            }
        };
    }

    private SearchEngine openFresh() throws IOException {
        var fresh = folder.fresh();
        var engine = empty(fresh);
        folder.use(fresh);
        return engine;
    }

    private SearchEngine empty(Path fresh) throws IOException {
        return switch (opener.open(fresh)) {
            case Opening.Opened opened -> opened.engine();
            case Opening.Unusable unusable -> throw new IOException("no index can be begun: " + unusable.reason());
        };
    }

    /** Whether there was no index that could be read, so that this one began empty. */
    boolean madeAnew() {
        return madeAnew;
    }

    /** Whether another is being built. */
    boolean isSucceeded() {
        use.readLock().lock();
        try {
            return successor.isPresent();
        } finally {
            use.readLock().unlock();
        }
    }

    /** Begins to build another engine; from now on every change goes to it as well. */
    SearchEngine begin() throws IOException {
        var fresh = folder.fresh();
        var engine = empty(fresh);
        use.writeLock().lock();
        try {
            if (successor.isPresent()) {
                throw new IllegalStateException("another index is being built");
            }
            successor = Optional.of(new Successor(fresh, engine));
        } finally {
            use.writeLock().unlock();
        }
        return engine;
    }

    /** Puts the engine that was built in the place of the one in use, once no search reads that one. */
    void swap() throws IOException {
        use.writeLock().lock();
        try {
            var next = successor.orElseThrow();
            folder.use(next.folder());
            current.close();
            current = next.engine();
            successor = Optional.empty();
        } finally {
            use.writeLock().unlock();
        }
        folder.tidy();
    }

    /** Throws away what was being built. */
    void abandon() throws IOException {
        use.writeLock().lock();
        try {
            successor.ifPresent(next -> next.engine().close());
            successor = Optional.empty();
        } finally {
            use.writeLock().unlock();
        }
        folder.tidy();
    }

    @Override
    public void put(Collection<Entry> entries) {
        with(engine -> {
            successor.ifPresent(next -> next.engine().put(entries));
            engine.put(entries);
            return entries;
        });
    }

    @Override
    public void remove(Collection<DocumentId> ids) {
        with(engine -> {
            successor.ifPresent(next -> next.engine().remove(ids));
            engine.remove(ids);
            return ids;
        });
    }

    @Override
    public SearchAnswer search(SearchRequest request) {
        return with(engine -> engine.search(request));
    }

    @Override
    public SearchAnswer profile(SearchRequest request) {
        return with(engine -> engine.profile(request));
    }

    @Override
    public Bonds bonds(SearchRequest request, List<FacetKey> values) {
        return with(engine -> engine.bonds(request, values));
    }

    @Override
    public long count(SearchRequest request) {
        return with(engine -> engine.count(request));
    }

    @Override
    public StatementAnswer statements(StatementRequest request) {
        return with(engine -> engine.statements(request));
    }

    @Override
    public Walk<Found> walk(SearchRequest request) {
        return with(engine -> engine.walk(request));
    }

    @Override
    public Walk<Statement> walk(StatementRequest request) {
        return with(engine -> engine.walk(request));
    }

    @Override
    public Optional<Entry> find(DocumentId id, Audience audience) {
        return with(engine -> engine.find(id, audience));
    }

    @Override
    public List<Span> marks(DocumentId id, SearchRequest request) {
        return with(engine -> engine.marks(id, request));
    }

    @Override
    public List<DocumentId> family(DocumentId id, Audience audience) {
        return with(engine -> engine.family(id, audience));
    }

    @Override
    public List<Suggestion> suggest(String beginning, Audience audience, int size) {
        return with(engine -> engine.suggest(beginning, audience, size));
    }

    @Override
    public List<DocumentId> naming(NameType type, String key, Audience audience, int most) {
        return with(engine -> engine.naming(type, key, audience, most));
    }

    @Override
    public List<DocumentId> ids(Audience audience) {
        return with(engine -> engine.ids(audience));
    }

    @Override
    public String format() {
        return with(SearchEngine::format);
    }

    private <T> T with(Function<SearchEngine, T> work) {
        use.readLock().lock();
        try {
            return work.apply(current);
        } finally {
            use.readLock().unlock();
        }
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            successor.ifPresent(next -> next.engine().close());
            current.close();
        } finally {
            use.writeLock().unlock();
        }
    }
}
