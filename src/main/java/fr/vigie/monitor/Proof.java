package fr.vigie.monitor;

import java.time.Instant;

/**
 * What became of all that was public since an instant, for one monitor, counted in the ledger.
 *
 * @param since from when it is counted: what was asked, or since when the monitor stands
 * @param examined documents held against it
 * @param matched what answered it: the sum of those that follow
 * @param delivered told: by at least one channel, or in the page alone where it has no channel
 * @param waiting on their way
 * @param reprints counted, since they reprint what was told
 * @param held found while it was paused
 * @param withdrawn of documents that were taken back, or for channels that it does not have any more
 * @param dead given up by every channel
 * @param lost for which fewer bundles were made than it has channels; 0, or something is broken
 * @param unexamined documents that are public and still to be held against the monitors
 */
public record Proof(
        Instant since,
        int examined,
        int matched,
        int delivered,
        int waiting,
        int reprints,
        int held,
        int withdrawn,
        int dead,
        int lost,
        int unexamined) {}
