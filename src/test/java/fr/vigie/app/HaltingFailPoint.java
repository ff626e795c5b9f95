package fr.vigie.app;

import fr.vigie.intake.FailPoint;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;

/** Halts the machine without any farewell at a pass of a place, as soon as it is told which. */
final class HaltingFailPoint implements FailPoint {
    /** As {@code kill -9} ends a process. */
    static final int KILLED = 137;

    private volatile Optional<Halt> halt = Optional.empty();

    private record Halt(String place, AtomicInteger left) {}

    /** One that counts from its beginning. */
    static HaltingFailPoint at(String place, int pass) {
        var point = new HaltingFailPoint();
        point.arm(place, pass);
        return point;
    }

    /** Counts from now on. */
    void arm(String place, int pass) {
        halt = Optional.of(new Halt(place, new AtomicInteger(pass)));
    }

    @Override
    public void pass(String here) {
        halt.filter(one -> one.place().equals(here) && one.left().decrementAndGet() == 0)
                .ifPresent(one -> {
                    LoggerFactory.getLogger(HaltingFailPoint.class).info("halting at {}", here);
                    Runtime.getRuntime().halt(KILLED);
                });
    }
}
