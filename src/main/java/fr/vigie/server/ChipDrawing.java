package fr.vigie.server;

import fr.vigie.messages.Messages;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.FacetName;
import fr.vigie.query.SearchAnswer.Facet;
import fr.vigie.query.SearchAnswer.FacetValue;
import fr.vigie.query.SearchRequest;
import fr.vigie.server.view.Chip;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names every filter that is on, each with the address of the search without it. */
final class ChipDrawing {
    private final Messages messages;
    private final SearchAddress address;

    ChipDrawing(Messages messages, SearchAddress address) {
        this.messages = messages;
        this.address = address;
    }

    List<Chip> draw(SearchRequest request, List<Facet> facets) {
        var chips = new ArrayList<Chip>();
        for (var filter : request.filters()) {
            var labels = labels(filter.facet(), facets);
            var parameter = filter.facet().code()
                    + switch (filter.mode()) {
                        case ANY -> "";
                        case ALL -> ".all";
                        case NONE -> ".not";
                    };
            for (var value : filter.values()) {
                var label = Words.value(messages, filter.facet(), value, labels.getOrDefault(value, value));
                chips.add(new Chip(
                        Words.facet(messages, filter.facet()),
                        label,
                        filter.mode() == FacetFilter.Mode.NONE,
                        address.without(parameter, value).toString()));
            }
        }
        dates(request).ifPresent(chips::add);
        for (var figure : address.all("figure")) {
            chips.add(new Chip(
                    messages.say("facet.figure"),
                    figure,
                    false,
                    address.without("figure", figure).toString()));
        }
        return chips;
    }

    private Optional<Chip> dates(SearchRequest request) {
        var range = request.dates();
        if (range.isAlways()) {
            return Optional.empty();
        }
        var from = range.from().map(day -> Words.day(messages, day));
        var to = range.to().map(day -> Words.day(messages, day));
        String label;
        if (from.isPresent() && to.isPresent()) {
            label = messages.say("chip.between", from.get(), to.get());
        } else {
            label = from.map(day -> messages.say("chip.since", day))
                    .orElseGet(() -> messages.say("chip.until", to.orElse("")));
        }
        return Optional.of(new Chip(
                Words.facet(messages, FacetName.DATE),
                label,
                false,
                address.without("from", "to").toString()));
    }

    private static Map<String, String> labels(FacetName name, List<Facet> facets) {
        var labels = new HashMap<String, String>();
        for (var facet : facets) {
            if (facet.name() == name) {
                facet.values().forEach(value -> collect(value, labels));
            }
        }
        return labels;
    }

    private static void collect(FacetValue value, Map<String, String> labels) {
        labels.put(value.key(), value.label());
        value.children().forEach(child -> collect(child, labels));
    }
}
