package fr.vigie.query;

import java.util.Locale;
import java.util.Optional;

/** In which order the hits come. */
public enum Sort {
    /** Best first, the newer first among equals. */
    RELEVANCE,
    NEWEST,
    OLDEST;

    /** The word of the contract. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sort> coded(String code) {
        for (var sort : values()) {
            if (sort.code().equals(code)) {
                return Optional.of(sort);
            }
        }
        return Optional.empty();
    }
}
