package fr.vigie.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The provider as it describes itself, and what it says of a person, checked: signature by one of its present keys and a
 * public-key algorithm, issuer, audience, time and nonce (OpenID Connect Core 1.0, 3.1.3.7).
 */
final class OidcProvider {
    private static final int PATIENCE = Math.toIntExact(Duration.ofSeconds(10).toMillis());
    private static final int LARGEST_KEYS = 256 * 1024;
    private static final long KEYS_LAST = Duration.ofMinutes(10).toMillis();

    /** Neither {@code none} nor one that is verified with a shared secret. */
    private static final Set<JWSAlgorithm> ALGORITHMS = algorithms();

    private final OidcSettings settings;
    private final OIDCProviderMetadata metadata;
    private final IDTokenValidator validator;

    private OidcProvider(OidcSettings settings, OIDCProviderMetadata metadata, IDTokenValidator validator) {
        this.settings = settings;
        this.metadata = metadata;
        this.validator = validator;
    }

    /**
     * Asks the provider how it wants to be spoken to.
     *
     * @throws IOException when it does not answer
     * @throws GeneralException when it does not answer as the provider that it should be
     */
    static OidcProvider discover(OidcSettings settings) throws IOException, GeneralException {
        var issuer = new Issuer(settings.issuer());
        var metadata = OIDCProviderMetadata.resolve(issuer, PATIENCE, PATIENCE);
        for (var address : Set.of(
                metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI(), metadata.getJWKSetURI())) {
            if (!OidcSettings.isSafe(address)) {
                throw new GeneralException("the provider wants to be spoken to in the open: " + address);
            }
        }
        var keys = JWKSourceBuilder.<SecurityContext>create(
                        metadata.getJWKSetURI().toURL(), new DefaultResourceRetriever(PATIENCE, PATIENCE, LARGEST_KEYS))
                .refreshAheadCache(false)
                .cache(KEYS_LAST, PATIENCE)
                .rateLimited(false) // a key that is not known yet is asked for at once: that is how keys are changed
                .retrying(true)
                .build();
        var validator = new IDTokenValidator(
                issuer, new ClientID(settings.clientId()), new JWSVerificationKeySelector<>(ALGORITHMS, keys), null);
        return new OidcProvider(settings, metadata, validator);
    }

    private static Set<JWSAlgorithm> algorithms() {
        var all = new HashSet<>(JWSAlgorithm.Family.RSA);
        all.addAll(JWSAlgorithm.Family.EC);
        return Set.copyOf(all);
    }

    /** The address at the provider that a person is sent to. */
    URI question(URI redirect, String state, String nonce, String verifier) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new com.nimbusds.oauth2.sdk.Scope("openid", "profile", "email"),
                        new ClientID(settings.clientId()),
                        redirect)
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(nonce))
                .codeChallenge(new CodeVerifier(verifier), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Whether an answer names this provider, as it must where the provider says that it does (RFC 9207). */
    boolean isFromHere(Optional<String> issuer) {
        return issuer.map(settings.issuer().toString()::equals)
                .orElse(!metadata.supportsAuthorizationResponseIssuerParam());
    }

    /**
     * What the provider says of the person who came back with a code.
     *
     * @throws IOException when it does not answer
     * @throws GeneralException when it does not give a token for the code
     * @throws BadJOSEException when what it gives cannot be trusted
     */
    Map<String, Object> claims(String code, OidcErrands.Errand errand, URI redirect)
            throws IOException, GeneralException, BadJOSEException, JOSEException {
        var client = new ClientID(settings.clientId());
        var grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), redirect, new CodeVerifier(errand.verifier()));
        var request = settings.clientSecret()
                .map(secret -> new TokenRequest.Builder(
                        metadata.getTokenEndpointURI(),
                        new ClientSecretBasic(client, new com.nimbusds.oauth2.sdk.auth.Secret(secret)),
                        grant))
                .orElseGet(() -> new TokenRequest.Builder(metadata.getTokenEndpointURI(), client, grant))
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(PATIENCE);
        request.setReadTimeout(PATIENCE);
        request.setFollowRedirects(false);
        if (OIDCTokenResponseParser.parse(request.send()) instanceof OIDCTokenResponse given
                && given.getOIDCTokens().getIDToken() != null) {
            var claims = validator.validate(given.getOIDCTokens().getIDToken(), new Nonce(errand.nonce()));
            return Map.copyOf(claims.toJSONObject());
        }
        throw new GeneralException("the provider gave no ID token for the code");
    }
}
