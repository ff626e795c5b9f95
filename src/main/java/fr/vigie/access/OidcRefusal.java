package fr.vigie.access;

/** Why somebody who comes from the provider of identities is not let in. */
public enum OidcRefusal {
    /** They were not sent there by this browser, it was too long ago, or they come a second time. */
    NOT_SENT("notSent"),
    /** The provider did not let them through. */
    DENIED("denied"),
    /** The provider does not answer as one. */
    UNREACHABLE("unreachable"),
    /** What it says of them does not hold: signature, issuer, audience, time or nonce. */
    UNTRUSTED("untrusted"),
    /** Nothing that it says of them gives them a role here. */
    NO_ROLE("noRole"),
    /** Their account here is closed. */
    CLOSED("closed");

    private final String code;

    OidcRefusal(String code) {
        this.code = code;
    }

    /** Names it in the message files and in the log of what was done. */
    public String code() {
        return code;
    }
}
