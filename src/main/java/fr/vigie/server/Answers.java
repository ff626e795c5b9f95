package fr.vigie.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.json.Json;
import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** How an answer is sent: its type, its tag, and 304 to who has it already. */
final class Answers {
    static final String JSON = "application/json; charset=utf-8";
    static final String PROBLEM = "application/problem+json; charset=utf-8";

    private Answers() {}

    /** The node, tagged by its content. */
    static void json(Context context, JsonNode node) {
        var bytes = bytes(node);
        json(context, bytes, "W/\"" + digest(bytes) + "\"");
    }

    /** The node, tagged by what counts of it. */
    static void json(Context context, JsonNode node, String tag) {
        json(context, bytes(node), tag);
    }

    static byte[] bytes(JsonNode node) {
        try {
            return Json.MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    /** Sixteen hexadecimal digits of the SHA-256. */
    static String digest(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(Arrays.copyOf(hash, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Whether the asker has what the tag names, which is then said instead of sent. */
    static boolean isKnown(Context context, String tag) {
        context.header("ETag", tag);
        var known = Optional.ofNullable(context.header("If-None-Match")).orElse("");
        for (var one : known.split(",", -1)) {
            if (bare(one.strip()).equals(bare(tag)) || one.strip().equals("*")) {
                context.status(304);
                return true;
            }
        }
        return false;
    }

    private static void json(Context context, byte[] bytes, String tag) {
        SecurityHeaders.putForKeeping(context);
        if (!isKnown(context, tag)) {
            context.contentType(JSON).result(bytes);
        }
    }

    private static String bare(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
