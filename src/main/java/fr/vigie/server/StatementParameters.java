package fr.vigie.server;

import fr.vigie.document.Measurement;
import fr.vigie.query.Audience;
import fr.vigie.query.FigureCondition;
import fr.vigie.query.ParsedQuery;
import fr.vigie.query.Query;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.StatementOrder;
import fr.vigie.query.StatementRequest;
import fr.vigie.query.StatementRequest.Wanted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the parameters of a list of statements: those of a search, which say of which documents, and some more that say
 * which statements. Lists are read strictly, so there is nothing to {@code relax}.
 */
enum StatementParameters {
    FIGURES(Set.of("measure", "family", "subject", "unit")),
    /** What several documents of a family quote is one quote unless {@code group=none}. */
    QUOTES(Set.of("speaker", "role", "said"));

    @SuppressWarnings("ImmutableEnumChecker") // sets of Set.of do not change
    private final Set<String> own;

    StatementParameters(Set<String> own) {
        this.own = own;
    }

    /** What was made of the parameters; what could not be read was left out. */
    record Asked(StatementRequest request, Optional<ParsedQuery.Misread> misread, List<Problem> complaints) {}

    /** @throws Problem 400 for the first parameter that is unknown or cannot be read */
    StatementRequest read(Parameters parameters, Audience audience, Locale locale) {
        for (var name : parameters.names()) {
            if (!knows(name)) {
                throw new Problem(400, "unknownParameter", name).with("parameter", name);
            }
        }
        var asked = readWhatCanBe(parameters, audience);
        asked.complaints().stream().findFirst().ifPresent(complaint -> {
            throw complaint;
        });
        asked.misread().ifPresent(misread -> {
            throw SearchCalls.unreadable(misread, locale);
        });
        return asked.request();
    }

    /** Whether the list has a parameter of this name. */
    boolean knows(String name) {
        return own.contains(name) || !name.equals("relax") && SearchParameters.knows(name);
    }

    Asked readWhatCanBe(Parameters parameters, Audience audience) {
        var ofSearch = new HashMap<>(parameters.map());
        ofSearch.keySet().removeAll(own);
        ofSearch.remove("sort");
        var asked = SearchParameters.read(Parameters.of(ofSearch), standard(), audience);
        var complaints = new ArrayList<Problem>();
        asked.complaints().forEach(complaint -> complaints.add(complaint.problem()));
        var wanted = switch (this) {
            case FIGURES -> figures(parameters, asked.request().figures(), complaints);
            case QUOTES ->
                new Wanted.Quotes(
                        values(parameters, "speaker", complaints),
                        values(parameters, "role", complaints),
                        values(parameters, "said", complaints));
        };
        var request = new StatementRequest(asked.request(), wanted, order(parameters, complaints));
        return new Asked(request, asked.misread(), complaints);
    }

    private SearchRequest standard() {
        var plain = SearchRequest.of(new Query.Everything());
        return new SearchRequest(
                plain.query(),
                plain.filters(),
                plain.dates(),
                plain.figures(),
                plain.sort(),
                plain.size(),
                plain.cursor(),
                this == QUOTES,
                false,
                0,
                plain.audience());
    }

    private static Wanted.Figures figures(
            Parameters parameters, List<FigureCondition> conditions, List<Problem> complaints) {
        var units = EnumSet.noneOf(Measurement.class);
        for (var code : values(parameters, "unit", complaints)) {
            unit(code)
                    .ifPresentOrElse(
                            units::add,
                            () -> complaints.add(new Problem(400, "notAUnit", "unit", code).with("parameter", "unit")));
        }
        return new Wanted.Figures(
                values(parameters, "measure", complaints),
                values(parameters, "family", complaints),
                values(parameters, "subject", complaints),
                units,
                conditions);
    }

    private static Set<String> values(Parameters parameters, String name, List<Problem> complaints) {
        var values = parameters.all(name).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
        if (values.size() > SearchParameters.MOST_VALUES) {
            complaints.add(
                    new Problem(400, "tooManyValues", name, SearchParameters.MOST_VALUES).with("parameter", name));
            return Set.of();
        }
        return values;
    }

    private static Optional<Measurement> unit(String code) {
        return Arrays.stream(Measurement.values())
                .filter(unit -> unit.code().equalsIgnoreCase(code))
                .findFirst();
    }

    private StatementOrder order(Parameters parameters, List<Problem> complaints) {
        var value = parameters.first("sort").filter(sort -> !sort.isEmpty());
        var order = value.flatMap(StatementOrder::coded).filter(known -> this == FIGURES || !known.needsValue());
        if (value.isPresent() && order.isEmpty()) {
            complaints.add(new Problem(400, "notAnOrder" + (this == FIGURES ? "" : "OfQuotes"), "sort", value.get())
                    .with("parameter", "sort"));
        }
        return order.orElse(StatementOrder.RELEVANCE);
    }
}
