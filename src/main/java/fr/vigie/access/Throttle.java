package fr.vigie.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down who guesses: some wrong tries cost nothing, each further one a wait twice as long as that before. In memory,
 * bounded: when too many are remembered, the one that tried longest ago is forgotten.
 */
final class Throttle {
    private static final int REMEMBERED = 20_000;
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 30;

    /** Sooner forgotten, somebody who pauses just so long would get more tries than somebody who never pauses. */
    private static final Duration SHORTEST_MEMORY = Duration.ofMinutes(20);

    private final Clock clock;
    private final int free;
    private final Duration longest;
    private final Duration memory;
    private final Map<String, Tries> tries = new LinkedHashMap<>();

    private record Tries(int wrong, Instant last) {}

    /**
     * @param free how many wrong tries cost nothing
     * @param longest the longest wait; after twice as long without a try, and 20 minutes at least, all is forgotten
     */
    Throttle(Clock clock, int free, Duration longest) {
        this.clock = clock;
        this.free = free;
        this.longest = longest;
        var twice = longest.multipliedBy(2);
        this.memory = twice.compareTo(SHORTEST_MEMORY) < 0 ? SHORTEST_MEMORY : twice;
    }

    /**
     * Begins a try, which counts as wrong until {@link #right}: so many at once get no more than so many one by one.
     *
     * @return how long to wait first; nothing is counted then
     */
    synchronized Optional<Duration> begin(String who) {
        var now = clock.instant();
        var before = Optional.ofNullable(tries.get(who))
                .filter(known -> known.last().plus(memory).isAfter(now))
                .orElse(new Tries(0, now));
        var wait = Duration.between(now, before.last().plus(wait(before.wrong())));
        if (wait.isPositive()) {
            return Optional.of(wait);
        }
        tries.remove(who); // to be the newest again
        tries.put(who, new Tries(before.wrong() + 1, now));
        if (tries.size() > REMEMBERED) {
            tries.remove(tries.keySet().iterator().next());
        }
        return Optional.empty();
    }

    /** The try was right: nothing is held against them any more. */
    synchronized void right(String who) {
        tries.remove(who);
    }

    /** The try was right, which says nothing of the others of the same place: it alone is not counted. */
    synchronized void takeBack(String who) {
        tries.computeIfPresent(who, (same, known) -> new Tries(known.wrong() - 1, known.last()));
    }

    private Duration wait(int wrong) {
        if (wrong < free) {
            return Duration.ZERO;
        }
        var wait = FIRST.multipliedBy(1L << Math.min(wrong - free, MOST_DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
