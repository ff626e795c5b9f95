package fr.vigie.server;

import fr.vigie.authority.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The outlines of metropolitan France's regions and departments on one map, in units of its own, y downwards. The map is a
 * Mercator projection; its scale was fitted on the corners of the departments and the positions of 8,309 communes, of which
 * 97.8 % then lie within their department's outline.
 */
final class Outlines {
    private static final double X_OF_DEGREE = 41.53;
    private static final double X_OF_GREENWICH = 214.83;
    private static final double Y_OF_MERCATOR = -2363.37;
    private static final double Y_OF_EQUATOR = 2460.95;
    private static final double TENTH = 0.1;

    private final Map<String, Outline> byKey = new HashMap<>();

    private Outlines() {}

    /** An outline as an SVG path, and the box around it. */
    record Outline(String path, Box box) {}

    /** A part of the map. */
    record Box(double left, double top, double right, double bottom) {
        /** The box around both. */
        Box with(Box other) {
            return new Box(
                    Math.min(left, other.left),
                    Math.min(top, other.top),
                    Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }

        /** The box with room around it, a share of its longer side. */
        Box wider(double share) {
            var room = share * Math.max(right - left, bottom - top);
            return new Box(left - room, top - room, right + room, bottom + room);
        }
    }

    /** Where something stands on the map. */
    record Spot(double x, double y) {}

    /** The outlines that ship with the program, read once. */
    static Outlines shipped() {
        return Shipped.OUTLINES;
    }

    private static final class Shipped {
        private static final Outlines OUTLINES = load();
    }

    private static Outlines load() {
        var outlines = new Outlines();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        Outlines.class.getResourceAsStream("outlines.tsv"), "outlines.tsv is not in the program"),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var columns = line.split("\t");
                outlines.byKey.put(columns[0], outline(columns[1]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("outlines.tsv cannot be read", e);
        }
        return outlines;
    }

    /** The outline of a region or department; empty for any other place, and for those overseas. */
    Optional<Outline> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Where a point of metropolitan France stands. */
    static Spot spot(Place.Point point) {
        var mercator = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(point.latitude()) / 2));
        return new Spot(X_OF_GREENWICH + X_OF_DEGREE * point.longitude(), Y_OF_EQUATOR + Y_OF_MERCATOR * mercator);
    }

    private static Outline outline(String rings) {
        var path = new StringBuilder();
        var box = new Box(
                Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);
        for (var ring : rings.split(";")) {
            var before = new int[] {0, 0};
            var first = true;
            for (var point : ring.split(" ")) {
                var comma = point.indexOf(',');
                var x = Integer.parseInt(point.substring(0, comma));
                var y = Integer.parseInt(point.substring(comma + 1));
                path.append(first ? "M" : "l");
                append(path, x - before[0]).append(' ');
                append(path, y - before[1]);
                box = box.with(new Box(x * TENTH, y * TENTH, x * TENTH, y * TENTH));
                before[0] = x;
                before[1] = y;
                first = false;
            }
            path.append('z');
        }
        return new Outline(path.toString(), box);
    }

    private static StringBuilder append(StringBuilder path, int tenths) {
        if (tenths < 0) {
            path.append('-');
        }
        var size = Math.abs(tenths);
        path.append(size / 10);
        return size % 10 == 0 ? path : path.append('.').append(size % 10);
    }
}
