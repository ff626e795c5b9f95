package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/**
 * Where the documents found lie.
 *
 * @param query the words searched, empty for none
 * @param kept what the search form repeats
 * @param title of the part of the map that is shown
 * @param way from France down to the part that is shown, without it
 * @param results the address of the search itself
 * @param viewBox of the drawing
 * @param areas drawn as outlines, or as tiles where they lie overseas
 * @param dots the communes of a department
 * @param rows all places of this level with documents, the most documents first
 */
public record MapPage(
        String query,
        List<Kept> kept,
        String title,
        List<Link> way,
        String results,
        String total,
        String viewBox,
        List<Area> areas,
        List<Tile> tiles,
        List<Dot> dots,
        List<Row> rows) {
    public MapPage {
        kept = List.copyOf(kept);
        way = List.copyOf(way);
        areas = List.copyOf(areas);
        tiles = List.copyOf(tiles);
        dots = List.copyOf(dots);
        rows = List.copyOf(rows);
    }

    /**
     * A region or department.
     *
     * @param shade 0 for no document to 5 for the most
     * @param address what a click leads to; empty where there is nothing
     */
    public record Area(String path, int shade, String title, Optional<String> address) {}

    /** A place overseas: a tile beside the map. */
    public record Tile(int x, int y, int shade, String label, String title, Optional<String> address) {}

    /** One commune; the radius grows with the root of the count, and the largest have a label. */
    public record Dot(
            String x,
            String y,
            String radius,
            String labelX,
            String letters,
            String label,
            String title,
            String address) {}

    /**
     * A place in the list.
     *
     * @param address the search narrowed to the place
     * @param inside the map of the place, where there is one
     */
    public record Row(String label, String count, String address, Optional<String> inside) {}
}
