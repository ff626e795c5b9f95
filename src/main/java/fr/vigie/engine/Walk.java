package fr.vigie.engine;

import java.util.Optional;

/**
 * Everything that answers, one by one, as it was when the walk began: what changes meanwhile comes neither twice nor not at
 * all. It holds on to that moment until it is closed, so whoever begins one closes it. For one thread at a time.
 */
public interface Walk<T> extends AutoCloseable {

    /** How many there are in all, exactly. */
    long total();

    /** The next one; empty behind the last. */
    Optional<T> next();

    @Override
    void close();
}
