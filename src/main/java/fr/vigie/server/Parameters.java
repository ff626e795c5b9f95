package fr.vigie.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of an address, in its order. Read leniently: an escape that is none stands for itself, bytes that are no
 * UTF-8 become the replacement character, so that nothing that can be put into an address bar is an error.
 */
final class Parameters {
    static final Parameters NONE = new Parameters(Map.of());

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    static Parameters of(Map<String, List<String>> values) {
        var copy = new LinkedHashMap<String, List<String>>();
        values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        return new Parameters(Collections.unmodifiableMap(copy));
    }

    /** What stands behind the question mark. */
    static Parameters parse(String queryString) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var pair : queryString.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                var name = decode(equals < 0 ? pair : pair.substring(0, equals));
                var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
            }
        }
        return of(values);
    }

    Iterable<String> names() {
        return values.keySet();
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The same without one of them. */
    Parameters without(String name) {
        var others = new LinkedHashMap<>(values);
        others.remove(name);
        return of(others);
    }

    Map<String, List<String>> map() {
        return values;
    }

    /** {@code ?a=1&b=2}, or nothing. */
    String queryString() {
        var text = new StringBuilder();
        values.forEach((name, list) -> list.forEach(value -> text.append(text.isEmpty() ? '?' : '&')
                .append(encode(name))
                .append('=')
                .append(encode(value))));
        return text.toString();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        var bytes = new byte[encoded.length];
        int length = 0;
        for (int i = 0; i < encoded.length; i++) {
            byte b = encoded[i];
            if (b == '+') {
                b = ' ';
            } else if (b == '%' && i + 2 < encoded.length) {
                int high = Character.digit(encoded[i + 1], 16);
                int low = Character.digit(encoded[i + 2], 16);
                if (high >= 0 && low >= 0) {
                    b = (byte) (16 * high + low);
                    i += 2;
                }
            }
            bytes[length++] = b;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
