package fr.vigie.query;

import java.util.Optional;
import java.util.regex.Pattern;

/** What stands on both sides of {@code TO} (or {@code À}) in brackets; an open end is empty. */
record RangeEnds(String low, String high) {
    private static final Pattern TO = Pattern.compile("(?U)\\s+(?:TO|À|A|to|à)\\s+|\\.\\.");

    static Optional<RangeEnds> of(String inside) {
        var ends = TO.split(" " + inside + " ", 3);
        return ends.length == 2 ? Optional.of(new RangeEnds(end(ends[0]), end(ends[1]))) : Optional.empty();
    }

    private static String end(String written) {
        var end = written.strip();
        return end.equals("*") ? "" : end;
    }
}
