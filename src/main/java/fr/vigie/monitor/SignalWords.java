package fr.vigie.monitor;

import fr.vigie.json.Signal;
import fr.vigie.messages.Messages;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is told besides that a document answers, in words. */
final class SignalWords {
    /** More pairs than this are counted, not named. */
    private static final int NAMED = 6;

    private SignalWords() {}

    static String say(Signal signal, Locale locale) {
        var messages = Messages.of("monitor", locale);
        return switch (signal) {
            case Signal.Together together -> together(together, messages);
            case Signal.Moved moved -> moved(moved, messages);
        };
    }

    private static String together(Signal.Together together, Messages messages) {
        var pairs = together.pairs();
        var named = pairs.stream()
                .limit(NAMED)
                .map(pair -> messages.say(
                        "signal.pair", pair.one().label(), pair.other().label()))
                .collect(Collectors.joining(" ; "));
        return pairs.size() > NAMED ? messages.say("signal.pairs", named, pairs.size() - NAMED) : named;
    }

    private static String moved(Signal.Moved moved, Messages messages) {
        return messages.say(
                "signal.moved",
                moved.subject().label(),
                moved.family(),
                moved.before().text(),
                messages.day(moved.before().date()),
                moved.now().text(),
                messages.day(moved.now().date()),
                change(moved, messages));
    }

    /** {@code +25 %}; where nothing was stated before, no part of it can be told. */
    private static String change(Signal.Moved moved, Messages messages) {
        if (moved.before().value() == 0) {
            return messages.say("signal.fromNothing");
        }
        var percent = NumberFormat.getPercentInstance(messages.locale());
        percent.setMaximumFractionDigits(Math.abs(moved.change()) < 1 ? 1 : 0);
        return (moved.change() > 0 ? "+" : "") + percent.format(moved.change());
    }
}
