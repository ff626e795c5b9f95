package fr.vigie.extract.worker;

import fr.vigie.extract.Extraction;
import fr.vigie.extract.ExtractionLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.FetchEmitTuple;
import org.apache.tika.pipes.HandlerConfig;
import org.apache.tika.pipes.PipesConfig;
import org.apache.tika.pipes.PipesParser;
import org.apache.tika.pipes.emitter.EmitKey;
import org.apache.tika.pipes.fetcher.FetchKey;
import org.apache.tika.sax.BasicContentHandlerFactory.HANDLER_TYPE;

/**
 * Prints what our workers and Tika's {@code PipesParser} make of the same pages and the same hostile files, one after the
 * other in one run: {@code java -cp target/classes:target/test-classes:… fr.vigie.extract.worker.PipesSpeed DIR}.
 */
final class PipesSpeed {
    private static final Duration TIME = Duration.ofSeconds(8);
    private static final byte[] HDF = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1A, '\n'};

    private PipesSpeed() {}

    /** Reads one file and says how that ended. */
    private interface Reader extends AutoCloseable {
        String read(Path file) throws Exception;

        @Override
        void close() throws IOException;
    }

    private interface Start {
        Reader with(int workers) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        var pages = list(Path.of(arguments[0]));
        for (var round = 1; round <= 2; round++) {
            for (var workers = 1; workers <= 2; workers++) {
                pages("ours", PipesSpeed::ours, pages, workers);
                pages("pipes", PipesSpeed::pipes, pages, workers);
            }
        }
        hostile("ours", PipesSpeed::ours, pages.getFirst());
        hostile("pipes", PipesSpeed::pipes, pages.getFirst());
    }

    private static void pages(String name, Start start, List<Path> pages, int workers) throws Exception {
        var began = System.nanoTime();
        try (var reader = start.with(workers)) {
            reader.read(pages.getFirst());
            var first = Duration.ofNanos(System.nanoTime() - began);
            all(reader, pages, workers);
            var before = cpu();
            var warm = all(reader, pages, workers);
            System.out.printf(
                    "%-5s %d worker(s): first file after %d ms, then %.0f files/s, %.1f ms of processor a file%n",
                    name,
                    workers,
                    first.toMillis(),
                    pages.size() * 1e9 / warm.toNanos(),
                    cpu().minus(before).toNanos() / 1e6 / pages.size());
        }
    }

    private static void hostile(String name, Start start, Path page) throws Exception {
        var folder = Files.createTempDirectory("hostile");
        try (var reader = start.with(1)) {
            reader.read(page);
            for (var what : List.of("hang", "spin", "exit", "eat", "throw")) {
                var said = what.getBytes(StandardCharsets.US_ASCII);
                var bytes = new byte[HDF.length + said.length];
                System.arraycopy(HDF, 0, bytes, 0, HDF.length);
                System.arraycopy(said, 0, bytes, HDF.length, said.length);
                var file = Files.write(folder.resolve(what + ".hdf"), bytes);
                var began = System.nanoTime();
                var outcome = reader.read(file);
                var answered = System.nanoTime();
                var next = reader.read(page);
                System.out.printf(
                        "%-5s %-5s %s after %d ms; the next file: %s after %d ms%n",
                        name,
                        what,
                        outcome,
                        (answered - began) / 1_000_000,
                        next,
                        (System.nanoTime() - answered) / 1_000_000);
            }
        }
    }

    private static Reader ours(int workers) {
        var limits = ExtractionLimits.standard().withWorkers(workers).withTime(TIME);
        var extractor = WorkerExtractor.start(limits, WorkerCommand.ofThisProgram(), Locale.FRENCH);
        return new Reader() {
            @Override
            public String read(Path file) {
                return switch (extractor
                        .extract(file, file.getFileName().toString())
                        .getFirst()
                        .outcome()) {
                    case Extraction.Read read -> "read";
                    case Extraction.Refused refused -> refused.reason().code() + " (" + refused.message() + ")";
                };
            }

            @Override
            public void close() {
                extractor.close();
            }
        };
    }

    private static Reader pipes(int workers) throws Exception {
        var configuration = Files.createTempFile("pipes", ".xml");
        Files.writeString(configuration, """
                <properties>
                  <pipes><params>
                    <numClients>%d</numClients><timeoutMillis>%d</timeoutMillis>
                    <maxForEmitBatchBytes>100000000</maxForEmitBatchBytes>
                    <javaPath>%s</javaPath>
                    <forkedJvmArgs><arg>-Xmx512m</arg><arg>-XX:+ExitOnOutOfMemoryError</arg></forkedJvmArgs>
                    <tikaConfig>%s</tikaConfig>
                  </params></pipes>
                  <fetchers><fetcher class="org.apache.tika.pipes.fetcher.fs.FileSystemFetcher">
                    <params><name>files</name><basePath>/</basePath></params></fetcher></fetchers>
                  <emitters><emitter class="fr.vigie.extract.worker.PassBackEmitter">
                    <params><name>back</name></params></emitter></emitters>
                </properties>
                """.formatted(
                workers, TIME.toMillis(), Path.of(System.getProperty("java.home"), "bin", "java"), configuration));
        var parser = new PipesParser(PipesConfig.load(configuration));
        return new Reader() {
            @Override
            public String read(Path file) throws Exception {
                var name = file.toAbsolutePath().toString().substring(1);
                var context = new ParseContext();
                context.set(
                        HandlerConfig.class,
                        new HandlerConfig(HANDLER_TYPE.TEXT, HandlerConfig.PARSE_MODE.RMETA, 1_000_000, 100, false));
                return parser.parse(new FetchEmitTuple(
                                name,
                                new FetchKey("files", name),
                                new EmitKey("back", name),
                                new Metadata(),
                                context,
                                FetchEmitTuple.ON_PARSE_EXCEPTION.EMIT))
                        .getStatus()
                        .toString();
            }

            @Override
            public void close() throws IOException {
                parser.close();
            }
        };
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var listed = Files.list(folder)) {
            return listed.sorted().toList();
        }
    }

    /** What the children have used: on a busy machine a truer figure than the clock's. */
    private static Duration cpu() {
        return ProcessHandle.current()
                .descendants()
                .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration all(Reader reader, List<Path> files, int threads) throws Exception {
        var start = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var tasks = new ArrayList<Callable<String>>();
            files.forEach(file -> tasks.add(() -> reader.read(file)));
            for (var done : pool.invokeAll(tasks)) {
                done.get();
            }
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
