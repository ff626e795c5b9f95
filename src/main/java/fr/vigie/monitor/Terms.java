package fr.vigie.monitor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the owner of a monitor states.
 *
 * @param name as its owner calls it
 * @param team names of the accounts that keep it besides its owner
 * @param channels by which it is told besides the page
 * @param collapsed whether what only reprints something told is counted, not told
 * @param paused whether what is found is kept and not sent
 * @param until its last day
 * @param spike how many times the usual number of documents is told of as more than usual; above 1
 * @param silence after how many days without a document that is told; 1 or more
 * @param signals what else it is told of
 */
public record Terms(
        String name,
        List<String> team,
        Wish wish,
        List<Channel> channels,
        Rhythm rhythm,
        boolean collapsed,
        boolean paused,
        Optional<LocalDate> until,
        OptionalDouble spike,
        OptionalInt silence,
        Set<Reason> signals) {
    /** The longest name, in UTF-16 code units. */
    public static final int LONGEST_NAME = 120;

    public Terms {
        team = List.copyOf(team);
        channels = List.copyOf(channels);
        signals = Set.copyOf(signals);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("not a name of a monitor: " + name);
        }
    }

    /** A running monitor of its owner alone, told at once and in the page only, reprints collapsed. */
    public static Terms of(String name, Wish wish) {
        return new Terms(
                name,
                List.of(),
                wish,
                List.of(),
                new Rhythm.AtOnce(),
                true,
                false,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                Set.of());
    }

    public Terms withChannels(List<Channel> changed) {
        return new Terms(name, team, wish, changed, rhythm, collapsed, paused, until, spike, silence, signals);
    }

    public Terms withRhythm(Rhythm changed) {
        return new Terms(name, team, wish, channels, changed, collapsed, paused, until, spike, silence, signals);
    }

    public Terms withPaused(boolean changed) {
        return new Terms(name, team, wish, channels, rhythm, collapsed, changed, until, spike, silence, signals);
    }

    public Terms withWish(Wish changed) {
        return new Terms(name, team, changed, channels, rhythm, collapsed, paused, until, spike, silence, signals);
    }

    public Terms withSpike(double times) {
        return new Terms(
                name,
                team,
                wish,
                channels,
                rhythm,
                collapsed,
                paused,
                until,
                OptionalDouble.of(times),
                silence,
                signals);
    }

    public Terms withSilence(int days) {
        return new Terms(
                name, team, wish, channels, rhythm, collapsed, paused, until, spike, OptionalInt.of(days), signals);
    }

    public Terms withUntil(LocalDate day) {
        return new Terms(
                name, team, wish, channels, rhythm, collapsed, paused, Optional.of(day), spike, silence, signals);
    }
}
