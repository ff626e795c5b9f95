package fr.vigie.server;

import fr.vigie.document.Measurement;
import fr.vigie.query.Audience;
import fr.vigie.query.FigureCondition;
import fr.vigie.query.Query;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.StatementOrder;
import fr.vigie.query.StatementRequest;
import fr.vigie.query.StatementRequest.Wanted;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the parameters of a list of statements: those of a search, which say of which documents, and some more that say
 * which statements. Lists are read strictly, so there is nothing to {@code relax}.
 */
enum StatementParameters {
    FIGURES(Set.of("measure", "family", "subject", "unit")),
    /** What several documents of a family quote is one quote unless {@code group=none}. */
    QUOTES(Set.of("speaker"));

    @SuppressWarnings("ImmutableEnumChecker") // sets of Set.of do not change
    private final Set<String> own;

    StatementParameters(Set<String> own) {
        this.own = own;
    }

    /** @throws Problem 400 for the first parameter that is unknown or cannot be read */
    StatementRequest read(Parameters parameters, Audience audience, Locale locale) {
        var ofSearch = new HashMap<>(parameters.map());
        for (var name : parameters.names()) {
            if (!own.contains(name) && (name.equals("relax") || !SearchParameters.knows(name))) {
                throw new Problem(400, "unknownParameter", name).with("parameter", name);
            }
        }
        ofSearch.keySet().removeAll(own);
        ofSearch.remove("sort");
        var asked = SearchParameters.read(Parameters.of(ofSearch), standard(), audience);
        asked.complaints().stream().findFirst().ifPresent(complaint -> {
            throw complaint.problem();
        });
        asked.misread().ifPresent(misread -> {
            throw SearchCalls.unreadable(misread, locale);
        });
        var wanted = switch (this) {
            case FIGURES -> figures(parameters, asked.request().figures());
            case QUOTES -> new Wanted.Quotes(values(parameters, "speaker"));
        };
        return new StatementRequest(asked.request(), wanted, order(parameters));
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

    private static Wanted.Figures figures(Parameters parameters, List<FigureCondition> conditions) {
        var units = EnumSet.noneOf(Measurement.class);
        for (var code : values(parameters, "unit")) {
            units.add(unit(code));
        }
        return new Wanted.Figures(
                values(parameters, "measure"),
                values(parameters, "family"),
                values(parameters, "subject"),
                units,
                conditions);
    }

    private static Set<String> values(Parameters parameters, String name) {
        var values = parameters.all(name).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
        if (values.size() > SearchParameters.MOST_VALUES) {
            throw new Problem(400, "tooManyValues", name, SearchParameters.MOST_VALUES).with("parameter", name);
        }
        return values;
    }

    private static Measurement unit(String code) {
        for (var unit : Measurement.values()) {
            if (unit.code().equalsIgnoreCase(code)) {
                return unit;
            }
        }
        throw new Problem(400, "notAUnit", "unit", code).with("parameter", "unit");
    }

    private StatementOrder order(Parameters parameters) {
        var value = parameters.first("sort").filter(sort -> !sort.isEmpty());
        if (value.isEmpty()) {
            return StatementOrder.RELEVANCE;
        }
        return StatementOrder.coded(value.get())
                .filter(order -> this == FIGURES || !order.needsValue())
                .orElseThrow(
                        () -> new Problem(400, "notAnOrder" + (this == FIGURES ? "" : "OfQuotes"), "sort", value.get())
                                .with("parameter", "sort"));
    }
}
