package fr.vigie.intake;

import fr.vigie.document.ContentHash;
import java.time.Instant;

/**
 * One version in a document's history.
 *
 * @param number from 1
 * @param since when it became the current one
 * @param hash of the bytes that it has
 * @param fileName of those bytes, as their giver called them
 * @param corrections what people had stated by then
 */
public record Version(
        int number, Instant since, ContentHash hash, String fileName, long size, Corrections corrections) {}
