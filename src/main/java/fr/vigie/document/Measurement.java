package fr.vigie.document;

/** The unit that a figure's value is in, always the base one: euros, not millions of them. */
public enum Measurement {
    EUR("EUR"),
    USD("USD"),
    PERCENT("%"),
    POINT("pt"),
    SQUARE_METRE("m2"),
    HECTARE("ha"),
    KILOMETRE("km"),
    TONNE("t"),
    LITRE("l"),
    WATT("W"),
    HOUR("hour"),
    DAY("day"),
    MONTH("month"),
    YEAR("year"),
    COUNT("count");

    private final String code;

    Measurement(String code) {
        this.code = code;
    }

    /** The word of the contract. */
    public String code() {
        return code;
    }

    public boolean isMoney() {
        return this == EUR || this == USD;
    }
}
