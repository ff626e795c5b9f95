package fr.vigie.ingest;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Refusal;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Admission;
import fr.vigie.intake.Amendment;
import fr.vigie.intake.Corrections;
import fr.vigie.intake.Ledger;
import fr.vigie.intake.Originals;
import fr.vigie.intake.Reception;
import fr.vigie.messages.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Keeps bytes that come and enters them in the ledger. May be called from any thread. */
final class Receiving {
    private final Originals originals;
    private final Ledger ledger;
    private final long largestFile;
    private final Room room;
    private final Clock clock;
    private final Messages messages;
    /** Many keep bytes at once; nobody does while bytes are deleted. */
    private final ReadWriteLock keeping = new ReentrantReadWriteLock();

    /** @param largestFile in bytes; a larger one is refused */
    Receiving(Originals originals, Ledger ledger, long largestFile, Room room, Clock clock, Messages messages) {
        this.originals = originals;
        this.ledger = ledger;
        this.largestFile = largestFile;
        this.room = room;
        this.clock = clock;
        this.messages = messages;
    }

    Admission accept(InputStream bytes, Acceptance acceptance) throws IOException {
        return received(
                bytes, arrived -> ledger.accept(arrived, notOver(acceptance), clock.instant()), Admission.Refused::new);
    }

    Amendment replace(
            DocumentId id, InputStream bytes, String fileName, Corrections stated, OptionalInt expectedVersion)
            throws IOException {
        return received(
                bytes,
                arrived -> ledger.replace(id, arrived, fileName, stated, expectedVersion, clock.instant()),
                Amendment.Refused::new);
    }

    /** Does what may delete bytes, while no bytes are kept. */
    void whileNothingIsKept(Deletion deletion) throws IOException {
        keeping.writeLock().lock();
        try {
            deletion.run();
        } finally {
            keeping.writeLock().unlock();
        }
    }

    interface Deletion {
        void run() throws IOException;
    }

    private interface Entry<T> {
        T enter(Reception.Arrived arrived);
    }

    private interface No<T> {
        T because(Refusal reason, String message);
    }

    private <T> T received(InputStream bytes, Entry<T> entry, No<T> no) throws IOException {
        if (!room.has(0)) {
            return no.because(Refusal.NO_ROOM, messages.say("noRoom"));
        }
        Reception reception;
        try {
            reception = originals.receive(bytes, largestFile);
        } catch (IOException failed) {
            if (room.isFull(failed)) {
                return no.because(Refusal.NO_ROOM, messages.say("noRoom"));
            }
            throw failed;
        }
        return switch (reception) {
            case Reception.Empty empty -> no.because(Refusal.EMPTY, messages.say("empty"));
            case Reception.TooLarge large ->
                no.because(Refusal.TOO_LARGE, messages.say("tooLarge", large.limit() >> 20));
            case Reception.Arrived arrived -> {
                if (Files.notExists(originals.path(arrived.hash())) && !room.has(arrived.size())) {
                    originals.discard(arrived);
                    yield no.because(Refusal.NO_ROOM, messages.say("noRoom"));
                }
                keeping.readLock().lock();
                try {
                    if (originals.keep(arrived)) {
                        room.taken(arrived.size());
                    }
                    yield entry.enter(arrived);
                } catch (IOException | RuntimeException failed) {
                    discard(arrived, failed);
                    if (room.isFull(failed)) { // bytes that were moved already stay: somebody may be giving them again
                        yield no.because(Refusal.NO_ROOM, messages.say("noRoom"));
                    }
                    throw failed;
                } finally {
                    keeping.readLock().unlock();
                }
            }
        };
    }

    /** Nothing is left of what was not moved yet. */
    private void discard(Reception.Arrived arrived, Exception failed) {
        try {
            originals.discard(arrived);
        } catch (IOException thatToo) {
            failed.addSuppressed(thatToo);
        }
    }

    private Acceptance notOver(Acceptance acceptance) {
        return acceptance.embargo().filter(end -> !end.isAfter(clock.instant())).isPresent()
                ? acceptance.published()
                : acceptance;
    }
}
