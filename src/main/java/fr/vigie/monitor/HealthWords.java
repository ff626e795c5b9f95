package fr.vigie.monitor;

import fr.vigie.json.MonitorHealth;
import fr.vigie.messages.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How an owner's monitors are, in words. */
public final class HealthWords {
    /** More than this many of a kind are counted, not named. */
    private static final int NAMED = 20;

    private HealthWords() {}

    /** In one paragraph. */
    static String say(MonitorHealth health, Locale locale) {
        return Stream.concat(
                        Stream.of(Messages.of("monitor", locale)
                                .say(
                                        "health.title",
                                        Messages.of("monitor", locale).day(health.day()))),
                        lines(health, locale).stream())
                .collect(Collectors.joining(" "));
    }

    /** A sentence for each kind of thing; one that says so where all is well. */
    public static List<String> lines(MonitorHealth health, Locale locale) {
        var messages = Messages.of("monitor", locale);
        if (health.isWell()) {
            return List.of(messages.say("health.well"));
        }
        return Stream.of(
                        line(
                                messages,
                                "health.silent",
                                health.silent(),
                                one -> one.last()
                                        .map(day -> messages.say("health.silent.last", one.name(), messages.day(day)))
                                        .orElseGet(() -> messages.say("health.silent.never", one.name()))),
                        line(
                                messages,
                                "health.words",
                                health.words(),
                                one -> messages.say("health.word", one.word(), one.name())),
                        line(
                                messages,
                                "health.contained",
                                health.contained(),
                                one -> messages.say("health.contained.in", one.name(), one.inName(), one.documents())))
                .flatMap(List::stream)
                .toList();
    }

    private static <T> List<String> line(Messages messages, String key, List<T> found, Function<T, String> said) {
        if (found.isEmpty()) {
            return List.of();
        }
        var named = found.stream().limit(NAMED).map(said).collect(Collectors.joining(" ; "));
        return List.of(messages.say(key, named, Math.max(0, found.size() - NAMED)));
    }
}
