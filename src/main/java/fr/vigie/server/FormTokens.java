package fr.vigie.server;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What proves that a form is one of ours: a token that only pages of the session have. It is drawn from the session's
 * secret, which it does not betray, and is put into every form that is sent here, so that none can be forgotten.
 */
final class FormTokens {
    static final String FIELD = "token";
    static final String HEADER = "X-Vigie-Token";

    private static final String KIND = "HmacSHA256";
    private static final Pattern FORM = Pattern.compile("<form(?:\\s+[\\w-]+(?:=\"[^\"]*\")?)*\\s*>");

    private FormTokens() {}

    static String of(String sessionSecret) {
        try {
            var mac = Mac.getInstance(KIND);
            mac.init(new SecretKeySpec(sessionSecret.getBytes(StandardCharsets.UTF_8), KIND));
            return HexFormat.of().formatHex(mac.doFinal("form".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + KIND, e);
        }
    }

    static boolean fits(String token, String sessionSecret) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), of(sessionSecret).getBytes(StandardCharsets.UTF_8));
    }

    /** The token of a request: of its header, or else of its form. */
    static Optional<String> given(Context context) {
        return Optional.ofNullable(context.header(HEADER)).or(() -> Optional.ofNullable(context.formParam(FIELD)));
    }

    /** The page with the token in each form that is sent. */
    static String into(String page, String token) {
        return FORM.matcher(page)
                .replaceAll(form -> form.group().contains("method=\"post\"")
                        ? "$0<input type=\"hidden\" name=\"" + FIELD + "\" value=\"" + token + "\">"
                        : "$0");
    }
}
