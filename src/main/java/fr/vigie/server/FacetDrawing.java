package fr.vigie.server;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.messages.Messages;
import fr.vigie.query.FacetName;
import fr.vigie.query.SearchAnswer.Facet;
import fr.vigie.query.SearchAnswer.FacetValue;
import fr.vigie.server.view.FacetChoice;
import fr.vigie.server.view.FacetChoice.State;
import fr.vigie.server.view.FacetPanel;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes the panels at the side of the results: every value a link to the search with or without it. */
final class FacetDrawing {
    private static final int SHOWN = 7;

    private static final List<FacetName> ORDER = List.of(
            FacetName.KIND,
            FacetName.ORGANISATION,
            FacetName.PLACE,
            FacetName.PERSON,
            FacetName.ISSUER,
            FacetName.THEME,
            FacetName.LANGUAGE,
            FacetName.MEDIA_TYPE);

    private final Messages messages;
    private final SearchAddress address;
    private final Function<SearchAddress, String> page;

    /** Values whose links lead to the results. */
    FacetDrawing(Messages messages, SearchAddress address) {
        this(messages, address, SearchAddress::toString);
    }

    /** @param page where the links lead for a search */
    FacetDrawing(Messages messages, SearchAddress address, Function<SearchAddress, String> page) {
        this.messages = messages;
        this.address = address;
        this.page = page;
    }

    /** All values of all levels whose label has the words in it, one after the other, the most frequent first. */
    List<FacetChoice> choices(Facet facet, String words) {
        boolean all = !address.all(facet.name().code() + ".all").isEmpty();
        var sought = FrenchWords.key(words);
        var found = new ArrayList<FacetValue>();
        facet.values().forEach(value -> collect(messages, facet.name(), value, sought, found));
        found.sort(Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::label));
        return found.stream().map(value -> choice(facet.name(), all, value)).toList();
    }

    private static void collect(
            Messages messages, FacetName facet, FacetValue value, String sought, List<FacetValue> found) {
        var label = Words.value(messages, facet, value.key(), value.label());
        if (FrenchWords.key(label).contains(sought)) {
            found.add(new FacetValue(value.key(), value.label(), value.count(), value.selected(), List.of()));
        }
        value.children().forEach(child -> collect(messages, facet, child, sought, found));
    }

    /** A panel for each facet that has something to choose. Dates have their histogram. */
    List<FacetPanel> draw(List<Facet> facets) {
        var panels = new ArrayList<FacetPanel>();
        for (var name : ORDER) {
            for (var facet : facets) {
                if (facet.name() == name && !facet.values().isEmpty()) {
                    panels.add(panel(facet));
                }
            }
        }
        return panels;
    }

    private FacetPanel panel(Facet facet) {
        var code = facet.name().code();
        boolean all = !address.all(code + ".all").isEmpty();
        var choices = new ArrayList<FacetChoice>();
        for (var value : facet.values()) {
            choices.add(choice(facet.name(), all, value));
        }
        // What was chosen stands with the first, wherever its count puts it.
        var shown = new ArrayList<>(choices.subList(0, Math.min(SHOWN, choices.size())));
        var further = new ArrayList<>(choices.subList(shown.size(), choices.size()));
        for (var choice : List.copyOf(further)) {
            if (choice.open() || further.size() == 1) {
                shown.add(choice);
                further.remove(choice);
            }
        }
        var search = further.isEmpty() ? Optional.<String>empty() : Optional.of(address.under("/facettes/" + code));
        var map = facet.name() == FacetName.PLACE ? Optional.of(address.under("/carte")) : Optional.<String>empty();
        return new FacetPanel(
                code, Words.facet(messages, facet.name()), shown, further, all, otherMode(code, all), search, map);
    }

    private Optional<String> otherMode(String code, boolean all) {
        int chosen = address.all(code).size() + address.all(code + ".all").size();
        if (chosen < 2) {
            return Optional.empty();
        }
        var other = all ? address.moved(code + ".all", code) : address.moved(code, code + ".all");
        return Optional.of(other.toString());
    }

    private FacetChoice choice(FacetName facet, boolean all, FacetValue value) {
        var code = facet.code();
        var on = all ? code + ".all" : code;
        var out = code + ".not";
        var key = value.key();
        boolean chosen = value.selected() || address.has(code, key) || address.has(code + ".all", key);
        var state = address.has(out, key) ? State.EXCLUDED : chosen ? State.ON : State.OFF;
        var without = address.without(code, key)
                .without(code + ".all", key)
                .without(code, value.label())
                .without(code + ".all", value.label())
                .without(out, key);
        var children = value.children().stream()
                .map(child -> choice(facet, all, child))
                .toList();
        return new FacetChoice(
                "f-" + code + "-" + Integer.toHexString(key.hashCode()),
                Words.value(messages, facet, key, value.label()),
                NumberFormat.getIntegerInstance(messages.locale()).format(value.count()),
                state,
                page.apply(state == State.OFF ? without.with(on, key) : without),
                page.apply(state == State.EXCLUDED ? without : without.with(out, key)),
                NameRulings.coded(code).map(type -> FactSheetPages.address(code, key)),
                children);
    }
}
