package fr.vigie.server;

import fr.vigie.query.Audience;
import fr.vigie.query.DateRange;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.FacetName;
import fr.vigie.query.FigureCondition;
import fr.vigie.query.ParsedQuery;
import fr.vigie.query.Query;
import fr.vigie.query.QueryParser;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Sort;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the parameters of a search. What cannot be read is collected, not thrown: the interface refuses the request with
 * the first complaint, the page shows all of them above the results of the rest.
 */
final class SearchParameters {
    /** The longest query that is read, in UTF-16 code units. */
    static final int LONGEST = QueryParser.LONGEST;

    /** The most values of all filters together. */
    static final int MOST_VALUES = 200;

    private static final Set<String> PLAIN =
            Set.of("q", "from", "to", "figure", "sort", "size", "cursor", "group", "relax", "audience");

    private SearchParameters() {}

    /** What was made of the parameters. */
    record Asked(SearchRequest request, Optional<ParsedQuery.Misread> misread, List<Complaint> complaints) {

        /** The same with another reading of what was typed. */
        Asked readAs(ParsedQuery.Misread nearest) {
            return new Asked(request.asking(nearest.query()), Optional.of(nearest), complaints);
        }
    }

    /**
     * A parameter that could not be read and was left out.
     *
     * @param kind names the message, as a problem's does
     */
    record Complaint(String kind, String parameter, String value) {
        Problem problem() {
            return new Problem(400, kind, parameter, value).with("parameter", parameter);
        }
    }

    /** Whether a search has a parameter of this name. */
    static boolean knows(String name) {
        return PLAIN.contains(name) || filter(name).isPresent();
    }

    /**
     * @param standard the request that stands where the parameters say nothing
     * @param audience who asks, decided elsewhere
     */
    static Asked read(Parameters parameters, SearchRequest standard, Audience audience) {
        var complaints = new ArrayList<Complaint>();
        var typed = parameters.first("q").orElse("");
        Query query;
        var misread = Optional.<ParsedQuery.Misread>empty();
        switch (QueryParser.parse(typed)) {
            case ParsedQuery.Understood understood -> query = understood.query();
            case ParsedQuery.Misread unread -> {
                query = unread.query();
                misread = Optional.of(unread);
            }
        }
        var request = new SearchRequest(
                query,
                filters(parameters, complaints),
                dates(parameters, complaints),
                figures(parameters, complaints),
                sort(parameters, standard, complaints),
                size(parameters, standard, complaints),
                parameters.first("cursor").filter(c -> !c.isEmpty()),
                grouped(parameters, standard, complaints),
                truth(parameters, "relax", standard.relaxed(), complaints),
                standard.facets(),
                audience);
        return new Asked(request, misread, List.copyOf(complaints));
    }

    private static List<FacetFilter> filters(Parameters parameters, List<Complaint> complaints) {
        var filters = new ArrayList<FacetFilter>();
        int count = 0;
        for (var name : parameters.names()) {
            var filter = filter(name);
            if (filter.isPresent()) {
                var values = parameters.all(name).stream()
                        .map(String::strip)
                        .filter(v -> !v.isEmpty())
                        .distinct()
                        .toList();
                count += values.size();
                if (count > MOST_VALUES) {
                    complaints.add(new Complaint("tooManyValues", name, Integer.toString(MOST_VALUES)));
                } else if (!values.isEmpty()) {
                    filters.add(
                            new FacetFilter(filter.get().facet(), filter.get().mode(), values));
                }
            }
        }
        return filters;
    }

    /** The facet and mode that a parameter's name says: {@code organisation}, {@code organisation.all}, {@code .not}. */
    static Optional<FacetFilter> filter(String name) {
        int dot = name.indexOf('.');
        var facet = FacetName.coded(dot < 0 ? name : name.substring(0, dot));
        var mode = dot < 0
                ? Optional.of(FacetFilter.Mode.ANY)
                : switch (name.substring(dot + 1)) {
                    case "all" -> Optional.of(FacetFilter.Mode.ALL);
                    case "not" -> Optional.of(FacetFilter.Mode.NONE);
                    default -> Optional.<FacetFilter.Mode>empty();
                };
        return facet.flatMap(f -> mode.map(m -> new FacetFilter(f, m, List.of(name))));
    }

    private static DateRange dates(Parameters parameters, List<Complaint> complaints) {
        var from = day(parameters, "from", complaints);
        var to = day(parameters, "to", complaints);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            complaints.add(new Complaint("datesReversed", "to", to.get().toString()));
            return DateRange.ALWAYS;
        }
        return new DateRange(from, to);
    }

    private static Optional<LocalDate> day(Parameters parameters, String name, List<Complaint> complaints) {
        var value = parameters.first(name).map(String::strip).filter(v -> !v.isEmpty());
        try {
            var day = value.map(LocalDate::parse);
            if (day.isEmpty() || day.get().getYear() >= 0 && day.get().getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Told below, as a year that no publication has.
        }
        complaints.add(new Complaint("notADate", name, value.orElse("")));
        return Optional.empty();
    }

    private static List<FigureCondition> figures(Parameters parameters, List<Complaint> complaints) {
        var conditions = new ArrayList<FigureCondition>();
        for (var value : parameters.all("figure")) {
            if (value.isBlank()) {
                continue;
            }
            if (value.length() <= LONGEST
                    && conditions.size() < MOST_VALUES
                    && QueryParser.parse(value) instanceof ParsedQuery.Understood understood
                    && understood.query() instanceof Query.Stating stating) {
                conditions.add(stating.condition());
            } else {
                complaints.add(new Complaint("notAFigure", "figure", value));
            }
        }
        return conditions;
    }

    private static Sort sort(Parameters parameters, SearchRequest standard, List<Complaint> complaints) {
        var value = parameters.first("sort").filter(v -> !v.isEmpty());
        var sort = value.flatMap(Sort::coded);
        if (value.isPresent() && sort.isEmpty()) {
            complaints.add(new Complaint("notASort", "sort", value.get()));
        }
        return sort.orElse(standard.sort());
    }

    private static int size(Parameters parameters, SearchRequest standard, List<Complaint> complaints) {
        var value = parameters.first("size").filter(v -> !v.isEmpty());
        if (value.isEmpty()) {
            return standard.size();
        }
        if (value.get().matches("[0-9]{1,3}") && Integer.parseInt(value.get()) <= SearchRequest.LARGEST) {
            return Integer.parseInt(value.get());
        }
        complaints.add(new Complaint("notASize", "size", value.get()));
        return standard.size();
    }

    private static boolean grouped(Parameters parameters, SearchRequest standard, List<Complaint> complaints) {
        var value = parameters.first("group").filter(v -> !v.isEmpty());
        if (value.isEmpty()) {
            return standard.grouped();
        }
        if (value.get().equals("none") || value.get().equals("reprints")) {
            return value.get().equals("reprints");
        }
        complaints.add(new Complaint("notAGrouping", "group", value.get()));
        return standard.grouped();
    }

    private static boolean truth(Parameters parameters, String name, boolean standard, List<Complaint> complaints) {
        var value = parameters.first(name).filter(v -> !v.isEmpty());
        if (value.isEmpty()) {
            return standard;
        }
        if (value.get().equals("true") || value.get().equals("false")) {
            return value.get().equals("true");
        }
        complaints.add(new Complaint("notATruth", name, value.get()));
        return standard;
    }
}
