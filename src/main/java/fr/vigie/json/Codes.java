package fr.vigie.json;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The contract's words for the values of one enumeration, read back. */
final class Codes<E extends Enum<E>> {
    private final String what;
    private final Map<String, E> byCode = new HashMap<>();

    Codes(String what, E[] values, Function<E, String> code) {
        this.what = what;
        for (var value : values) {
            byCode.put(code.apply(value), value);
        }
    }

    E of(String code) {
        var value = byCode.get(code);
        if (value == null) {
            throw new IllegalArgumentException("not a " + what + ": " + code);
        }
        return value;
    }
}
