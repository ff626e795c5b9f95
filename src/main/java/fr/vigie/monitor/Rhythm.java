package fr.vigie.monitor;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;

/** When what was found is told. */
public sealed interface Rhythm {

    /** As soon as it is found. */
    record AtOnce() implements Rhythm {}

    /** What was found within the hour, together. */
    record Hourly() implements Rhythm {}

    /** Together once a day. */
    record Daily(LocalTime at, ZoneId zone) implements Rhythm {}

    /** Together once a week. */
    record Weekly(DayOfWeek day, LocalTime at, ZoneId zone) implements Rhythm {}
}
