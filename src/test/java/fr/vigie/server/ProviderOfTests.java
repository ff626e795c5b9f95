package fr.vigie.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.vigie.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A provider of identities on a free port, which can be told to misbehave. */
final class ProviderOfTests implements AutoCloseable {
    static final String CLIENT = "vigie";
    static final String SECRET = "between us: the provider's client secret";

    /** How it misbehaves. */
    enum Misdeed {
        NONE,
        WRONG_ISSUER,
        WRONG_AUDIENCE,
        WRONG_NONCE,
        NO_NONCE,
        EXPIRED,
        UNSIGNED,
        UNKNOWN_KEY,
        PUBLIC_KEY_AS_SECRET,
        CHANGED_AFTER_SIGNING,
        NO_ID_TOKEN,
        REFUSES_THE_PERSON,
        ANOTHER_DESCRIPTION,
        SAYS_IT_IS_ANOTHER
    }

    /** What was asked with a code. */
    private record Asked(String nonce, String challenge, String redirect) {}

    private final HttpServer server;
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private volatile RSAKey key = newKey();
    private volatile Misdeed misdeed = Misdeed.NONE;
    private volatile Map<String, Object> person = Map.of("sub", "42", "preferred_username", "Ève.Marchand");

    ProviderOfTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/jwks", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.start();
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void does(Misdeed next) {
        misdeed = next;
    }

    void isAsked(Map<String, Object> claims) {
        person = claims;
    }

    /** From now on it signs with another key, and shows that one alone. */
    void rotate() {
        key = newKey();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void describe(HttpExchange exchange) throws IOException {
        var issuer = misdeed == Misdeed.ANOTHER_DESCRIPTION ? "https://elsewhere.example" : issuer().toString();
        var node = Json.MAPPER
                .createObjectNode()
                .put("issuer", issuer)
                .put("authorization_endpoint", issuer() + "/authorize")
                .put("token_endpoint", issuer() + "/token")
                .put("jwks_uri", issuer() + "/jwks");
        node.putArray("response_types_supported").add("code");
        node.putArray("subject_types_supported").add("public");
        node.putArray("id_token_signing_alg_values_supported").add("RS256");
        answer(exchange, 200, Json.text(node));
    }

    /** Knows whoever comes, and sends them back at once. */
    private void authorize(HttpExchange exchange) throws IOException {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        var back = asked.get("redirect_uri") + "?state=" + asked.get("state");
        if (misdeed == Misdeed.REFUSES_THE_PERSON) {
            back += "&error=access_denied";
        } else {
            var code = UUID.randomUUID().toString();
            codes.put(
                    code,
                    new Asked(
                            asked.getOrDefault("nonce", ""),
                            asked.getOrDefault("code_challenge", ""),
                            asked.getOrDefault("redirect_uri", "")));
            back += "&code=" + code;
        }
        if (misdeed == Misdeed.SAYS_IT_IS_ANOTHER) {
            back += "&iss=https%3A%2F%2Felsewhere.example";
        }
        exchange.getResponseHeaders().add("Location", back);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var given = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var asked = codes.remove(given.getOrDefault("code", ""));
        var verifier = given.getOrDefault("code_verifier", "");
        if (asked == null
                || !asked.challenge().equals(challenge(verifier))
                || !asked.redirect().equals(given.get("redirect_uri"))
                || !isClient(exchange)) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        var node = Json.MAPPER
                .createObjectNode()
                .put("access_token", UUID.randomUUID().toString())
                .put("token_type", "Bearer");
        if (misdeed != Misdeed.NO_ID_TOKEN) {
            node.put("id_token", idToken(asked));
        }
        answer(exchange, 200, Json.text(node));
    }

    private static boolean isClient(HttpExchange exchange) {
        var words = exchange.getRequestHeaders().getFirst("Authorization");
        if (words == null || !words.startsWith("Basic ")) {
            return false;
        }
        var pair = new String(Base64.getDecoder().decode(words.substring(6)), StandardCharsets.UTF_8);
        return URLDecoder.decode(pair, StandardCharsets.UTF_8).equals(CLIENT + ":" + SECRET);
    }

    private String idToken(Asked asked) {
        var now = Instant.now(java.time.Clock.systemUTC());
        var expires = misdeed == Misdeed.EXPIRED ? now.minusSeconds(3_600) : now.plusSeconds(300);
        var claims = new HashMap<>(person);
        claims.put("iss", misdeed == Misdeed.WRONG_ISSUER ? "https://elsewhere.example" : issuer().toString());
        claims.put("aud", misdeed == Misdeed.WRONG_AUDIENCE ? "another-client" : CLIENT);
        if (misdeed != Misdeed.NO_NONCE) {
            claims.put("nonce", misdeed == Misdeed.WRONG_NONCE ? "another-nonce" : asked.nonce());
        }
        var builder = new JWTClaimsSet.Builder()
                .issueTime(Date.from(expires.minusSeconds(300)))
                .expirationTime(Date.from(expires));
        claims.forEach(builder::claim);
        try {
            return signed(builder.build());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signed(JWTClaimsSet claims) throws JOSEException {
        if (misdeed == Misdeed.UNSIGNED) {
            return new PlainJWT(claims).serialize();
        }
        if (misdeed == Misdeed.PUBLIC_KEY_AS_SECRET) {
            var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return token.serialize();
        }
        var signer = misdeed == Misdeed.UNKNOWN_KEY ? newKey() : key;
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(signer.getKeyID())
                        .build(),
                claims);
        token.sign(new RSASSASigner(signer));
        if (misdeed == Misdeed.CHANGED_AFTER_SIGNING) {
            var parts = token.serialize().split("\\.");
            var other = new JWTClaimsSet.Builder(claims)
                    .claim("groups", List.of("admins"))
                    .build();
            return parts[0] + "." + other.toPayload().toBase64URL() + "." + parts[2];
        }
        return token.serialize();
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String form) {
        var all = new TreeMap<String, String>();
        for (var pair : form.split("&")) {
            var equals = pair.indexOf('=');
            all.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return all;
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
