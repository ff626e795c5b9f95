package fr.vigie.ingest;

import fr.vigie.intake.FailPoint;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

/**
 * What an archive needs to know.
 *
 * @param state folder of originals and ledger, which cannot be derived
 * @param index folder of what is derived
 * @param largestFile how many bytes a file may have
 * @param allowance how much of the disk originals may take
 * @param workers how many files are read at the same time
 * @param locale of messages that are kept with a document: why it could not be read
 */
public record ArchiveSettings(
        Path state,
        Path index,
        long largestFile,
        Allowance allowance,
        int workers,
        Locale locale,
        Clock clock,
        FailPoint failPoint) {
    /** 200 MB: a yearly report with pictures has 80. */
    public static final long LARGEST_FILE = 200L << 20;

    public ArchiveSettings {
        if (workers < 1 || largestFile < 1) {
            throw new IllegalArgumentException(
                    "at least one worker and one byte, got: " + workers + " and " + largestFile);
        }
    }

    /** With the whole disk to be filled. */
    public ArchiveSettings(
            Path state, Path index, long largestFile, int workers, Locale locale, Clock clock, FailPoint failPoint) {
        this(state, index, largestFile, Allowance.WHOLE_DISK, workers, locale, clock, failPoint);
    }

    /** Two readers for each processor, since one waits for its extraction while the other tags. */
    public static ArchiveSettings of(Path home, Locale locale, Clock clock) {
        return new ArchiveSettings(
                home.resolve("corpus").resolve("archive"),
                home.resolve("index"),
                LARGEST_FILE,
                2 * Runtime.getRuntime().availableProcessors(),
                locale,
                clock,
                FailPoint.NONE);
    }

    public ArchiveSettings withWorkers(int count) {
        return new ArchiveSettings(state, index, largestFile, allowance, count, locale, clock, failPoint);
    }

    public ArchiveSettings withFailPoint(FailPoint point) {
        return new ArchiveSettings(state, index, largestFile, allowance, workers, locale, clock, point);
    }

    /** The same with other bounds of what is kept. */
    public ArchiveSettings withBounds(long file, Allowance disk) {
        return new ArchiveSettings(state, index, file, disk, workers, locale, clock, failPoint);
    }
}
