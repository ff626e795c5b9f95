package fr.vigie.source;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Keeps requests to one host apart, whoever makes them. */
final class Pace {
    private final Duration between;
    private final Map<String, Long> next = new HashMap<>();

    Pace(Duration between) {
        this.between = between;
    }

    /** Waits until it is one's turn to ask the host. */
    void await(String host) throws InterruptedException {
        long turn;
        long now = System.nanoTime();
        synchronized (next) {
            turn = Math.max(now, next.getOrDefault(host, now));
            next.put(host, turn + between.toNanos());
        }
        Thread.sleep(Duration.ofNanos(turn - now));
    }
}
