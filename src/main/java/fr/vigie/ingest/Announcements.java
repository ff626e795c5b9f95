package fr.vigie.ingest;

import fr.vigie.intake.Holding;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners what happened, on the thread that made it happen. */
final class Announcements {
    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);

    private final List<Consumer<ArchiveEvent>> listeners = new CopyOnWriteArrayList<>();

    /** Adds a listener; closing what comes back ends it. */
    Subscription subscribe(Consumer<ArchiveEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void changed(Collection<Holding> holdings) {
        holdings.forEach(holding -> tell(holding, false));
    }

    void removed(Collection<Holding> holdings) {
        holdings.forEach(holding -> tell(holding, true));
    }

    private void tell(Holding holding, boolean removed) {
        var event = new ArchiveEvent(
                holding.id(), holding.container(), holding.processing(), holding.visibility(), removed);
        for (var listener : listeners) {
            try {
                listener.accept(event);
            } catch (RuntimeException failed) {
                LOG.warn("A listener failed at {}", event, failed);
            }
        }
    }
}
