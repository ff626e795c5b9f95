package fr.vigie.server;

import fr.vigie.messages.Messages;
import fr.vigie.query.FacetKey;
import fr.vigie.query.FacetName;
import fr.vigie.query.SearchAnswer.FacetValue;
import fr.vigie.server.NetworkDrawing.Tie;
import fr.vigie.server.view.FactSheetPage.Companion;
import fr.vigie.server.view.FactSheetPage.Company;
import fr.vigie.server.view.Network;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is named with a name: lists by type, and the strongest of them as a network. */
final class NeighbourDrawing {
    /** So many of each type at most, so that the many places do not crowd out the people; then the strongest of the rest. */
    private static final Map<FacetName, Integer> SHARES =
            new EnumMap<>(Map.of(FacetName.ORGANISATION, 6, FacetName.PERSON, 4, FacetName.PLACE, 2));

    private static final int DRAWN = 14;
    private static final int FEWEST = 2;

    private final Messages messages;
    private final FactSheet sheet;
    private final SearchAddress address;
    private final NumberFormat numbers;
    private final List<FacetKey> keys;
    private final List<FacetValue> values;

    /** @param address the search for the name, to which others are added */
    NeighbourDrawing(Messages messages, FactSheet sheet, SearchAddress address) {
        this.messages = messages;
        this.sheet = sheet;
        this.address = address;
        this.numbers = NumberFormat.getIntegerInstance(messages.locale());
        this.keys = sheet.neighbours().keys();
        this.values = new ArrayList<>(sheet.neighbours().organisations());
        this.values.addAll(sheet.neighbours().persons());
        this.values.addAll(sheet.neighbours().places());
    }

    Company company(FacetName facet) {
        var companions = new ArrayList<Companion>();
        strongest().stream().filter(i -> keys.get(i).facet() == facet).forEach(i -> companions.add(companion(i)));
        return new Company(
                facet.code(),
                messages.say("sheet.company." + facet.code()),
                companions,
                address.under("/facettes/" + facet.code()));
    }

    /** The neighbours' places in their order, by families and then by documents. */
    private List<Integer> strongest() {
        var order = new ArrayList<Integer>();
        for (var i = 0; i < keys.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingLong((Integer i) -> families(i))
                .thenComparingLong(this::documents)
                .reversed()
                .thenComparing(i -> values.get(i).label())
                .thenComparing(i -> keys.get(i).key()));
        return order;
    }

    private Companion companion(int i) {
        return new Companion(
                values.get(i).label(),
                numbers.format(families(i)),
                families(i) == documents(i)
                        ? Optional.empty()
                        : Optional.of(messages.say("sheet.company.reprints", documents(i))),
                sheet(i),
                together(i));
    }

    private long families(int i) {
        return sheet.bonds().families().get(i);
    }

    private long documents(int i) {
        return sheet.bonds().documents().get(i);
    }

    private String sheet(int i) {
        return FactSheetPages.address(keys.get(i).facet().code(), keys.get(i).key());
    }

    private String together(int... others) {
        var all = address;
        for (var i : others) {
            all = all.with(keys.get(i).facet().code() + ".all", keys.get(i).key());
        }
        return all.toString();
    }

    /** Empty where there are too few for a drawing to say more than the list. */
    Optional<Network> network() {
        var drawn = drawn();
        if (drawn.size() < FEWEST) {
            return Optional.empty();
        }
        var drawing = new NetworkDrawing(messages, sheet.label());
        for (var i : drawn) {
            drawing.add(new Tie(keys.get(i).facet().code(), values.get(i).label(), documents(i), sheet(i)));
        }
        sheet.bonds().bonds().stream()
                .filter(bond -> drawn.contains(bond.one()) && drawn.contains(bond.other()))
                .forEach(bond -> drawing.bind(
                        drawn.indexOf(bond.one()),
                        drawn.indexOf(bond.other()),
                        bond.documents(),
                        together(bond.one(), bond.other())));
        return Optional.of(drawing.draw());
    }

    private List<Integer> drawn() {
        var drawn = new ArrayList<Integer>();
        var left = new EnumMap<>(SHARES);
        for (var i : strongest()) {
            var facet = keys.get(i).facet();
            if (left.getOrDefault(facet, 0) > 0) {
                left.merge(facet, -1, Integer::sum);
                drawn.add(i);
            }
        }
        for (var i : strongest()) {
            if (drawn.size() < DRAWN && !drawn.contains(i)) {
                drawn.add(i);
            }
        }
        return drawn;
    }
}
