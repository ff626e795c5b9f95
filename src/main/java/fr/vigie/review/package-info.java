/**
 * What should a person look at before it is published? What a reading lacks, what an earlier release states otherwise, which
 * pages OCR did not read well, what is nearly the same already. Nothing here changes a document or stops anybody.
 *
 * <p>Comes from: {@code document}, {@code query}, {@code family}, {@code engine}. Goes on to: {@code server}.
 */
@NullMarked
package fr.vigie.review;

import org.jspecify.annotations.NullMarked;
