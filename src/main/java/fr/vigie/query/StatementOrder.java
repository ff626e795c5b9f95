package fr.vigie.query;

import java.util.Optional;

/** In which order statements come. Among equals the newer document comes first, its statements in their own order. */
public enum StatementOrder {
    /** Those of the best document first. */
    RELEVANCE("relevance"),
    /** The least first. Figures alone. */
    LEAST("value"),
    GREATEST("-value"),
    /** The oldest first, undated ones last. */
    OLDEST("date"),
    /** The newest first, undated ones last. */
    NEWEST("-date");

    private final String code;

    StatementOrder(String code) {
        this.code = code;
    }

    /** The word of the contract. */
    public String code() {
        return code;
    }

    /** Whether only what has a value can be put in this order. */
    public boolean needsValue() {
        return this == LEAST || this == GREATEST;
    }

    public static Optional<StatementOrder> coded(String code) {
        for (var order : values()) {
            if (order.code.equals(code)) {
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }
}
