/**
 * What did the press say of it, on one sheet? Reviews made from families of documents, edited by a person, and handed on as
 * page, letter, DOCX and PDF.
 *
 * <p>Comes from: {@code engine}, {@code mail}, {@code json}. Goes on to: {@code server}, {@code app}.
 */
@NullMarked
package fr.vigie.report;

import org.jspecify.annotations.NullMarked;
