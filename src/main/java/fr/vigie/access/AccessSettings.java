package fr.vigie.access;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the house wants its doors.
 *
 * @param openReading whether everybody reads what is published; else readers need an account
 * @param sessionIdle how long a session lasts without being used
 * @param sessionLife how long it lasts at most
 * @param firstLink how long the link for the first administrator is good
 * @param resetLink how long the link for a new password is good
 * @param publicUrl where people reach the site, when that is not where it listens: behind a proxy that speaks HTTPS
 * @param trustedProxies addresses whose {@code X-Forwarded-For} is believed, as to who stands behind them
 * @param oidc the house's provider of identities, by which people come in as well
 */
public record AccessSettings(
        boolean openReading,
        Duration sessionIdle,
        Duration sessionLife,
        Duration firstLink,
        Duration resetLink,
        Optional<URI> publicUrl,
        Set<String> trustedProxies,
        Optional<OidcSettings> oidc) {

    public AccessSettings {
        trustedProxies = Set.copyOf(trustedProxies);
        for (var span : List.of(sessionIdle, sessionLife, firstLink, resetLink)) {
            if (!span.isPositive()) {
                throw new IllegalArgumentException("sessions and links last for a while, not " + span);
            }
        }
        publicUrl.ifPresent(url -> {
            if (url.getHost() == null || !Set.of("http", "https").contains(url.getScheme())) {
                throw new IllegalArgumentException("not the address of a site: " + url);
            }
        });
    }

    /** Reading for everybody; sessions of a week without use, a month in all; links of a day and of two hours. */
    public static AccessSettings standard() {
        return new AccessSettings(
                true,
                Duration.ofDays(7),
                Duration.ofDays(30),
                Duration.ofDays(1),
                Duration.ofHours(2),
                Optional.empty(),
                Set.of(),
                Optional.empty());
    }

    /** The same with reading for everybody, or not. */
    public AccessSettings withOpenReading(boolean open) {
        return new AccessSettings(
                open, sessionIdle, sessionLife, firstLink, resetLink, publicUrl, trustedProxies, oidc);
    }

    /** The same with sessions that last so long. */
    public AccessSettings withSessions(Duration idle, Duration life) {
        return new AccessSettings(openReading, idle, life, firstLink, resetLink, publicUrl, trustedProxies, oidc);
    }

    /** The same at an address that people know. */
    public AccessSettings withPublicUrl(URI url) {
        return new AccessSettings(
                openReading, sessionIdle, sessionLife, firstLink, resetLink, Optional.of(url), trustedProxies, oidc);
    }

    /** The same behind such proxies. */
    public AccessSettings withTrustedProxies(Set<String> proxies) {
        return new AccessSettings(
                openReading, sessionIdle, sessionLife, firstLink, resetLink, publicUrl, proxies, oidc);
    }

    /** The same with a provider of identities. */
    public AccessSettings withOidc(OidcSettings provider) {
        return new AccessSettings(
                openReading,
                sessionIdle,
                sessionLife,
                firstLink,
                resetLink,
                publicUrl,
                trustedProxies,
                Optional.of(provider));
    }

    /** Whether people come by HTTPS, so that a cookie is to keep to it. */
    public boolean secure() {
        return publicUrl.filter(url -> url.getScheme().equals("https")).isPresent();
    }
}
