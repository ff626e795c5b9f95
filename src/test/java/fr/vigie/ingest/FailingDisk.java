package fr.vigie.ingest;

import fr.vigie.intake.FailPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

/** A disk that refuses one step, and works again afterwards. */
final class FailingDisk implements FailPoint {
    private final AtomicInteger left = new AtomicInteger();
    private volatile String place = "";
    private volatile String complaint = "";

    /** Has it refuse a pass of a place, in the system's words. */
    void refuse(String where, int pass, String words) {
        place = where;
        complaint = words;
        left.set(pass);
    }

    /** Whether it did. */
    boolean refused() {
        return left.get() <= 0;
    }

    @Override
    public void dare(String here) throws IOException {
        if (here.equals(place) && left.decrementAndGet() == 0) {
            throw new IOException(complaint);
        }
    }

    /** For steps that a library makes, which says it unchecked. */
    @Override
    public void pass(String here) {
        try {
            dare(here);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
