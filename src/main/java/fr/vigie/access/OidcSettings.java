package fr.vigie.access;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The house's provider of identities, by OpenID Connect.
 *
 * @param issuer its address, under which {@code .well-known/openid-configuration} lies
 * @param clientId what this site is called there
 * @param clientSecret what it proves itself with there; without one it is a public client, which PKCE protects
 * @param label what people call the provider, for the link at the door
 * @param roleClaim where the ID token says what somebody is, such as {@code groups} or {@code realm_access.roles}
 * @param roles from a value of that claim to a role here; with none of them, roles are given here alone
 * @param otherwise the role of whoever has no such value; empty to let nobody else in
 */
public record OidcSettings(
        URI issuer,
        String clientId,
        Optional<String> clientSecret,
        String label,
        String roleClaim,
        Map<String, Role> roles,
        Optional<Role> otherwise) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public OidcSettings {
        roles = Map.copyOf(roles);
        if (!isSafe(issuer)) {
            throw new IllegalArgumentException("a provider of identities is reached by https, not at " + issuer);
        }
        if (clientId.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException("a provider of identities needs a client's name and a label");
        }
    }

    /** Whether nobody on the way can read or change what is said there. */
    static boolean isSafe(URI address) {
        var host = Optional.ofNullable(address.getHost()).orElse("");
        return "https".equals(address.getScheme()) && !host.isEmpty()
                || "http".equals(address.getScheme()) && THIS_MACHINE.contains(host);
    }

    /** Without the secret, for a log. */
    @Override
    public String toString() {
        return "OidcSettings[issuer=" + issuer + ", clientId=" + clientId + "]";
    }
}
