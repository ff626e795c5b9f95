package fr.vigie.engine.lucene;

import java.util.Arrays;

/**
 * Requests that wait for one clue. Beside each stands the number of a second clue that it cannot do without, so that most
 * are passed over without being looked at.
 */
final class WaitingList {
    /** Where a request has no second clue. */
    static final int NONE = -1;

    private static final Waiting[] NOBODY = {};
    private static final int[] NO_CLUES = {};

    private Waiting[] waiting = NOBODY;
    private int[] seconds = NO_CLUES;
    private int size;

    int size() {
        return size;
    }

    Waiting get(int place) {
        return waiting[place];
    }

    /** The number of the clue that the request at a place also needs, or {@link #NONE}. */
    int second(int place) {
        return seconds[place];
    }

    void add(Waiting one, int second) {
        if (size == waiting.length) {
            var room = Math.max(1, size + size / 2 + size % 2);
            waiting = Arrays.copyOf(waiting, room);
            seconds = Arrays.copyOf(seconds, room);
        }
        waiting[size] = one;
        seconds[size] = second;
        size++;
    }

    void remove(Waiting one) {
        var place = 0;
        while (waiting[place].number() != one.number()) {
            place++;
        }
        size--;
        waiting[place] = waiting[size];
        seconds[place] = seconds[size];
        waiting = Arrays.copyOf(waiting, size);
        seconds = Arrays.copyOf(seconds, size);
    }
}
