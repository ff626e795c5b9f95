package fr.vigie.engine;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.NameType;
import fr.vigie.document.Span;
import fr.vigie.query.Audience;
import fr.vigie.query.Bonds;
import fr.vigie.query.Bonds.Bond;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.FacetKey;
import fr.vigie.query.FacetName;
import fr.vigie.query.SearchAnswer;
import fr.vigie.query.SearchAnswer.Hit;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Sort;
import fr.vigie.query.StatementAnswer;
import fr.vigie.query.StatementAnswer.Statement;
import fr.vigie.query.StatementRequest;
import fr.vigie.query.Suggestion;
import fr.vigie.query.UnreadableCursor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Lists and loops: what any engine should answer, worked out the obvious way. Scores are one and the same. */
final class NaiveSearchEngine implements SearchEngine {
    private final Map<DocumentId, Entry> entries = new TreeMap<>();
    private final Map<Audience, NaiveFamilies> families = new EnumMap<>(Audience.class);
    private final PlaceTree places;

    NaiveSearchEngine(PlaceTree places) {
        this.places = places;
    }

    @Override
    public void put(Collection<Entry> put) {
        put.forEach(entry -> entries.put(entry.id(), entry));
        families.clear();
    }

    @Override
    public void remove(Collection<DocumentId> ids) {
        entries.keySet().removeAll(ids);
        families.clear();
    }

    @Override
    public SearchAnswer search(SearchRequest request) {
        var strict = narrowed(request, NaiveMatching.of(request.query()));
        if (request.relaxed() && request.sort() == Sort.RELEVANCE) {
            var partial = PartialReading.of(request.query())
                    .filter(reading ->
                            reading.isQuestion() || passing(strict, request).isEmpty());
            if (partial.isPresent()) {
                var relaxed = narrowed(request, NaiveMatching.partly(partial.get()));
                if (!passing(relaxed, request).isEmpty()) {
                    return answer(relaxed, request, true);
                }
            }
        }
        return answer(strict, request, false);
    }

    @Override
    public SearchAnswer profile(SearchRequest request) {
        var strict = narrowed(request, NaiveMatching.of(request.query()));
        var answer = answer(strict, request, false);
        var facets = new ArrayList<SearchAnswer.Facet>();
        for (var facet : answer.facets()) {
            var counted = NaiveFacets.count(passing(strict, request), facet.name(), request, places, line(request));
            facets.add(new SearchAnswer.Facet(facet.name(), counted));
        }
        return new SearchAnswer(
                answer.total(), answer.families(), false, answer.suggestion(), answer.cursor(), answer.hits(), facets);
    }

    @Override
    public Bonds bonds(SearchRequest request, List<FacetKey> values) {
        var answering = passing(narrowed(request, NaiveMatching.of(request.query())), request);
        var families = families(request.audience());
        var having = values.stream()
                .map(value -> answering.stream()
                        .filter(entry -> NaiveFacets.values(entry, value.facet(), places).stream()
                                .anyMatch(one -> one.isNamed(value.key())))
                        .toList())
                .toList();
        var bonds = new ArrayList<Bond>();
        for (var one = 0; one < having.size(); one++) {
            for (var other = one + 1; other < having.size(); other++) {
                var both = new ArrayList<>(having.get(one));
                both.retainAll(having.get(other));
                if (!both.isEmpty()) {
                    bonds.add(new Bond(one, other, both.size()));
                }
            }
        }
        return new Bonds(
                having.stream().map(all -> (long) all.size()).toList(),
                having.stream()
                        .map(all -> all.stream()
                                .map(entry -> families.head(entry.id()))
                                .distinct()
                                .count())
                        .toList(),
                bonds);
    }

    @Override
    public long count(SearchRequest request) {
        return passing(narrowed(request, NaiveMatching.of(request.query())), request)
                .size();
    }

