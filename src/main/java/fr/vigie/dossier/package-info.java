/**
 * What does a person keep of it? Searches, and dossiers of documents with notes and tags, their own until they share them.
 *
 * <p>Comes from: {@code engine}, {@code ingest}, {@code report}. Goes on to: {@code server}.
 */
@NullMarked
package fr.vigie.dossier;

import org.jspecify.annotations.NullMarked;
