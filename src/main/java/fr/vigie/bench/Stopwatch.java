package fr.vigie.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Times calls. */
final class Stopwatch {
    /** What the calls weighed, so that none of them is optimised away. */
    private final AtomicLong weight = new AtomicLong();

    /** A call that is timed; its answer says how much it found. */
    interface Timed<T> {
        long run(T input) throws Exception;
    }

    /** How long a call took on each input, in nanoseconds. */
    <T> long[] each(List<T> inputs, Timed<T> call) throws Exception {
        var took = new long[inputs.size()];
        for (int input = 0; input < took.length; input++) {
            long begun = System.nanoTime();
            weight.addAndGet(call.run(inputs.get(input)));
            took[input] = System.nanoTime() - begun;
        }
        return took;
    }

    /** How many calls a second several clients get answered, each asking all inputs in its own order. */
    <T> double answersASecond(int clients, List<T> inputs, Timed<T> call) throws Exception {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var runs = new ArrayList<Callable<Boolean>>();
            for (int client = 0; client < clients; client++) {
                var shuffled = new ArrayList<>(inputs);
                Collections.shuffle(shuffled, new Random(client));
                runs.add(() -> each(shuffled, call).length > 0);
            }
            long begun = System.nanoTime();
            for (var run : threads.invokeAll(runs)) {
                run.get();
            }
            return clients * inputs.size() / ((System.nanoTime() - begun) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a measured call failed", e.getCause());
        }
    }
}
