package fr.vigie.monitor;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** When what was found is told. */
public sealed interface Rhythm {

    /** When what is found at an instant is told: then, or strictly later. */
    Instant due(Instant found);

    /** As soon as it is found. */
    record AtOnce() implements Rhythm {
        @Override
        public Instant due(Instant found) {
            return found;
        }
    }

    /** What was found within the hour, together. */
    record Hourly() implements Rhythm {
        @Override
        public Instant due(Instant found) {
            return found.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        }
    }

    /** Together once a day; where summer time leaves the hour out, an hour later. */
    record Daily(LocalTime at, ZoneId zone) implements Rhythm {
        @Override
        public Instant due(Instant found) {
            var day = found.atZone(zone).toLocalDate();
            var today = day.atTime(at).atZone(zone).toInstant();
            return today.isAfter(found)
                    ? today
                    : day.plusDays(1).atTime(at).atZone(zone).toInstant();
        }
    }

    /** Together once a week; where summer time leaves the hour out, an hour later. */
    record Weekly(DayOfWeek day, LocalTime at, ZoneId zone) implements Rhythm {
        @Override
        public Instant due(Instant found) {
            var next = found.atZone(zone).toLocalDate().with(TemporalAdjusters.nextOrSame(day));
            var first = next.atTime(at).atZone(zone).toInstant();
            return first.isAfter(found)
                    ? first
                    : next.plusWeeks(1).atTime(at).atZone(zone).toInstant();
        }
    }
}
