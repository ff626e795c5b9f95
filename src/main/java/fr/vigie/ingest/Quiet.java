package fr.vigie.ingest;

import fr.vigie.intake.Ledger;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets callers wait until nothing is left to be done. */
final class Quiet implements AutoCloseable {
    /** A change that is announced by nobody is seen after this. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Ledger ledger;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Subscription subscription;

    Quiet(Ledger ledger, Announcements announcements) {
        this.ledger = ledger;
        this.subscription = announcements.subscribe(event -> tell());
    }

    void await() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (ledger.due() > 0) {
                changed.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    private void tell() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        subscription.close();
    }
}
