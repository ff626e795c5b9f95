package fr.vigie.server;

import fr.vigie.dossier.Contents;
import fr.vigie.dossier.Contents.Order;
import fr.vigie.query.ParsedQuery;
import fr.vigie.query.QueryParser;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What of a dossier an address asks for: {@code q}, {@code tag}, {@code sort}. */
final class DossierWish {
    private DossierWish() {}

    /** Strictly, for programs; {@link Problem} 400 for what cannot be read. */
    static Contents.Wish read(Parameters parameters, Locale locale) {
        if (QueryParser.parse(typed(parameters)) instanceof ParsedQuery.Misread misread) {
            throw SearchCalls.unreadable(misread, locale);
        }
        var sort = parameters.first("sort").filter(word -> !word.isEmpty());
        if (sort.isPresent() && order(sort.get()).isEmpty()) {
            throw new Problem(400, "notASort", "sort", sort.get()).with("parameter", "sort");
        }
        return lenient(parameters);
    }

    /** What can be read of it, for people. */
    static Contents.Wish lenient(Parameters parameters) {
        var typed = typed(parameters);
        var query = switch (QueryParser.parse(typed)) {
            case ParsedQuery.Understood understood -> understood.query();
            case ParsedQuery.Misread misread -> misread.query();
        };
        return new Contents.Wish(
                typed.isEmpty() ? Optional.empty() : Optional.of(new Contents.Asked(query, typed)),
                parameters.first("tag").map(String::strip).filter(tag -> !tag.isEmpty()),
                parameters.first("sort").flatMap(DossierWish::order).orElse(Order.OWN));
    }

    static String typed(Parameters parameters) {
        return parameters.first("q").orElse("").strip();
    }

    private static Optional<Order> order(String word) {
        return Stream.of(Order.values())
                .filter(order -> code(order).equals(word))
                .findFirst();
    }

    static String code(Order order) {
        return order.name().toLowerCase(Locale.ROOT);
    }
}
