package fr.vigie.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Something large that loads in the background once it is wanted: searches are answered without it. */
final class Later<T> {
    private final CompletableFuture<T> loading = new CompletableFuture<>();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final String name;
    private final Supplier<T> load;

    /** @param name of the thread, and of what cannot be loaded */
    Later(String name, Supplier<T> load) {
        this.name = name;
        this.load = load;
    }

    /** Begins to load, unless that was begun before. */
    void begin() {
        if (begun.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("loading-" + name).start(this::load);
        }
    }

    private void load() {
        try {
            loading.complete(load.get());
        } catch (RuntimeException | Error failed) {
            loading.completeExceptionally(new IllegalStateException(name + " could not be loaded", failed));
        }
    }

    /** Waits until it is there. */
    T get() {
        begin();
        try {
            return loading.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof IllegalStateException known ? known : failed;
        }
    }
}
