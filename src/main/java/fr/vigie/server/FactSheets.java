package fr.vigie.server;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.authority.NameKey;
import fr.vigie.authority.Organisation;
import fr.vigie.authority.Organisations;
import fr.vigie.document.Entry;
import fr.vigie.document.NameType;
import fr.vigie.engine.SearchEngine;
import fr.vigie.query.Audience;
import fr.vigie.query.DateRange;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.FacetName;
import fr.vigie.query.Field;
import fr.vigie.query.Query;
import fr.vigie.query.SearchAnswer;
import fr.vigie.query.SearchAnswer.FacetValue;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Sort;
import fr.vigie.query.StatementAnswer;
import fr.vigie.query.StatementAnswer.Said;
import fr.vigie.query.StatementAnswer.Statement;
import fr.vigie.query.StatementOrder;
import fr.vigie.query.StatementRequest;
import fr.vigie.query.StatementRequest.Wanted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Asks the engine for all that a fact sheet shows: the documents of the name counted alone (1), those with a date (1), bonds
 * (1), figures (1), quotes (2), and each of the last documents whole ({@value #LAST} at most). So {@value #MOST_CALLS} calls at most, however large the
 * archive is, and none of them looks at documents that do not have the name.
 */
final class FactSheets {
    /** How often the engine is asked for one sheet at most. */
    static final int MOST_CALLS = 14;

    private static final int LAST = 8;
    private static final int VALUES = 300;
    private static final int QUOTES = 20;
    private static final int SPELLINGS = 30;

    private final SearchEngine engine;

    FactSheets(SearchEngine engine) {
        this.engine = engine;
    }

    /**
     * The sheet of a name.
     *
     * @param asked its key, or a label
     * @return empty where no published document has it; else of the key that it was found under
     */
    Optional<FactSheet> of(NameKey asked) {
        var facet = facet(asked.type());
        var answer = engine.profile(request(new Query.Everything(), asked, Sort.NEWEST, LAST, VALUES));
        var meant = meant(answer, facet, asked.key());
        if (answer.total() == 0 || meant.isEmpty()) {
            return Optional.empty();
        }
        var name = new NameKey(asked.type(), meant.get().key());
        var label = meant.get().label();
        var neighbours = Neighbours.of(answer, name);
        var bonds = engine.bonds(request(new Query.Everything(), name, Sort.NEWEST, 0, 0), neighbours.keys());
        var last = new ArrayList<Entry>();
        answer.hits().forEach(hit -> engine.find(hit.id(), Audience.PUBLIC).ifPresent(last::add));
        return Optional.of(new FactSheet(
                name,
                label,
                answer,
                answer.total() - dated(name),
                neighbours,
                bonds,
                last,
                figures(name, label),
                by(name, label),
                about(name, label, last)));
    }

    private long dated(NameKey name) {
        var everSince = new DateRange(Optional.of(LocalDate.of(1, 1, 1)), Optional.empty());
        return engine.count(
                request(new Query.Everything(), name, Sort.NEWEST, 0, 0).during(everSince));
    }

    static FacetName facet(NameType type) {
        return switch (type) {
            case ORGANISATION -> FacetName.ORGANISATION;
            case PLACE -> FacetName.PLACE;
            case PERSON -> FacetName.PERSON;
        };
    }

    /** Figures are stated of organisations. */
    private StatementAnswer figures(NameKey name, String label) {
        return name.type() == NameType.ORGANISATION
                ? statements(
                        new Query.Everything(),
                        name,
                        new Wanted.Figures(Set.of(), Set.of(), Set.of(label), Set.of(), List.of()),
                        SearchRequest.LARGEST)
                : new StatementAnswer(0, Optional.empty(), List.of());
    }

    private StatementAnswer by(NameKey name, String label) {
        return name.type() == NameType.PLACE
                ? new StatementAnswer(0, Optional.empty(), List.of())
                : statements(new Query.Everything(), name, new Wanted.Quotes(Set.of(label)), QUOTES);
    }

    /** Quotes of others with the name in them, among the newest of the documents where quotes have its words. */
    private List<Statement> about(NameKey name, String label, List<Entry> last) {
        var spellings = spellings(name, label, last);
        var words = spellings.stream()
                .<Query>map(spelling -> new Query.Phrase(Field.QUOTE, spelling, 0))
                .toList();
        var query = words.size() == 1 ? words.getFirst() : new Query.Any(words);
        var keys = spellings.stream().map(FrenchWords::key).toList();
        return statements(query, name, new Wanted.Quotes(Set.of()), SearchRequest.LARGEST).statements().stream()
                .filter(statement -> statement.said() instanceof Said.OfQuote of
                        && of.quote().speaker().filter(label::equals).isEmpty()
                        && keys.stream().anyMatch(within(of.quote().text())))
                .limit(QUOTES)
                .toList();
    }

    private static Predicate<String> within(String text) {
        var words = ' ' + FrenchWords.key(text) + ' ';
        return key -> words.contains(' ' + key + ' ');
    }

    /** The label, what the last documents wrote for it and the other names of the lists. */
    static List<String> spellings(NameKey name, String label, List<Entry> last) {
        var keys = new LinkedHashSet<String>();
        return Stream.of(Stream.of(label), seen(name, last).stream(), aliases(name).stream())
                .flatMap(all -> all)
                .filter(spelling -> !FrenchWords.key(spelling).isEmpty() && keys.add(FrenchWords.key(spelling)))
                .limit(SPELLINGS)
                .toList();
    }

    /** How the last documents write it, each spelling once. */
    static List<String> seen(NameKey name, List<Entry> last) {
        return last.stream()
                .flatMap(entry -> entry.tags().names().stream())
                .filter(one -> one.type() == name.type() && one.key().equals(name.key()))
                .map(one -> one.text().replaceAll("\\s+", " "))
                .distinct()
                .toList();
    }

    /** Names that the lists have for it; none for what is in no list. */
    static List<String> aliases(NameKey name) {
        return name.type() == NameType.ORGANISATION
                ? Organisations.shipped(name.key()).map(Organisation::aliases).orElse(List.of()).stream()
                        .map(alias -> alias.startsWith("?") ? alias.substring(1) : alias)
                        .toList()
                : List.of();
    }

    private StatementAnswer statements(Query query, NameKey name, Wanted wanted, int size) {
        return StatementCalls.statements(
                engine,
                new StatementRequest(request(query, name, Sort.NEWEST, size, 0), wanted, StatementOrder.NEWEST));
    }

    private static SearchRequest request(Query query, NameKey name, Sort sort, int size, int facets) {
        return SearchRequest.everything(Audience.PUBLIC)
                .asking(query)
                .filtered(List.of(new FacetFilter(facet(name.type()), FacetFilter.Mode.ANY, List.of(name.key()))))
                .sorted(sort)
                .sized(size)
                .grouped(true)
                .listing(facets);
    }

    /** The value that is meant by a key, or else by a label. */
    private static Optional<FacetValue> meant(SearchAnswer answer, FacetName facet, String asked) {
        var selected = answer.facets().stream()
                .filter(one -> one.name() == facet)
                .flatMap(one -> one.values().stream())
                .flatMap(FactSheets::withinAll)
                .filter(FacetValue::selected)
                .toList();
        return selected.stream()
                .filter(value -> value.key().equals(asked))
                .findFirst()
                .or(() -> selected.stream().findFirst());
    }

    static Stream<FacetValue> withinAll(FacetValue value) {
        return Stream.concat(Stream.of(value), value.children().stream().flatMap(FactSheets::withinAll));
    }
}