    @Override
    public StatementAnswer statements(StatementRequest request) {
        var within = request.within();
        var answering = passing(narrowed(within, NaiveMatching.of(within.query())), within);
        return NaiveStatements.answer(request, answering, families(within.audience()));
    }

    /** All pages of what answers strictly, read before the first is shown. */
    @Override
    public Walk<Found> walk(SearchRequest request) {
        var all = new ArrayList<Found>();
        var cursor = Optional.<String>empty();
        do {
            var page = answer(
                    narrowed(request, NaiveMatching.of(request.query())),
                    new SearchRequest(
                            request.query(),
                            request.filters(),
                            request.dates(),
                            request.figures(),
                            request.sort(),
                            SearchRequest.LARGEST,
                            cursor,
                            request.grouped(),
                            false,
                            0,
                            request.audience(),
                            request.among()),
                    false);
            page.hits().forEach(hit -> all.add(new Found(entry(hit.id()), hit)));
            cursor = page.cursor();
        } while (cursor.isPresent());
        return new ListWalk<>(all);
    }

    @Override
    public Walk<Statement> walk(StatementRequest request) {
        var all = new ArrayList<Statement>();
        var from = new StatementRequest(request.within().from(Optional.empty()), request.wanted(), request.order());
        while (true) {
            var page = statements(from);
            all.addAll(page.statements());
            if (page.cursor().isEmpty()) {
                return new ListWalk<>(all);
            }
            from = new StatementRequest(from.within().from(page.cursor()), request.wanted(), request.order());
        }
    }

    private Entry entry(DocumentId id) {
        return Optional.ofNullable(entries.get(id)).orElseThrow();
    }

    @Override
    public Optional<Entry> find(DocumentId id, Audience audience) {
        return Optional.ofNullable(entries.get(id)).filter(entry -> sees(audience, entry));
    }

    @Override
    public List<Span> marks(DocumentId id, SearchRequest request) {
        return find(id, request.audience())
                .map(entry ->
                        NaiveMatching.marks(request.query(), entry.reading().text()))
                .orElse(List.of());
    }

    @Override
    public List<DocumentId> family(DocumentId id, Audience audience) {
        return families(audience).members(id);
    }

