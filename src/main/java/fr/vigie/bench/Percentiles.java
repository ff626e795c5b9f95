package fr.vigie.bench;

import java.util.Arrays;

/**
 * How long calls took.
 *
 * @param calls how many were measured
 * @param p50 half took at most this many milliseconds
 * @param p95 of twenty, nineteen did
 * @param p99 of a hundred, ninety-nine did
 */
public record Percentiles(int calls, double p50, double p95, double p99) {

    /** Of durations in nanoseconds, in any order; at least one. */
    static Percentiles of(long[] nanoseconds) {
        if (nanoseconds.length == 0) {
            throw new IllegalArgumentException("percentiles of nothing");
        }
        var sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return new Percentiles(sorted.length, at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }
}
