package fr.vigie.server;

import fr.vigie.authority.NameKey;
import fr.vigie.document.Entry;
import fr.vigie.query.Bonds;
import fr.vigie.query.SearchAnswer;
import fr.vigie.query.StatementAnswer;
import fr.vigie.query.StatementAnswer.Statement;
import java.util.List;

/**
 * What the published documents say of a name.
 *
 * @param label what it is called in them
 * @param answer the documents that have it, counted alone, and the last of them, reprints as one
 * @param undated how many of them have no date
 * @param neighbours who and what is named with it
 * @param bonds of the neighbours, in their order
 * @param last the last documents whole, in the order of the answer's hits
 * @param figures that are stated of it, the newest first; no more than one answer holds
 * @param by what it is quoted with, the newest first
 * @param about where others are quoted with words on it, the newest first
 */
record FactSheet(
        NameKey name,
        String label,
        SearchAnswer answer,
        long undated,
        Neighbours neighbours,
        Bonds bonds,
        List<Entry> last,
        StatementAnswer figures,
        StatementAnswer by,
        List<Statement> about) {
    FactSheet {
        last = List.copyOf(last);
        about = List.copyOf(about);
    }
}
