package fr.vigie.extract;

import java.time.Duration;

/**
 * What reading may cost. {@link #standard()} has the values that the program ships with.
 *
 * @param workers child processes that read at once
 * @param time for one document, which is also what opening a container may take; each document in it has the same again
 * @param timeWithOcr instead, once the document is known to be a scan
 * @param heapMegabytes of each worker
 * @param inputBytes the largest file, and the most that a container may unfold to
 * @param textLength the longest text of one document, in UTF-16 units
 * @param depth of containers in containers; what lies deeper is refused
 * @param parts the most documents in one file
 * @param filesPerWorker after so many a worker is replaced by a fresh one
 */
public record ExtractionLimits(
        int workers,
        Duration time,
        Duration timeWithOcr,
        int heapMegabytes,
        long inputBytes,
        int textLength,
        int depth,
        int parts,
        int filesPerWorker) {
    public ExtractionLimits {
        atLeastOne("workers", workers);
        atLeastOne("time in ms", time.toMillis());
        atLeastOne("heapMegabytes", heapMegabytes);
        atLeastOne("inputBytes", inputBytes);
        atLeastOne("textLength", textLength);
        atLeastOne("parts", parts);
        atLeastOne("filesPerWorker", filesPerWorker);
        if (timeWithOcr.compareTo(time) < 0) {
            throw new IllegalArgumentException("OCR takes longer, got: " + timeWithOcr + " after " + time);
        }
        if (depth < 0) {
            throw new IllegalArgumentException("depth is 0 or more, got: " + depth);
        }
    }

    /** Two workers of 512 MB, a minute a document, ten with OCR, 200 MB a file, 8 million characters a text. */
    public static ExtractionLimits standard() {
        return new ExtractionLimits(
                2, Duration.ofMinutes(1), Duration.ofMinutes(10), 512, 200_000_000L, 8_000_000, 5, 5_000, 5_000);
    }

    public ExtractionLimits withWorkers(int changed) {
        return new ExtractionLimits(
                changed, time, timeWithOcr, heapMegabytes, inputBytes, textLength, depth, parts, filesPerWorker);
    }

    public ExtractionLimits withTime(Duration changed) {
        var ocr = timeWithOcr.compareTo(changed) < 0 ? changed : timeWithOcr;
        return new ExtractionLimits(
                workers, changed, ocr, heapMegabytes, inputBytes, textLength, depth, parts, filesPerWorker);
    }

    public ExtractionLimits withHeapMegabytes(int changed) {
        return new ExtractionLimits(
                workers, time, timeWithOcr, changed, inputBytes, textLength, depth, parts, filesPerWorker);
    }

    public ExtractionLimits withInputBytes(long changed) {
        return new ExtractionLimits(
                workers, time, timeWithOcr, heapMegabytes, changed, textLength, depth, parts, filesPerWorker);
    }

    public ExtractionLimits withTextLength(int changed) {
        return new ExtractionLimits(
                workers, time, timeWithOcr, heapMegabytes, inputBytes, changed, depth, parts, filesPerWorker);
    }

    public ExtractionLimits withParts(int changedDepth, int changedParts) {
        return new ExtractionLimits(
                workers,
                time,
                timeWithOcr,
                heapMegabytes,
                inputBytes,
                textLength,
                changedDepth,
                changedParts,
                filesPerWorker);
    }

    private static void atLeastOne(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is at least 1, got: " + value);
        }
    }
}
