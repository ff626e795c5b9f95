package fr.vigie.query;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Figure;
import fr.vigie.document.Kind;
import fr.vigie.document.Quote;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What documents state, one by one.
 *
 * @param total how many statements there are, exactly
 * @param cursor what asks for the next page; empty on the last
 */
public record StatementAnswer(long total, Optional<String> cursor, List<Statement> statements) {
    public StatementAnswer {
        statements = List.copyOf(statements);
    }

    /**
     * One statement.
     *
     * @param sentence the one that it stands in, shortened where that is very long
     * @param count how many of the documents found state it: more than one only where reprints are grouped
     */
    public record Statement(Said said, String sentence, Source document, int count) {}

    /** A figure or a quote; its place is in the text of the document. */
    public sealed interface Said {
        record OfFigure(Figure figure) implements Said {}

        record OfQuote(Quote quote) implements Said {}
    }

    /** The document that states it. */
    public record Source(DocumentId id, String title, Optional<LocalDate> date, Kind kind, Optional<String> issuer) {}
}
