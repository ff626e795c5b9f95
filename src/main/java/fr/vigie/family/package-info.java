/**
 * What is this a reprint of? Near-duplicates by MinHash over word shingles, verified on the texts, and the share that one
 * text reuses of another, passage by passage.
 *
 * <p>Whether two texts are kin depends on the two alone and not on the order in which they came, so a family, which is all
 * that kinship joins, is the same under any order of arrival.
 *
 * <p>Comes from: {@code document}. Goes on to: {@code engine}, {@code ingest}.
 */
@NullMarked
package fr.vigie.family;

import org.jspecify.annotations.NullMarked;
