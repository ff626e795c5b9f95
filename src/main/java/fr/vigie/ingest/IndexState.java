package fr.vigie.ingest;

/**
 * How the index stands.
 *
 * @param documents how many can be found in it, drafts with them
 * @param format by which an index of another release is known and made again
 * @param rebuilding whether it is being made again
 */
public record IndexState(long documents, String format, boolean rebuilding) {}
