package fr.vigie.server;

import fr.vigie.messages.Messages;
import fr.vigie.server.view.HourTrouble;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The hour of publication in a form: typed, in a zone, and which of two where the clocks go back. */
final class HourForm {
    /** Those that French-speaking desks live in; an address may name any other. */
    static final List<String> ZONES = List.of(
            "Europe/Paris",
            "UTC",
            "America/Cayenne",
            "America/Guadeloupe",
            "America/Martinique",
            "America/Miquelon",
            "America/Montreal",
            "Africa/Dakar",
            "Europe/Brussels",
            "Europe/Zurich",
            "Europe/London",
            "Indian/Mayotte",
            "Indian/Reunion",
            "Pacific/Noumea",
            "Pacific/Tahiti");

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private HourForm() {}

    /** What the form asks for. */
    sealed interface Asked {
        record At(Instant instant) implements Asked {}

        record Trouble(HourTrouble trouble) implements Asked {}
    }

    /** Reads {@code at}, {@code zone} and {@code offset}. */
    static Asked read(Context context, Messages messages, Instant now) {
        var typed = Optional.ofNullable(context.formParam("at")).orElse("").strip();
        var zoneName = Optional.ofNullable(context.formParam("zone")).orElse("Europe/Paris");
        Optional<ZoneOffset> meant;
        ZoneId zone;
        try {
            zone = ZoneId.of(zoneName);
            meant = Optional.ofNullable(context.formParam("offset"))
                    .filter(offset -> !offset.isEmpty())
                    .map(ZoneOffset::of);
        } catch (DateTimeException e) {
            throw new Problem(400, "wrongField", "zone", zoneName).with("parameter", "zone");
        }
        return switch (TypedHour.read(typed, zone, meant)) {
            case TypedHour.At at ->
                at.instant().isAfter(now)
                        ? new Asked.At(at.instant())
                        : trouble(
                                messages.say("hour.past", say(messages, at.instant(), zone)),
                                typed,
                                zoneName,
                                List.of());
            case TypedHour.Skipped skipped ->
                trouble(
                        messages.say("hour.skipped", clock(messages, skipped.typed()), clock(messages, skipped.next())),
                        typed,
                        zoneName,
                        List.of());
            case TypedHour.Twice twice ->
                trouble(
                        messages.say("hour.twice", clock(messages, twice.first().toLocalDateTime())),
                        typed,
                        zoneName,
                        List.of(
                                new HourTrouble.Choice(
                                        twice.first().getOffset().getId(),
                                        messages.say(
                                                "hour.first",
                                                twice.first().getOffset().getId())),
                                new HourTrouble.Choice(
                                        twice.second().getOffset().getId(),
                                        messages.say(
                                                "hour.second",
                                                twice.second().getOffset().getId()))));
            case TypedHour.Unreadable unreadable ->
                trouble(messages.say("hour.unreadable"), typed, zoneName, List.of());
        };
    }

    private static Asked trouble(String said, String typed, String zone, List<HourTrouble.Choice> choices) {
        return new Asked.Trouble(new HourTrouble(said, typed, zone, choices));
    }

    /** {@code dimanche 1er juin 2031 à 08:00 (heure de Paris)}, in a zone. */
    static String say(Messages messages, Instant instant, ZoneId zone) {
        var there = instant.atZone(zone);
        var weekday = there.getDayOfWeek().getDisplayName(TextStyle.FULL, messages.locale());
        var zoneName = zone.equals(TypedHour.PARIS)
                ? messages.say("hour.paris")
                : zone.getDisplayName(TextStyle.FULL, messages.locale());
        return weekday + " " + clock(messages, there.toLocalDateTime()) + " (" + zoneName + ")";
    }

    private static String clock(Messages messages, LocalDateTime typed) {
        return messages.say("hour.clock", Words.day(messages, typed.toLocalDate()), CLOCK.format(typed));
    }
}
