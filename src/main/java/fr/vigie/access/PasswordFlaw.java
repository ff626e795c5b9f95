package fr.vigie.access;

/** Why a password is not taken. What signs it is made of is nobody's business (NIST SP 800-63B). */
public enum PasswordFlaw {
    TOO_SHORT("tooShort"),
    TOO_LONG("tooLong"),
    /** Among those that are tried first. */
    COMMON("common"),
    /** The account's own name, or hardly more. */
    NAME("name");

    private final String code;

    PasswordFlaw(String code) {
        this.code = code;
    }

    /** Names it in the message files and in REST. */
    public String code() {
        return code;
    }
}
