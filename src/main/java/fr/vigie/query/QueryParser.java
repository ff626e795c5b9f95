package fr.vigie.query;

import fr.vigie.query.ParsedQuery.Misread;
import fr.vigie.query.ParsedQuery.Understood;

/**
 * Reads the query language, for the search box, REST, the command line, monitors and exports alike. The grammar stands in
 * {@code docs/query-language.md}.
 *
 * <p>No text makes it fail: what cannot be read gives a {@link Misread} with the place and the nearest text that can. It
 * reads {@value #LONGEST} characters at most.
 */
public final class QueryParser {
    /** More than this is not read. */
    public static final int LONGEST = 4000;

    private static final int ATTEMPTS = 4;

    private QueryParser() {}

    /** What a person typed, understood or not. May be called from any thread. */
    public static ParsedQuery parse(String typed) {
        var complaints = new Complaints();
        var query = read(typed, complaints);
        var complaint = complaints.first();
        if (complaint.isEmpty()) {
            return new Understood(query);
        }
        var found = complaint.get();
        var nearest = nearest(query);
        return new Misread(
                found.key(),
                found.argument(),
                found.position(),
                found.length(),
                nearest,
                read(nearest, new Complaints()));
    }

    /** The query in the query language, such as its nearest reading is shown by; parsing it asks the same. */
    public static String write(Query query) {
        return query instanceof Query.Everything ? "" : QueryText.of(query);
    }

    private static Query read(String typed, Complaints complaints) {
        var text = typed;
        if (typed.length() > LONGEST) {
            complaints.add("tooLong", String.valueOf(LONGEST), LONGEST, typed.length());
            var space = typed.lastIndexOf(' ', LONGEST);
            text = typed.substring(0, space > 0 ? space : LONGEST);
        }
        return new QueryGrammar(new QueryScanner(text, complaints).all(), complaints).whole();
    }

    /** Writes what was understood until it can be read without a complaint, which a first writing nearly always can. */
    private static String nearest(Query understood) {
        var text = write(understood);
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var complaints = new Complaints();
            var query = read(text, complaints);
            if (complaints.first().isEmpty()) {
                return text;
            }
            text = write(query);
        }
        return "";
    }
}
