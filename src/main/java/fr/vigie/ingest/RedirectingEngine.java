package fr.vigie.ingest;

import fr.vigie.authority.NameKey;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.NameType;
import fr.vigie.document.Span;
import fr.vigie.engine.Found;
import fr.vigie.engine.SearchEngine;
import fr.vigie.engine.Walk;
import fr.vigie.query.Audience;
import fr.vigie.query.Bonds;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.FacetKey;
import fr.vigie.query.FacetName;
import fr.vigie.query.SearchAnswer;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.StatementAnswer;
import fr.vigie.query.StatementAnswer.Statement;
import fr.vigie.query.StatementRequest;
import fr.vigie.query.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The engine as searches ask it: who asks for a merged key is answered of what stands for it. */
final class RedirectingEngine implements SearchEngine {
    private final SearchEngine engine;
    private final Librarian librarian;

    RedirectingEngine(SearchEngine engine, Librarian librarian) {
        this.engine = engine;
        this.librarian = librarian;
    }

    @Override
    public void put(Collection<Entry> entries) {
        engine.put(entries);
    }

    @Override
    public void remove(Collection<DocumentId> ids) {
        engine.remove(ids);
    }

    @Override
    public SearchAnswer search(SearchRequest request) {
        return engine.search(redirected(request));
    }

    @Override
    public SearchAnswer profile(SearchRequest request) {
        return engine.profile(redirected(request));
    }

    @Override
    public Bonds bonds(SearchRequest request, List<FacetKey> values) {
        return engine.bonds(redirected(request), values);
    }

    @Override
    public long count(SearchRequest request) {
        return engine.count(redirected(request));
    }

    @Override
    public StatementAnswer statements(StatementRequest request) {
        return engine.statements(new StatementRequest(redirected(request.within()), request.wanted(), request.order()));
    }

    @Override
    public List<DocumentId> family(DocumentId id, Audience audience) {
        return engine.family(id, audience);
    }

    @Override
    public Walk<Found> walk(SearchRequest request) {
        return engine.walk(redirected(request));
    }

    @Override
    public Walk<Statement> walk(StatementRequest request) {
        return engine.walk(new StatementRequest(redirected(request.within()), request.wanted(), request.order()));
    }

    @Override
    public Optional<Entry> find(DocumentId id, Audience audience) {
        return engine.find(id, audience);
    }

    @Override
    public List<Span> marks(DocumentId id, SearchRequest request) {
        return engine.marks(id, redirected(request));
    }

    @Override
    public List<Suggestion> suggest(String beginning, Audience audience, int size) {
        return engine.suggest(beginning, audience, size);
    }

    @Override
    public List<DocumentId> naming(NameType type, String key, Audience audience, int most) {
        return engine.naming(type, key, audience, most);
    }

    @Override
    public String format() {
        return engine.format();
    }

    @Override
    public List<DocumentId> ids(Audience audience) {
        return engine.ids(audience);
    }

    private SearchRequest redirected(SearchRequest request) {
        var filters = request.filters().stream()
                .map(filter -> redirected(filter, request.audience()))
                .toList();
        return filters.equals(request.filters()) ? request : request.filtered(filters);
    }

    private FacetFilter redirected(FacetFilter filter, Audience audience) {
        return named(filter.facet())
                .map(type -> new FacetFilter(
                        filter.facet(),
                        filter.mode(),
                        filter.values().stream()
                                .map(value -> key(type, value, audience))
                                .distinct()
                                .toList()))
                .orElse(filter);
    }

    /** A name that is of another type by now is looked for under that one; here nobody has it. */
    private String key(NameType type, String value, Audience audience) {
        var standing = librarian.standing(new NameKey(type, value), audience);
        return standing.type() == type ? standing.key() : value;
    }

    private static Optional<NameType> named(FacetName facet) {
        return switch (facet) {
            case ORGANISATION -> Optional.of(NameType.ORGANISATION);
            case PLACE -> Optional.of(NameType.PLACE);
            case PERSON -> Optional.of(NameType.PERSON);
            case KIND, ISSUER, THEME, DATE, LANGUAGE, MEDIA_TYPE -> Optional.empty();
        };
    }

    @Override
    public void close() {
        engine.close();
    }
}
