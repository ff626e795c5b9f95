package fr.vigie.ingest;

/** Being told of events, until it is closed. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
