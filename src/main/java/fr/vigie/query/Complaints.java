package fr.vigie.query;

import java.util.Optional;

/** What cannot be read in a query: the first of it is told. */
final class Complaints {
    private Optional<Complaint> first = Optional.empty();

    /** @param key of the message in {@code query_fr.properties} */
    record Complaint(String key, String argument, int position, int length) {}

    void add(String key, String argument, int start, int end) {
        if (first.isEmpty() || start < first.get().position()) {
            first = Optional.of(new Complaint(key, argument, start, end - start));
        }
    }

    Optional<Complaint> first() {
        return first;
    }
}
