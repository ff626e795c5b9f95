package fr.vigie.extract.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads JSON as pages really have it: with line breaks in texts, commas after the last value and comment marks around,
 * all of which a strict reader refuses. In one pass, to a bounded depth.
 */
final class LooseJson {
    private static final int DEEPEST = 40;

    private final String json;
    private int at;

    private LooseJson(String json) {
        this.json = json;
    }

    /** A {@link Map}, {@link List} or {@link String} (numbers and words too); empty for what is no JSON at all. */
    static Optional<Object> read(String json) {
        var start = json.indexOf('{');
        var list = json.indexOf('[');
        var first = list >= 0 && (list < start || start < 0) ? list : start;
        if (first < 0) {
            return Optional.empty();
        }
        var reader = new LooseJson(json);
        reader.at = first;
        return Optional.of(reader.value(0));
    }

    private Object value(int depth) {
        skipBlank();
        if (at >= json.length() || depth > DEEPEST) {
            at = json.length();
            return "";
        }
        return switch (json.charAt(at)) {
            case '{' -> object(depth);
            case '[' -> list(depth);
            case '"' -> text();
            default -> word();
        };
    }

    private Map<String, Object> object(int depth) {
        var object = new LinkedHashMap<String, Object>();
        at++;
        while (skipTo('}')) {
            var before = at;
            var name = json.charAt(at) == '"' ? text() : word();
            skipBlank();
            if (at < json.length() && json.charAt(at) == ':') {
                at++;
                object.putIfAbsent(name, value(depth + 1));
            }
            at = Math.max(at, before + 1);
        }
        return object;
    }

    private List<Object> list(int depth) {
        var list = new ArrayList<Object>();
        at++;
        while (skipTo(']')) {
            var before = at;
            list.add(value(depth + 1));
            at = Math.max(at, before + 1);
        }
        return list;
    }

    /** Whether another item follows; passes the closing mark otherwise. */
    private boolean skipTo(char closing) {
        skipBlank();
        while (at < json.length() && json.charAt(at) == ',') {
            at++;
            skipBlank();
        }
        if (at >= json.length()) {
            return false;
        }
        if (json.charAt(at) == closing) {
            at++;
            return false;
        }
        return true;
    }

    private String word() {
        var start = at;
        while (at < json.length() && ",:{}[]\"".indexOf(json.charAt(at)) < 0 && json.charAt(at) > ' ') {
            at++;
        }
        return json.substring(start, at);
    }

    private String text() {
        var text = new StringBuilder();
        at++;
        while (at < json.length() && json.charAt(at) != '"') {
            var c = json.charAt(at++);
            if (c != '\\' || at >= json.length()) {
                text.append(c);
            } else {
                escaped(text);
            }
        }
        at++;
        return text.toString();
    }

    private void escaped(StringBuilder text) {
        var c = json.charAt(at++);
        switch (c) {
            case 'n' -> text.append('\n');
            case 't', 'r', 'b', 'f' -> text.append(' ');
            case 'u' -> text.append(unit());
            default -> text.append(c);
        }
    }

    private char unit() {
        var unit = 0;
        var end = Math.min(at + 4, json.length());
        for (; at < end && Character.digit(json.charAt(at), 16) >= 0; at++) {
            unit = unit * 16 + Character.digit(json.charAt(at), 16);
        }
        return (char) unit;
    }

    private void skipBlank() {
        while (at < json.length() && json.charAt(at) <= ' ') {
            at++;
        }
    }
}
