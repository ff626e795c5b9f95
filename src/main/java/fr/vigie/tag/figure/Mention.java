package fr.vigie.tag.figure;

import fr.vigie.document.Bound;
import fr.vigie.document.Change;
import fr.vigie.document.Figure;
import fr.vigie.document.Measurement;
import fr.vigie.document.Span;
import fr.vigie.quantity.Tokens;
import java.util.Optional;
import java.util.OptionalDouble;

/** A figure while it is being read: its place in tokens, and no subject yet. */
record Mention(
        int first,
        int number,
        int next,
        double value,
        OptionalDouble to,
        Bound bound,
        Measurement unit,
        Optional<String> measure,
        Optional<String> family,
        Optional<Change> change,
        Optional<String> period) {

    Span span(Tokens tokens) {
        return new Span(tokens.start(first), tokens.end(next - 1));
    }

    Figure about(Tokens tokens, Optional<String> subject) {
        var span = span(tokens);
        return new Figure(
                span, span.of(tokens.text()), value, to, bound, unit, measure, family, change, period, subject);
    }
}
