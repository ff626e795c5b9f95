package fr.vigie.access;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the provider says of a person, as we understand it. */
record OidcClaims(OidcSettings settings, Map<String, Object> claims) {
    private static final int LONGEST_NAME = 40;

    Account.Elsewhere who() {
        return new Account.Elsewhere(settings.issuer().toString(), text("sub").orElseThrow());
    }

    /** The highest of the roles that the claim gives, or what everybody has. */
    Optional<Role> role() {
        return values().flatMap(value -> Optional.ofNullable(settings.roles().get(value)).stream())
                .max(Comparator.naturalOrder())
                .or(settings::otherwise);
    }

    private Stream<String> values() {
        Object found = claims;
        for (var step : settings.roleClaim().split("\\.")) {
            found = found instanceof Map<?, ?> map && map.containsKey(step) ? map.get(step) : List.of();
        }
        return found instanceof Collection<?> many
                ? many.stream().map(String::valueOf)
                : Stream.of(String.valueOf(found));
    }

    /** An address that the provider vouches for. */
    Optional<String> mail() {
        return text("email")
                .filter(mail -> "true".equals(String.valueOf(claims.get("email_verified"))))
                .filter(Account::isMail);
    }

    /** A name for an account, of what the person is called there; others may have it already. */
    String name() {
        var given = text("preferred_username")
                .or(() -> text("email").map(mail -> mail.replaceAll("@.*", "")))
                .orElse("");
        var plain = Normalizer.normalize(given, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", ".")
                .replaceAll("^[^a-z0-9]+", "");
        var name = plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
        return Account.isName(name) ? name : "personne";
    }

    private Optional<String> text(String claim) {
        return claims.get(claim) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
