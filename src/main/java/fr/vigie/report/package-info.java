/**
 * What can be taken away? Everything that a search finds, as tables, lines of JSON and references, written while it is read;
 * and press reviews made from families of documents, edited by a person, handed on as page, letter, DOCX and PDF.
 *
 * <p>Cells are made harmless here: what a document says must not become a formula on the machine of whoever opens the table.
 *
 * <p>Comes from: {@code engine}, {@code mail}, {@code query}, {@code json}. Goes on to: {@code server}, {@code app}.
 */
@NullMarked
package fr.vigie.report;

import org.jspecify.annotations.NullMarked;
