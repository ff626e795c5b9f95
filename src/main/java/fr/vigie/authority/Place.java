package fr.vigie.authority;

import java.util.Optional;

/**
 * A place of the lists.
 *
 * @param key stable, see the package
 * @param parent the key of what it lies in: a commune's department, a department's region, a region's country
 * @param population inhabitants, rounded for foreign cities; 0 where the list has none
 */
public record Place(
        String key, Level level, String name, Optional<String> parent, int population, Optional<Point> point) {

    /** What sort of place; from the largest to the smallest. */
    public enum Level {
        COUNTRY,
        ZONE,
        REGION,
        DEPARTMENT,
        COMMUNE,
        CITY
    }

    /** Degrees north and east. */
    public record Point(float latitude, float longitude) {}

    /** Whether it lies in France as the official geography cuts it up. */
    public boolean french() {
        return level == Level.REGION || level == Level.DEPARTMENT || level == Level.COMMUNE;
    }
}
