package fr.vigie.extract.worker;

import fr.vigie.extract.ExtractionLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Prints how many files of a folder a second one and two workers read, and when a fresh one has read its first. */
final class WorkerSpeed {
    private WorkerSpeed() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        List<Path> files;
        try (var listed = Files.list(Path.of(arguments[0]))) {
            files = listed.sorted().toList();
        }
        for (var workers = 1; workers <= 2; workers++) {
            try (var extractor = WorkerExtractor.start(
                    ExtractionLimits.standard().withWorkers(workers), WorkerCommand.ofThisProgram(), Locale.FRENCH)) {
                var first = time(extractor, files.subList(0, 1), 1);
                time(extractor, files, workers);
                var before = cpu();
                var warm = time(extractor, files, workers);
                System.out.printf(
                        "%d worker(s): first file after %d ms, then %.0f files/s, %.1f ms of processor a file%n",
                        workers,
                        first.toMillis(),
                        files.size() * 1e9 / warm.toNanos(),
                        cpu().minus(before).toNanos() / 1e6 / files.size());
            }
        }
    }

    /** What the workers have used: on a busy machine a truer figure than the clock's. */
    private static Duration cpu() {
        return ProcessHandle.current()
                .descendants()
                .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration time(WorkerExtractor extractor, List<Path> files, int threads)
            throws InterruptedException, ExecutionException {
        var start = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var tasks = new ArrayList<Callable<Integer>>();
            files.forEach(file -> tasks.add(
                    () -> extractor.extract(file, file.getFileName().toString()).size()));
            for (var done : pool.invokeAll(tasks)) {
                done.get();
            }
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
