package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.document.Bound;
import fr.vigie.document.Figure;
import fr.vigie.document.Measurement;
import fr.vigie.document.Span;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/**
 * The figures of one document as doc values, all of them in its order: for each the keys of its family, measure and
 * subject, its unit, bound and value. Walked through without making objects, since a list of figures looks at millions.
 */
final class FigureColumn {
    /** What is longer is no measure that anybody asks for. */
    private static final int LONGEST = 200;

    private static final List<Bound> BOUNDS = List.of(Bound.values());
    private static final List<Measurement> UNITS = List.of(Measurement.values());
    private static final Span NOWHERE = new Span(0, 0);
    private static final int NUMBERS = 2 + 2 * Double.BYTES;

    private byte[] bytes = new byte[0];
    private int end;
    private int next;
    private int family;
    private int measure;
    private int subject;
    private int numbers;

    /** A word or name as figures have it, to be compared with. */
    static byte[] key(String text) {
        var key = FrenchWords.key(text);
        return key.length() > LONGEST ? new byte[0] : key.getBytes(StandardCharsets.UTF_8);
    }

    /** What a figure can be asked by: the keys of its family and its measure. */
    static Set<String> measures(Figure figure) {
        var keys = new LinkedHashSet<String>();
        figure.family().map(FrenchWords::key).ifPresent(keys::add);
        figure.measure().map(FrenchWords::key).ifPresent(keys::add);
        keys.removeIf(key -> key.isEmpty() || key.length() > LONGEST);
        return keys;
    }

    static BytesRef write(List<Figure> figures) {
        var all = new ByteArrayOutputStream();
        for (var figure : figures) {
            write(figure.family(), all);
            write(figure.measure(), all);
            write(figure.subject(), all);
            all.writeBytes(ByteBuffer.allocate(NUMBERS)
                    .put((byte) UNITS.indexOf(figure.unit()))
                    .put((byte) BOUNDS.indexOf(figure.bound()))
                    .putDouble(figure.value())
                    .putDouble(figure.to().orElse(Double.NaN))
                    .array());
        }
        return new BytesRef(all.toByteArray());
    }

    /** Whether one of a document's figures meets a condition as a whole. */
    boolean meets(BytesRef column, FigureTest test) {
        begin(column);
        var met = false;
        while (!met && next()) {
            met = test.isOn(this) && test.isMetBy(this);
        }
        return met;
    }

    /** Goes before the first figure of a document. */
    void begin(BytesRef column) {
        bytes = column.bytes;
        next = column.offset;
        end = column.offset + column.length;
    }

    /** Goes to the next figure, if there is one. */
    boolean next() {
        if (next == end) {
            return false;
        }
        family = next;
        measure = after(family);
        subject = after(measure);
        numbers = after(subject);
        next = numbers + NUMBERS;
        return true;
    }

    boolean isCounting(byte[] key) {
        return isAt(measure, key) || isAt(family, key);
    }

    boolean isOfFamily(byte[] key) {
        return isAt(family, key);
    }

    boolean isAbout(byte[] key) {
        return isAt(subject, key);
    }

    /** Whether the words stand side by side in the subject. */
    boolean isAboutWords(byte[] key) {
        int from = subject + 2;
        int last = from + length(subject) - key.length;
        for (int at = from; key.length > 0 && at <= last; at++) {
            var begins = at == from || bytes[at - 1] == ' ';
            var ends = at == last || bytes[at + key.length] == ' ';
            if (begins && ends && Arrays.equals(bytes, at, at + key.length, key, 0, key.length)) {
                return true;
            }
        }
        return false;
    }

    Measurement unit() {
        return UNITS.get(bytes[numbers]);
    }

    double value() {
        return Double.longBitsToDouble(long64(numbers + 2));
    }

    /** The figure as far as conditions look at it. */
    Figure figure() {
        double to = Double.longBitsToDouble(long64(numbers + 2 + Double.BYTES));
        return new Figure(
                NOWHERE,
                "",
                value(),
                Double.isNaN(to) ? OptionalDouble.empty() : OptionalDouble.of(to),
                BOUNDS.get(bytes[numbers + 1]),
                unit(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same for two figures that state the same of the same. */
    long identity() {
        return Identity.of(bytes, measure, next);
    }

    private boolean isAt(int place, byte[] key) {
        int length = length(place);
        return length > 0
                && length == key.length
                && Arrays.equals(bytes, place + 2, place + 2 + length, key, 0, key.length);
    }

    private int length(int place) {
        return (bytes[place] & 0xff) << 8 | bytes[place + 1] & 0xff;
    }

    private int after(int place) {
        return place + 2 + length(place);
    }

    private long long64(int place) {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << 8 | bytes[place + i] & 0xff;
        }
        return value;
    }

    private static void write(Optional<String> words, ByteArrayOutputStream all) {
        var key = words.map(FigureColumn::key).orElse(new byte[0]);
        all.write(key.length >>> 8);
        all.write(key.length);
        all.writeBytes(key);
    }
}
