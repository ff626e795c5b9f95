package fr.vigie.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Something large that loads in the background: searches are answered before it is there, who needs it waits. */
final class Later<T> {
    private final CompletableFuture<T> loading = new CompletableFuture<>();

    /**
     * Begins to load.
     *
     * @param name of the thread, and of what cannot be loaded
     */
    Later(String name, Supplier<T> load) {
        Thread.ofPlatform().daemon().name("loading-" + name).start(() -> {
            try {
                loading.complete(load.get());
            } catch (RuntimeException | Error failed) {
                loading.completeExceptionally(new IllegalStateException(name + " could not be loaded", failed));
            }
        });
    }

    /** Waits until it is there. */
    T get() {
        try {
            return loading.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof IllegalStateException known ? known : failed;
        }
    }
}
