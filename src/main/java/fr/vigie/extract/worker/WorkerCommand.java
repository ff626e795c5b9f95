package fr.vigie.extract.worker;

import fr.vigie.extract.ExtractionLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a worker process is started.
 *
 * @param java the program that runs it
 * @param classPath with this package and all of its libraries
 * @param options for the Java machine, such as an archive of classes that makes it start sooner
 */
public record WorkerCommand(Path java, String classPath, List<String> options) {
    private static final List<String> ALWAYS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            // What the machine itself prints when it ends so would else stand among the frames.
            "-XX:+DisplayVMOutputToStderr",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Xlog:disable",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            // Numbers and days of a workbook are written as a person in France sees them.
            "-Duser.language=fr",
            "-Duser.country=FR",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    public WorkerCommand {
        options = List.copyOf(options);
    }

    /** With the Java and the class path that this program runs with. */
    public static WorkerCommand ofThisProgram() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new WorkerCommand(java, System.getProperty("java.class.path"), List.of());
    }

    public WorkerCommand withOptions(List<String> more) {
        return new WorkerCommand(java, classPath, more);
    }

    /**
     * Starts a worker.
     *
     * @param folder its own, for what it must put down for a while
     */
    Process start(ExtractionLimits limits, Locale locale, Path folder) throws IOException {
        var words = new ArrayList<String>();
        words.add(java.toString());
        words.add("-Xmx" + limits.heapMegabytes() + "m");
        words.addAll(ALWAYS);
        words.addAll(options);
        words.add("-Djava.io.tmpdir=" + folder);
        words.add("-cp");
        words.add(classPath);
        words.add(Worker.class.getName());
        words.addAll(Worker.arguments(limits, locale));
        var builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
        var environment = builder.environment();
        var path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("TMPDIR", folder.toString());
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("OMP_THREAD_LIMIT", "1");
        return builder.start();
    }
}
