package fr.vigie.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Optional;

/** The one configured mapper, and the few gestures that every codec shares. */
public final class Json {
    /** Dates ISO 8601, an empty {@code Optional} as null, unknown keys passed over. Safe for use from any thread. */
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    /** The node as compact text. */
    public static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    /**
     * The object that a text holds.
     *
     * @throws IllegalArgumentException when it holds anything else
     */
    public static ObjectNode object(String text) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    /**
     * The list that a text holds.
     *
     * @throws IllegalArgumentException when it holds anything else
     */
    static ArrayNode list(String text) {
        try {
            if (MAPPER.readTree(text) instanceof ArrayNode list) {
                return list;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("not a JSON list");
    }

    /** A number as a person would write it: {@code 4000}, not {@code 4000.0}. */
    static void putNumber(ObjectNode node, String key, double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1L << 53) {
            node.put(key, (long) value);
        } else {
            node.put(key, value);
        }
    }

    static void putOptional(ObjectNode node, String key, Optional<?> value) {
        if (value.isPresent()) {
            node.put(key, value.get().toString());
        } else {
            node.putNull(key);
        }
    }

    static String required(JsonNode node, String key) {
        return optional(node, key).orElseThrow(() -> new IllegalArgumentException("no text under: " + key));
    }

    static Optional<String> optional(JsonNode node, String key) {
        var value = node.path(key);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    static int whole(JsonNode node, String key) {
        var value = node.path(key);
        if (!value.isInt()) {
            throw new IllegalArgumentException("no whole number under: " + key);
        }
        return value.intValue();
    }
}
