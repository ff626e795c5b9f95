package fr.vigie.document;

/** How a stated value bounds the true one: {@code plus de 4 000} is AT_LEAST, {@code près de} and {@code une centaine} ABOUT. */
public enum Bound {
    EXACT("exact"),
    AT_LEAST("atLeast"),
    AT_MOST("atMost"),
    ABOUT("about");

    private final String code;

    Bound(String code) {
        this.code = code;
    }

    /** The word of the contract. */
    public String code() {
        return code;
    }
}
