package fr.vigie.monitor;

import fr.vigie.document.Entry;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Span;
import fr.vigie.engine.SearchEngine;
import fr.vigie.json.Signal;
import fr.vigie.query.Audience;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.FacetName;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Sort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the organisations that a document names together and that no document which was public before it does, all as they
 * stand now. Of those alone that the authority lists know: two spellings of an unknown one would pass for two. Of a
 * document that names very many, the {@value #MOST} which it names first count; the others are a list, no meeting.
 */
final class FirstTogether {
    static final int MOST = 60;

    private final SearchEngine engine;
    private final Debuts debuts;

    FirstTogether(SearchEngine engine, Debuts debuts) {
        this.engine = engine;
        this.debuts = debuts;
    }

    /**
     * An organisation in a document.
     *
     * @param mentions where it stands, in order
     * @param keys all that it is called by, before and after people's corrections
     */
    record Named(String id, String label, List<Span> mentions, Set<String> keys) {}

    /** Two that are new together; the one with the lesser key first. */
    record Pair(Named one, Named other) {
        Signal.Pair told() {
            return new Signal.Pair(new Signal.Body(one.id(), one.label()), new Signal.Body(other.id(), other.label()));
        }
    }

    /** The new pairs in the order of first mention. */
    List<Pair> of(Entry entry, Debut debut) {
        var named = named(entry);
        var pairs = new ArrayList<Pair>();
        for (var later = 1; later < named.size(); later++) {
            for (var earlier = 0; earlier < later; earlier++) {
                var one = named.get(earlier);
                var other = named.get(later);
                if (isFirst(entry, debut, one.id(), other.id())) {
                    pairs.add(one.id().compareTo(other.id()) < 0 ? new Pair(one, other) : new Pair(other, one));
                }
            }
        }
        return pairs;
    }

    private static List<Named> named(Entry entry) {
        Map<Span, String> before = new HashMap<>();
        entry.found().names().forEach(name -> before.put(name.span(), name.key()));
        var named = new LinkedHashMap<String, Named>();
        for (var name : entry.tags().names()) {
            if (name.type() == NameType.ORGANISATION && name.id().isPresent()) {
                add(named, name, Optional.ofNullable(before.get(name.span())));
            }
        }
        return named.values().stream().limit(MOST).toList();
    }

    private static void add(Map<String, Named> named, Name name, Optional<String> before) {
        var one = named.computeIfAbsent(
                name.key(), id -> new Named(id, name.label(), new ArrayList<>(), new TreeSet<>(Set.of(id))));
        one.mentions().add(name.span());
        before.ifPresent(one.keys()::add);
    }

    private boolean isFirst(Entry entry, Debut debut, String one, String other) {
        var both = SearchRequest.everything(Audience.PUBLIC)
                .filtered(List.of(new FacetFilter(FacetName.ORGANISATION, FacetFilter.Mode.ALL, List.of(one, other))))
                .sorted(Sort.OLDEST);
        if (engine.count(both) <= 1) {
            return true; // the document itself
        }
        try (var walk = engine.walk(both)) {
            for (var next = walk.next(); next.isPresent(); next = walk.next()) {
                var id = next.get().entry().id();
                if (!id.equals(entry.id()) && debuts.isBefore(id, debut)) {
                    return false;
                }
            }
        }
        return true;
    }
}
