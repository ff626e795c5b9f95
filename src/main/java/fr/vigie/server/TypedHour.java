package fr.vigie.server;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an hour that a person typed means in a zone whose clocks go forward in spring and back in autumn. */
sealed interface TypedHour {
    /** Where a time without a zone is meant. */
    ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** {@code 2026-03-29T08:00}, or with the name of a zone behind it: {@code 2026-03-29T08:00[America/Cayenne]}. */
    Pattern LOCAL = Pattern.compile("([^\\[\\]]+)(?:\\[([A-Za-z0-9_+/-]+)])?");

    /** It is this moment. */
    record At(Instant instant) implements TypedHour {}

    /** There is no such hour: the clocks went forward over it, to the one named. */
    record Skipped(LocalDateTime typed, LocalDateTime next) implements TypedHour {}

    /** The clocks went back, so that the hour comes twice. */
    record Twice(OffsetDateTime first, OffsetDateTime second) implements TypedHour {}

    /** It is no hour. */
    record Unreadable() implements TypedHour {}

    /**
     * Reads an hour with its offset, with its zone, or of a zone that is given beside it.
     *
     * @param meant which of two hours, where it comes twice
     */
    static TypedHour read(String typed, ZoneId zone, Optional<ZoneOffset> meant) {
        try {
            if (typed.matches(".*(?:Z|[+-][0-9]{2}:?[0-9]{2})")) {
                return new At(OffsetDateTime.parse(typed).toInstant());
            }
            var parts = LOCAL.matcher(typed);
            if (!parts.matches()) {
                return new Unreadable();
            }
            var own = Optional.ofNullable(parts.group(2)).map(ZoneId::of).orElse(zone);
            return in(own, LocalDateTime.parse(parts.group(1)), meant);
        } catch (DateTimeException e) {
            return new Unreadable();
        }
    }

    private static TypedHour in(ZoneId zone, LocalDateTime typed, Optional<ZoneOffset> meant) {
        var offsets = zone.getRules().getValidOffsets(typed);
        return switch (offsets.size()) {
            case 0 -> {
                var next = zone.getRules().getTransition(typed).getDateTimeAfter();
                yield new Skipped(typed, next);
            }
            case 1 -> new At(typed.toInstant(offsets.getFirst()));
            default ->
                meant.filter(offsets::contains)
                        .<TypedHour>map(offset -> new At(typed.toInstant(offset)))
                        .orElseGet(
                                () -> new Twice(typed.atOffset(offsets.getFirst()), typed.atOffset(offsets.getLast())));
        };
    }
}
