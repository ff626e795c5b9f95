package fr.vigie.access;

/** What became of somebody who comes from the provider of identities. */
public sealed interface OidcOutcome {
    /**
     * They are in.
     *
     * @param back where they wanted to go
     */
    record In(Sessions.Opened opened, String back) implements OidcOutcome {}

    /** They are not. */
    record Refused(OidcRefusal reason) implements OidcOutcome {}
}
