package fr.vigie.engine;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** A walk over a list. */
public final class ListWalk<T> implements Walk<T> {
    private final long total;
    private final Queue<T> left;

    public ListWalk(List<T> all) {
        this.total = all.size();
        this.left = new ArrayDeque<>(all);
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public Optional<T> next() {
        return Optional.ofNullable(left.poll());
    }

    @Override
    public void close() {
        left.clear();
    }
}
