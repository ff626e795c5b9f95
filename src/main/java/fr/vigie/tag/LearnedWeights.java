package fr.vigie.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Weights while they are learned: a row of cells a feature, and how much each was corrected so far. */
final class LearnedWeights {
    /** Features that fewer tokens have are not learned from: they make the model large and hardly better. */
    private static final int SELDOM = 2;

    private static final float SMALL = 1e-4f;
    private final int width;
    private final Map<String, Integer> rows = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private int[] seen = new int[1 << 10];
    private float[] weights = new float[0];
    private float[] corrected = new float[0];

    /** Rows of so many cells. */
    LearnedWeights(int width) {
        this.width = width;
    }

    /** The row of a feature, made when it is asked for first. */
    int row(String name) {
        int row = rows.computeIfAbsent(name, n -> {
            names.add(n);
            return names.size() - 1;
        });
        if (row == seen.length) {
            seen = java.util.Arrays.copyOf(seen, row * 2);
        }
        seen[row]++;
        return row;
    }

    /** All features were asked for; gives for each its row from now on, -1 for those too seldom. */
    int[] complete() {
        var now = new int[names.size()];
        var kept = new ArrayList<String>();
        for (int row = 0; row < now.length; row++) {
            now[row] = seen[row] < SELDOM ? -1 : kept.size();
            if (now[row] >= 0) {
                kept.add(names.get(row));
            }
        }
        names.clear();
        names.addAll(kept);
        rows.clear();
        weights = new float[kept.size() * width];
        corrected = new float[kept.size() * width];
        return now;
    }

    /** Adds rows to a grid. */
    void addTo(double[] grid, int[] added) {
        for (int row : added) {
            int from = row * width;
            for (int cell = 0; cell < width; cell++) {
                grid[cell] += weights[from + cell];
            }
        }
    }

    /** Corrects one cell of the rows by a step that is the smaller the more they were corrected before. */
    void change(int[] changed, int cell, float missing, float step) {
        for (int row : changed) {
            int at = row * width + cell;
            corrected[at] += missing * missing;
            weights[at] += step * missing / ((float) Math.sqrt(corrected[at]) + SMALL);
        }
    }

    /** Gives each feature's name and row of weights. */
    void each(BiConsumer<String, float[]> taker) {
        for (int row = 0; row < names.size(); row++) {
            taker.accept(names.get(row), java.util.Arrays.copyOfRange(weights, row * width, (row + 1) * width));
        }
    }
}
