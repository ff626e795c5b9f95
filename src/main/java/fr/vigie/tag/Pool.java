package fr.vigie.tag;

import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lends out objects that only one thread at a time may use, and makes another where all are out. */
final class Pool<T> {
    private final ConcurrentLinkedDeque<T> idle = new ConcurrentLinkedDeque<>();
    private final Supplier<T> maker;

    Pool(Supplier<T> maker) {
        this.maker = maker;
    }

    <R> R with(Function<T, R> work) {
        T one = Optional.ofNullable(idle.poll()).orElseGet(maker);
        try {
            return work.apply(one);
        } finally {
            idle.push(one);
        }
    }
}
