package fr.vigie.ingest;

import java.util.OptionalLong;

/**
 * How much of the disk is taken, in bytes.
 *
 * @param originals of all that are kept, each counted once
 * @param free of the disk that they lie on
 * @param disk its size
 * @param quota of originals; empty for no bound
 */
public record Storage(long originals, long free, long disk, OptionalLong quota) {}
