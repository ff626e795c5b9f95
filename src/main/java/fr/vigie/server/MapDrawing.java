package fr.vigie.server;

import fr.vigie.authority.Place;
import fr.vigie.authority.Places;
import fr.vigie.messages.Messages;
import fr.vigie.query.FacetName;
import fr.vigie.query.SearchAnswer;
import fr.vigie.query.SearchAnswer.FacetValue;
import fr.vigie.server.Outlines.Box;
import fr.vigie.server.view.Link;
import fr.vigie.server.view.MapPage;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Draws the places of the documents found: regions, the departments of one, or the communes of one department. */
final class MapDrawing {
    /** The parameter that names the region or department whose inside is shown. */
    static final String INSIDE = "dans";

    private static final Box FRANCE = new Box(0, 0, 613, 624);
    private static final List<String> OVERSEAS = List.of("01", "02", "03", "04", "06");
    private static final int TILES_LEFT = 60;
    private static final int TILES_TOP = 590;
    private static final int TILE_STEP = 92;
    private static final int LABELLED = 12;
    private static final int SHADES = 5;
    /** Below 1, so that one place with most of the documents does not leave the others one shade. */
    private static final double EVENNESS = 0.7;

    private static final double ROOM = 0.06;
    private static final double LARGEST_DOT = 0.035;
    private static final double LETTERS = 0.026;
    private static final double SMALLEST_DOT = 0.008;

    private final Places places = Places.shipped();
    private final Outlines outlines = Outlines.shipped();
    private final Messages messages;
    private final SearchAddress address;
    private final NumberFormat numbers;

    MapDrawing(Messages messages, SearchAddress address) {
        this.messages = messages;
        this.address = address;
        this.numbers = NumberFormat.getIntegerInstance(messages.locale());
    }

    /** @param inside the key of a region or department; anything else shows the whole country */
    MapPage draw(String typed, SearchAnswer answer, String inside) {
        var top = answer.facets().stream()
                .filter(facet -> facet.name() == FacetName.PLACE)
                .flatMap(facet -> facet.values().stream())
                .toList();
        var lineage = places.lineage(inside).stream().filter(Place::french).toList();
        var shown = lineage.isEmpty() ? Optional.<Place>empty() : Optional.of(lineage.getLast());
        var level = shown.map(Place::level).orElse(Place.Level.COUNTRY);
        if (level == Place.Level.COMMUNE) {
            return draw(typed, answer, shown.flatMap(Place::parent).orElse(""));
        }
        var values = top;
        var total = answer.total();
        for (var place : lineage) {
            var at = values.stream()
                    .filter(value -> value.key().equals(place.key()))
                    .findFirst();
            values = at.map(FacetValue::children).orElse(List.of());
            total = at.map(FacetValue::count).orElse(0L);
        }
        var counts = new HashMap<String, FacetValue>();
        values.forEach(value -> counts.put(value.key(), value));
        var most = values.stream().mapToLong(FacetValue::count).max().orElse(1);
        var box = shown.flatMap(place -> outlines.of(place.key()))
                .map(outline -> outline.box().wider(ROOM))
                .orElse(FRANCE);
        var dots = level == Place.Level.DEPARTMENT ? dots(values, most, box) : List.<MapPage.Dot>of();
        return new MapPage(
                typed,
                address.keptBut("q"),
                shown.map(Place::name).orElseGet(() -> messages.say("map.country")),
                way(lineage),
                shown.map(place -> narrowed(place.key())).orElse(address.toString()),
                numbers.format(total),
                String.format(
                        Locale.ROOT,
                        "%.1f %.1f %.1f %.1f",
                        box.left(),
                        box.top(),
                        box.right() - box.left(),
                        box.bottom() - box.top()),
                areas(shown, level, counts, most),
                level == Place.Level.COUNTRY ? tiles(counts, most) : List.of(),
                dots,
                values.stream().map(value -> row(value)).toList());
    }

    private List<MapPage.Area> areas(
            Optional<Place> shown, Place.Level level, Map<String, FacetValue> counts, long most) {
        var areas = new ArrayList<MapPage.Area>();
        var drawn = switch (level) {
            case DEPARTMENT -> shown.map(List::of).orElse(List.of());
            case REGION -> places.inside(shown.map(Place::key).orElse(""));
            default -> places.regions();
        };
        for (var place : drawn) {
            outlines.of(place.key()).ifPresent(outline -> {
                var value = Optional.ofNullable(counts.get(place.key()));
                areas.add(new MapPage.Area(
                        outline.path(),
                        shade(value, most),
                        title(place.name(), value),
                        value.map(found -> inside(place.key()))));
            });
        }
        return areas;
    }

    private List<MapPage.Tile> tiles(Map<String, FacetValue> counts, long most) {
        var tiles = new ArrayList<MapPage.Tile>();
        for (var key : OVERSEAS) {
            places.byKey(key).ifPresent(place -> {
                var value = Optional.ofNullable(counts.get(key));
                tiles.add(new MapPage.Tile(
                        TILES_LEFT + tiles.size() * TILE_STEP,
                        TILES_TOP,
                        shade(value, most),
                        place.name(),
                        title(place.name(), value),
                        value.map(found -> narrowed(key))));
            });
        }
        return tiles;
    }

    private List<MapPage.Dot> dots(List<FacetValue> values, long most, Box box) {
        var side = Math.max(box.right() - box.left(), box.bottom() - box.top());
        var dots = new ArrayList<MapPage.Dot>();
        for (var value : values) {
            places.byKey(value.key()).flatMap(Place::point).map(Outlines::spot).ifPresent(spot -> {
                var radius =
                        side * (SMALLEST_DOT + (LARGEST_DOT - SMALLEST_DOT) * Math.sqrt((double) value.count() / most));
                dots.add(new MapPage.Dot(
                        decimal(spot.x()),
                        decimal(spot.y()),
                        decimal(radius),
                        decimal(spot.x() + radius * 1.2),
                        decimal(side * LETTERS),
                        dots.size() < LABELLED ? value.label() : "",
                        title(value.label(), Optional.of(value)),
                        narrowed(value.key())));
            });
        }
        // The largest first, so that a small one lies on top and can be clicked.
        return dots;
    }

    private MapPage.Row row(FacetValue value) {
        var further = places.byKey(value.key())
                .filter(place -> place.level() == Place.Level.REGION || place.level() == Place.Level.DEPARTMENT)
                .filter(place -> !value.children().isEmpty());
        return new MapPage.Row(
                value.label(),
                numbers.format(value.count()),
                narrowed(value.key()),
                further.map(place -> inside(place.key())));
    }

    private List<Link> way(List<Place> lineage) {
        var way = new ArrayList<Link>();
        if (!lineage.isEmpty()) {
            way.add(new Link(messages.say("map.country"), address.under("/carte")));
            lineage.subList(0, lineage.size() - 1)
                    .forEach(place -> way.add(new Link(place.name(), inside(place.key()))));
        }
        return way;
    }

    private String title(String name, Optional<FacetValue> value) {
        return messages.say("map.place", name, value.map(FacetValue::count).orElse(0L));
    }

    private String narrowed(String key) {
        return address.with("place", key).toString();
    }

    private String inside(String key) {
        return address.under("/carte", INSIDE, key);
    }

    private static int shade(Optional<FacetValue> value, long most) {
        return value.map(found ->
                        Math.max(1, (int) Math.ceil(SHADES * Math.pow((double) found.count() / most, EVENNESS))))
                .orElse(0);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
