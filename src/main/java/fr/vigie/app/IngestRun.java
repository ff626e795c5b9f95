package fr.vigie.app;

import fr.vigie.json.DocumentState;
import fr.vigie.json.IngestSummary;
import fr.vigie.json.IngestSummary.RefusedFile;
import fr.vigie.json.UploadReceipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Gives files, several at a time, and waits until the machine is done with each. */
final class IngestRun {
    /** Keeping a file waits for the disk; the commits of several that wait together are one. */
    private static final int AT_ONCE = 8;

    private static final Duration LOOK = Duration.ofMillis(100);

    private final Inlet inlet;
    private final Inlet.Giving giving;
    private final ProgressLine progress;
    private final String unreadable;
    private final CountDownLatch never = new CountDownLatch(1);
    private final List<RefusedFile> refused = new ArrayList<>();
    private int indexed;
    private int known;

    /**
     * Nothing runs before {@link #run}.
     *
     * @param unreadable what is said of a file that this process may not read
     */
    IngestRun(Inlet inlet, Inlet.Giving giving, ProgressLine progress, String unreadable) {
        this.unreadable = unreadable;
        this.inlet = inlet;
        this.giving = giving;
        this.progress = progress;
    }

    /** Takes the files in. */
    IngestSummary run(List<Path> all) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var bytes = 0L;
        var files = readable(all);
        var receipts = new ArrayList<Future<UploadReceipt>>();
        try (var givers = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().name("giver-", 1).factory())) {
            for (var file : files) {
                bytes += Files.size(file);
                receipts.add(givers.submit(() -> inlet.give(file, giving)));
            }
            for (var index = 0; index < files.size(); index++) {
                settle(files.get(index), received(receipts.get(index)));
                progress.step();
            }
        }
        return new IngestSummary(indexed, known, refused, Duration.ofNanos(System.nanoTime() - began), bytes);
    }

    private List<Path> readable(List<Path> all) {
        var readable = new ArrayList<Path>();
        for (var file : all) {
            if (Files.isReadable(file)) {
                readable.add(file);
            } else {
                refused.add(new RefusedFile(file.toString(), "unreadable", unreadable));
            }
        }
        return readable;
    }

    private void settle(Path file, UploadReceipt receipt) throws IOException, InterruptedException {
        switch (receipt.outcome()) {
            case "refused" ->
                refused.add(new RefusedFile(
                        file.toString(),
                        receipt.reason().orElseThrow(),
                        receipt.message().orElseThrow()));
            case "known" ->
                known += count(file.toString(), finished(receipt.id().orElseThrow()));
            default -> indexed += count(file.toString(), finished(receipt.id().orElseThrow()));
        }
    }

    private DocumentState finished(String id) throws IOException, InterruptedException {
        var state = inlet.state(id);
        while (!state.finished()) {
            if (never.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nobody ends the waiting");
            }
            state = inlet.state(id);
        }
        return state;
    }

    /** How many documents of a file, itself and those in it, are in the index; the others are refused. */
    private int count(String name, DocumentState state) {
        var failed = state.processing().equals("failed");
        if (failed) {
            refused.add(new RefusedFile(
                    name, state.reason().orElseThrow(), state.message().orElseThrow()));
        }
        var inIndex = state.itself() && !failed ? 1 : 0;
        for (var inside : state.inside()) {
            inIndex += count(name + "/" + inside.file(), inside);
        }
        return inIndex;
    }

    private static UploadReceipt received(Future<UploadReceipt> receipt) throws IOException, InterruptedException {
        try {
            return receipt.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException known ? known : new IOException(failed.getCause());
        }
    }
}
