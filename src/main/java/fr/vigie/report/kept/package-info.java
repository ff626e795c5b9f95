/**
 * Which reviews does somebody keep, and who was sent them? A press review as rows: ids of documents and the editor's own
 * words, put together anew from what is public whenever it is shown, and letters that leave at least once under one key.
 *
 * <p>Comes from: {@code report}, {@code intake}, {@code mail}, {@code monitor}. Goes on to: {@code server}, {@code app}.
 */
@NullMarked
package fr.vigie.report.kept;

import org.jspecify.annotations.NullMarked;
