package fr.vigie.server;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.authority.NameKey;
import fr.vigie.document.NameType;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.SearchAnswer.Facet;
import fr.vigie.query.SearchAnswer.FacetValue;
import fr.vigie.server.view.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a search is for one name that the documents found have: by its words, or by a filter. */
final class KnownName {
    private KnownName() {}

    /** The fact sheet of that name; a label, or another name of the lists, is known by its words. */
    static Optional<Link> sheet(String typed, List<FacetFilter> filters, List<Facet> facets) {
        var words = FrenchWords.key(typed.replace('"', ' '));
        return words.isEmpty() && typed.isEmpty() ? filtered(filters, facets) : typed(words, facets);
    }

    private static Optional<Link> typed(String words, List<Facet> facets) {
        for (var type : NameType.values()) {
            for (var value : values(type, facets)) {
                var name = new NameKey(type, value.key());
                if (!words.isEmpty()
                        && (FrenchWords.key(value.label()).equals(words)
                                || FactSheets.aliases(name).stream()
                                        .anyMatch(
                                                alias -> FrenchWords.key(alias).equals(words)))) {
                    return Optional.of(link(name, value));
                }
            }
        }
        return Optional.empty();
    }

    /** Where names of one filter alone are asked for, and that one name is. */
    private static Optional<Link> filtered(List<FacetFilter> filters, List<Facet> facets) {
        var chosen = new ArrayList<Link>();
        for (var filter : filters) {
            if (filter.mode() != FacetFilter.Mode.NONE) {
                NameRulings.coded(filter.facet().code())
                        .ifPresent(type -> values(type, facets).stream()
                                .filter(value -> filter.values().contains(value.key()))
                                .forEach(value -> chosen.add(link(new NameKey(type, value.key()), value))));
            }
        }
        return chosen.size() == 1 ? Optional.of(chosen.getFirst()) : Optional.empty();
    }

    private static List<FacetValue> values(NameType type, List<Facet> facets) {
        return facets.stream()
                .filter(facet -> facet.name() == FactSheets.facet(type))
                .flatMap(facet -> facet.values().stream())
                .flatMap(FactSheets::withinAll)
                .toList();
    }

    private static Link link(NameKey name, FacetValue value) {
        return new Link(value.label(), FactSheetPages.address(name));
    }
}
