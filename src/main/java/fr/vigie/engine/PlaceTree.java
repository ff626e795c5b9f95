package fr.vigie.engine;

import java.util.List;

/** What lies in what. */
@FunctionalInterface
public interface PlaceTree {
    /** Knows of no place that another lies in. */
    PlaceTree FLAT = key -> List.of();

    /**
     * The places that a place lies in, the widest first and the place itself last: region, department, commune.
     *
     * @param key a place's key, as {@link fr.vigie.document.Name#key} gives it
     * @return empty for a key that is in no list
     */
    List<Place> lineage(String key);

    /** A place as facets name it. */
    record Place(String key, String label) {}
}
