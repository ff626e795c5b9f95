package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.document.Bound;
import fr.vigie.document.Figure;
import fr.vigie.document.Measurement;
import fr.vigie.document.Span;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/** The figures of one document as doc values: for each its measures' keys, unit, bound and value. */
final class FigureCodec {
    /** What is longer is no measure that anybody asks for. */
    private static final int LONGEST = 200;

    private static final List<Bound> BOUNDS = List.of(Bound.values());
    private static final List<Measurement> UNITS = List.of(Measurement.values());
    private static final Span NOWHERE = new Span(0, 0);

    private FigureCodec() {}

    /** A figure as far as conditions look at it. */
    record Stated(Set<String> measures, Figure figure) {}

    /** What a figure can be asked by: the keys of its family and its measure. */
    static Set<String> measures(Figure figure) {
        var keys = new LinkedHashSet<String>();
        figure.family().map(FrenchWords::key).ifPresent(keys::add);
        figure.measure().map(FrenchWords::key).ifPresent(keys::add);
        keys.removeIf(key -> key.isEmpty() || key.length() > LONGEST);
        return keys;
    }

    static BytesRef write(List<Figure> figures) {
        var encoded = new ArrayList<byte[]>();
        var length = 0;
        for (var figure : figures) {
            var measures = String.join("\n", measures(figure)).getBytes(StandardCharsets.UTF_8);
            if (measures.length > 0) {
                var one = ByteBuffer.allocate(2 + measures.length + 2 + 16)
                        .putShort((short) measures.length)
                        .put(measures)
                        .put((byte) UNITS.indexOf(figure.unit()))
                        .put((byte) BOUNDS.indexOf(figure.bound()))
                        .putDouble(figure.value())
                        .putDouble(figure.to().orElse(Double.NaN));
                encoded.add(one.array());
                length += one.capacity();
            }
        }
        var all = ByteBuffer.allocate(length);
        encoded.forEach(all::put);
        return new BytesRef(all.array());
    }

    static List<Stated> read(BytesRef bytes) {
        var buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        var figures = new ArrayList<Stated>();
        while (buffer.hasRemaining()) {
            var measures = new byte[buffer.getShort()];
            buffer.get(measures);
            var unit = UNITS.get(buffer.get());
            var bound = BOUNDS.get(buffer.get());
            var value = buffer.getDouble();
            var to = buffer.getDouble();
            var keys = new String(measures, StandardCharsets.UTF_8).split("\n", -1);
            figures.add(new Stated(
                    Set.of(keys),
                    new Figure(
                            NOWHERE,
                            "",
                            value,
                            Double.isNaN(to) ? OptionalDouble.empty() : OptionalDouble.of(to),
                            bound,
                            unit,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())));
        }
        return figures;
    }
}
