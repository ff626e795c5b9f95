package fr.vigie.bench;

import com.sun.management.OperatingSystemMXBean;
import fr.vigie.document.Name;
import fr.vigie.tag.NameTrial;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Loads a finder of names, tries it on every set, and says what it costs. */
final class NameBench {
    private static final int ROUNDS = 2;

    /** Loads a finder; what it loads is what is measured. */
    @FunctionalInterface
    interface Loading {
        Function<String, List<Name>> load() throws IOException;
    }

    /** A finder's name, how it does, what it costs. */
    record Outcome(String tagger, List<NameTrial> trials, CostOfTagging cost) {
        Outcome {
            trials = List.copyOf(trials);
        }

        Outcome with(NameTrial more) {
            return new Outcome(
                    tagger, Stream.concat(trials.stream(), Stream.of(more)).toList(), cost);
        }
    }

    private final Path training;
    private final List<Path> outside;

    NameBench(Path training, List<Path> outside) {
        this.training = training;
        this.outside = List.copyOf(outside);
    }

    Outcome run(String tagger, Loading loading) throws IOException {
        double before = heapMegabytes();
        long begun = System.nanoTime();
        long worked = cpuTimeOfAll();
        var finder = loading.load();
        double load = (System.nanoTime() - begun) / 1e9;
        double loadCpu = (cpuTimeOfAll() - worked) / 1e9;
        double heap = heapMegabytes() - before;
        var trials = NameTrial.all(training, outside, finder);
        var timed = new Timed(finder);
        for (int round = 0; round < ROUNDS; round++) {
            NameTrial.all(training, outside, timed);
        }
        int tokens = ROUNDS * trials.stream().mapToInt(NameTrial::tokens).sum();
        return new Outcome(tagger, trials, new CostOfTagging(tokens / timed.seconds(), load, loadCpu, heap));
    }

    /** Of this thread, in nanoseconds. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Of the whole process, in nanoseconds: a finder may load on several threads. */
    private static long cpuTimeOfAll() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double heapMegabytes() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < 3; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed() / 1e6;
    }

    /** Adds up the processor time of a finder on this thread. */
    private static final class Timed implements Function<String, List<Name>> {
        private final Function<String, List<Name>> finder;
        private long nanoseconds;

        Timed(Function<String, List<Name>> finder) {
            this.finder = finder;
        }

        @Override
        public List<Name> apply(String text) {
            long begun = cpuTime();
            var names = finder.apply(text);
            nanoseconds += cpuTime() - begun;
            return names;
        }

        double seconds() {
            return nanoseconds / 1e9;
        }
    }
}
