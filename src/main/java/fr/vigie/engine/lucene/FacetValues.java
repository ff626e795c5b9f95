package fr.vigie.engine.lucene;

import fr.vigie.document.Entry;
import fr.vigie.document.Name;
import fr.vigie.engine.PlaceTree;
import fr.vigie.engine.lucene.FacetValueCodec.Value;
import fr.vigie.query.FacetName;
import fr.vigie.theme.Theme;
import fr.vigie.theme.Themes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What an entry is counted under, each value once, with all that takes it in. */
final class FacetValues {
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final PlaceTree places;

    private FacetValues(PlaceTree places) {
        this.places = places;
    }

    static Collection<Value> of(Entry entry, PlaceTree places) {
        var collecting = new FacetValues(places);
        entry.tags().names().forEach(collecting::name);
        var reading = entry.reading();
        collecting.plain(FacetName.KIND, reading.kind().code());
        collecting.plain(FacetName.LANGUAGE, reading.language());
        collecting.plain(FacetName.MEDIA_TYPE, reading.mediaType());
        entry.tags().themes().forEach(collecting::theme);
        reading.issuer().ifPresent(issuer -> collecting.plain(FacetName.ISSUER, issuer));
        reading.date().ifPresent(collecting::date);
        return collecting.values.values();
    }

    private void name(Name name) {
        switch (name.type()) {
            case ORGANISATION -> add(new Value(FacetName.ORGANISATION, name.key(), name.label(), ""));
            case PERSON -> add(new Value(FacetName.PERSON, name.key(), name.label(), ""));
            case PLACE -> place(name);
        }
    }

    private void theme(String key) {
        var label = Themes.shipped().find(key).map(Theme::french).orElse(key);
        add(new Value(FacetName.THEME, key, label, ""));
    }

    private void place(Name name) {
        var lineage = places.lineage(name.key());
        var parent = "";
        for (var place : lineage) {
            add(new Value(FacetName.PLACE, place.key(), place.label(), parent));
            parent = place.key();
        }
        if (lineage.isEmpty()) {
            add(new Value(FacetName.PLACE, name.key(), name.label(), ""));
        }
    }

    private void date(LocalDate date) {
        var year = String.format(Locale.ROOT, "%04d", date.getYear());
        var month = String.format(Locale.ROOT, "%s-%02d", year, date.getMonthValue());
        add(new Value(FacetName.DATE, year, year, ""));
        add(new Value(FacetName.DATE, month, month, year));
    }

    private void plain(FacetName facet, String value) {
        add(new Value(facet, value, value, ""));
    }

    private void add(Value value) {
        values.putIfAbsent(value.facet().code() + ' ' + value.key(), value);
    }
}
