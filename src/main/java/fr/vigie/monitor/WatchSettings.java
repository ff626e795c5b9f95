package fr.vigie.monitor;

import fr.vigie.intake.FailPoint;
import java.time.Clock;
import java.time.ZoneId;

/**
 * How monitors are kept.
 *
 * @param zone in which a monitor's last day ends
 * @param program the version of this program, written beside what it did
 */
public record WatchSettings(Clock clock, ZoneId zone, String program, FailPoint failPoint) {}