    @Override
    public List<Suggestion> suggest(String beginning, Audience audience, int size) {
        var folded = FrenchWords.folded(beginning);
        var counts = new TreeMap<String, Long>();
        for (var entry : entries.values()) {
            if (sees(audience, entry)) {
                entry.tags().names().stream()
                        .map(name -> name.label())
                        .distinct()
                        .filter(label -> FrenchWords.folded(label).startsWith(folded))
                        .forEach(label -> counts.merge(label, 1L, Long::sum));
            }
        }
        return counts.entrySet().stream()
                .map(name ->
                        new Suggestion(name.getKey(), Suggestion.Kind.ORGANISATION, name.getKey(), name.getValue()))
                .limit(size)
                .toList();
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

    @Override
    public void close() {
        entries.clear();
    }

    private static boolean sees(Audience audience, Entry entry) {
        return audience == Audience.DESK || entry.visibility().isPublic();
    }

    private List<Entry> narrowed(SearchRequest request, Predicate<Entry> asked) {
        return entries.values().stream()
                .filter(entry -> sees(request.audience(), entry))
                .filter(entry ->
                        request.among().map(ids -> ids.contains(entry.id())).orElse(true))
                .filter(asked)
                .filter(entry -> request.dates().isAlways()
                        || entry.reading()
                                .date()
                                .filter(request.dates()::contains)
                                .isPresent())
                .filter(entry ->
                        request.figures().stream().allMatch(condition -> NaiveMatching.states(entry, condition)))
                .toList();
    }

    /** What a document is counted as: its family where reprints are one line, else itself. */
    private Function<Entry, DocumentId> line(SearchRequest request) {
        var families = families(request.audience());
        return request.grouped() ? entry -> families.head(entry.id()) : Entry::id;
    }

    private List<Entry> passing(List<Entry> answering, SearchRequest request) {
        return answering.stream()
                .filter(entry -> request.filters().stream().allMatch(filter -> passes(entry, filter)))
                .toList();
    }

    private boolean passes(Entry entry, FacetFilter filter) {
        var has = NaiveFacets.values(entry, filter.facet(), places);
        Predicate<String> had = value -> has.stream().anyMatch(one -> one.isNamed(value));
        return switch (filter.mode()) {
            case ANY -> filter.values().stream().anyMatch(had);
            case ALL -> filter.values().stream().allMatch(had);
            case NONE -> filter.values().stream().noneMatch(had);
        };
    }

    private SearchAnswer answer(List<Entry> answering, SearchRequest request, boolean relaxed) {
        List<Entry> hits = new ArrayList<>(passing(answering, request));
        hits.sort(order(request.sort()));
        var families = families(request.audience());
        var total = hits.size();
        var heads = hits.stream().map(entry -> families.head(entry.id())).collect(Collectors.toSet());
        if (request.grouped()) {
            hits = grouped(hits, families);
        }
        var from = request.cursor().map(NaiveSearchEngine::offset).orElse(0);
        var page = hits.subList(Math.min(from, hits.size()), Math.min(from + request.size(), hits.size()));
        var more = request.size() > 0 && from + page.size() < hits.size();
        var facets = new ArrayList<SearchAnswer.Facet>();
        if (request.facets() > 0) {
            for (var facet : FacetName.values()) {
                var sideways = answering.stream()
                        .filter(entry -> request.filters().stream()
                                .allMatch(filter -> filter.facet() == facet || passes(entry, filter)))
                        .toList();
                facets.add(new SearchAnswer.Facet(
                        facet, NaiveFacets.count(sideways, facet, request, places, line(request))));
            }
        }
        return new SearchAnswer(
                total,
                heads.size(),
                relaxed,
                Optional.empty(),
                more ? Optional.of(String.valueOf(from + page.size())) : Optional.empty(),
                page.stream().map(entry -> hit(entry, request, families)).toList(),
                facets);
    }

    /** Of each family the head if it answers, else the first that does. */
    private static List<Entry> grouped(List<Entry> hits, NaiveFamilies families) {
        var ids = hits.stream().map(Entry::id).collect(Collectors.toSet());
        var shown = new HashSet<DocumentId>();
        var grouped = new ArrayList<Entry>();
        for (var entry : hits) {
            var head = families.head(entry.id());
            if (!ids.contains(head) && shown.add(head) || head.equals(entry.id())) {
                grouped.add(entry);
            }
        }
        return grouped;
    }

    private NaiveFamilies families(Audience audience) {
        return families.computeIfAbsent(
                audience,
                seeing -> new NaiveFamilies(entries.values().stream()
                        .filter(entry -> sees(seeing, entry))
                        .toList()));
    }

    static int offset(String cursor) {
        if (!cursor.matches("\\d{1,8}")) {
            throw new UnreadableCursor(cursor);
        }
        return Integer.parseInt(cursor);
    }

    private static Comparator<Entry> order(Sort sort) {
        var day = Comparator.comparing(
                (Entry entry) -> entry.reading().date().orElse(sort == Sort.OLDEST ? LocalDate.MAX : LocalDate.MIN));
        return (sort == Sort.OLDEST ? day : day.reversed()).thenComparing(Entry::id);
    }

    private static Hit hit(Entry entry, SearchRequest request, NaiveFamilies families) {
        var reading = entry.reading();
        return new Hit(
                entry.id(),
                reading.title().orElse(entry.provenance().fileName()),
                reading.date(),
                reading.kind(),
                reading.issuer(),
                1,
                Math.max(0, families.members(entry.id()).size() - 1),
                NaiveMatching.snippets(request.query(), reading.text()),
                List.of(),
                List.of());
    }
}
