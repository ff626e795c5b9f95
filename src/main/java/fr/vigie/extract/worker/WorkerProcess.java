package fr.vigie.extract.worker;

import fr.vigie.extract.ExtractionLimits;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A worker as its parent holds it: used by one thread at a time, killed from any. */
final class WorkerProcess {
    private static final int SECONDS_TO_END = 5;

    private final Process process;
    private final Path folder;
    private final DataInputStream in;
    private final DataOutputStream out;
    private int files;

    private WorkerProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    /** Starts one; it is ready when it has said so. */
    static WorkerProcess start(WorkerCommand command, ExtractionLimits limits, Locale locale) throws IOException {
        var folder = Files.createTempDirectory("vigie-worker-");
        try {
            return new WorkerProcess(command.start(limits, locale, folder), folder);
        } catch (IOException e) {
            Files.deleteIfExists(folder);
            throw e;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** How many requests it has been given. */
    int files() {
        return files;
    }

    void ask(Wire.Request request) throws IOException {
        files++;
        Wire.write(out, request);
    }

    /** Waits for its next reply; a worker that dies ends the wait by an exception. */
    Wire.Reply reply() throws IOException {
        return Wire.readReply(in);
    }

    /** Ends it and all that it started (OCR runs in processes of its own) at once. */
    void kill() {
        var others = process.descendants().toList();
        process.destroyForcibly();
        others.forEach(ProcessHandle::destroyForcibly);
    }

    /** The exit code of one that died or was killed. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
            kill();
        }
        return process.waitFor();
    }

    /** Lets it end by itself where it does so soon, and clears its folder away. */
    void close() {
        try {
            out.close();
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (IOException e) {
            kill();
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
        clear();
    }

    /** Removes its folder, after its death. */
    void clear() {
        try (var left = Files.walk(folder)) {
            for (var path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            System.getLogger("fr.vigie.extract").log(System.Logger.Level.WARNING, "cannot clear " + folder, e);
        }
    }
}
