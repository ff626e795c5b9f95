package fr.vigie.server;

import fr.vigie.server.view.Kept;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The address of a search page, and those of the searches next to it. Never changes; each gesture gives another. */
final class SearchAddress {
    private final Map<String, List<String>> parameters;

    private SearchAddress(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** What an address asks that a search knows; the rest is left out. */
    static SearchAddress of(Parameters parameters) {
        var known = new LinkedHashMap<String, List<String>>();
        for (var name : parameters.names()) {
            var values = parameters.all(name).stream().filter(v -> !v.isBlank()).toList();
            if ((SearchParameters.knows(name) || name.equals("rank")) && !values.isEmpty()) {
                known.put(name, values);
            }
        }
        return new SearchAddress(known);
    }

    boolean has(String name, String value) {
        return parameters.getOrDefault(name, List.of()).contains(value);
    }

    List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** One value more under a name, from the first page. */
    SearchAddress with(String name, String value) {
        var values = new ArrayList<>(all(name));
        if (!values.contains(value)) {
            values.add(value);
        }
        return set(name, values);
    }

    /** One value less under a name, from the first page. */
    SearchAddress without(String name, String value) {
        return set(name, all(name).stream().filter(v -> !v.equals(value)).toList());
    }

    /** Nothing under the names, from the first page. */
    SearchAddress without(String... names) {
        var address = this;
        for (var name : names) {
            address = address.set(name, List.of());
        }
        return address;
    }

    /** This value alone under a name, from the first page. */
    SearchAddress replaced(String name, String value) {
        return set(name, List.of(value));
    }

    /** The values of one name under another. */
    SearchAddress moved(String from, String to) {
        var values = new ArrayList<>(all(to));
        all(from).stream().filter(v -> !values.contains(v)).forEach(values::add);
        return set(to, values).without(from);
    }

    /** The next page of the same search. */
    SearchAddress page(String cursor, long rank) {
        var changed = new LinkedHashMap<>(parameters);
        changed.put("cursor", List.of(cursor));
        changed.put("rank", List.of(Long.toString(rank)));
        return new SearchAddress(changed);
    }

    /** What a form repeats so that sending it changes only the named parameters. */
    List<Kept> keptBut(String... names) {
        var others = without(names).without("cursor");
        var kept = new ArrayList<Kept>();
        others.parameters.forEach((name, values) -> values.forEach(value -> kept.add(new Kept(name, value))));
        return kept;
    }

    boolean isPlain() {
        return parameters.isEmpty();
    }

    /** The address under a path, such as {@code /} or {@code /documents/…}. */
    String under(String path) {
        return path + Parameters.of(parameters).queryString();
    }

    /** The address under a path, with a parameter that no search has. */
    String under(String path, String name, String value) {
        var all = new LinkedHashMap<>(parameters);
        all.put(name, List.of(value));
        return path + Parameters.of(all).queryString();
    }

    @Override
    public String toString() {
        return under("/");
    }

    private SearchAddress set(String name, List<String> values) {
        var changed = new LinkedHashMap<>(parameters);
        changed.remove("cursor");
        changed.remove("rank");
        if (values.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, List.copyOf(values));
        }
        return new SearchAddress(changed);
    }
}
