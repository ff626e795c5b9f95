package fr.vigie.server;

import fr.vigie.document.Figure;
import fr.vigie.messages.Messages;
import java.text.NumberFormat;
import java.util.ArrayList;

/** Says how a figure was understood: {@code au moins 4 000 emplois directs (2019)}. */
final class FigureWords {
    private final Messages messages;
    private final NumberFormat numbers;

    FigureWords(Messages messages) {
        this.messages = messages;
        this.numbers = NumberFormat.getNumberInstance(messages.locale());
        numbers.setMaximumFractionDigits(3);
    }

    String say(Figure figure) {
        var parts = new ArrayList<String>();
        var value = numbers.format(figure.value());
        if (figure.to().isPresent()) {
            value = messages.say(
                    "figure.range", value, numbers.format(figure.to().getAsDouble()));
        }
        parts.add(messages.say("figure." + figure.bound().code(), value));
        var unit = messages.say("unit." + figure.unit().code());
        if (!unit.isEmpty()) {
            parts.add(unit);
        }
        figure.measure().ifPresent(parts::add);
        figure.change().ifPresent(change -> parts.add(messages.say("figure." + change.code())));
        figure.period()
                .ifPresent(period ->
                        parts.add(period.equals("year") ? messages.say("figure.yearly") : "(" + period + ")"));
        return String.join(" ", parts);
    }
}
