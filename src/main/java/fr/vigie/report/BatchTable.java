package fr.vigie.report;

import fr.vigie.messages.Messages;
import fr.vigie.query.ParsedQuery;
import fr.vigie.report.Batch.Asked;
import fr.vigie.report.Batch.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The answers of a batch as a table. */
public final class BatchTable {
    private static final List<String> COLUMNS =
            List.of("line", "query", "documents", "families", "newest", "title", "id", "error");

    private final Table table;
    private final Locale locale;

    /** Begins the table, whose end is the caller's. */
    public BatchTable(Table table, Locale locale) throws IOException {
        this.table = table;
        this.locale = locale;
        table.row(COLUMNS.stream().map(Cell::of).toList());
    }

    /** Writes the row of one query. */
    public void put(Asked asked) throws IOException {
        var row = new ArrayList<>(List.of(Cell.of(asked.line()), Cell.of(asked.query())));
        switch (asked.outcome()) {
            case Outcome.Counted counted -> {
                row.add(Cell.of(counted.documents()));
                row.add(Cell.of(counted.families()));
                row.add(Cell.of(counted.newest().flatMap(hit -> hit.date())));
                row.add(Cell.of(counted.newest().map(hit -> hit.title())));
                row.add(Cell.of(counted.newest().map(hit -> hit.id())));
                row.add(Cell.EMPTY);
            }
            case Outcome.Unread unread -> {
                for (var i = 0; i < 5; i++) {
                    row.add(Cell.EMPTY);
                }
                row.add(Cell.of(complaint(unread.why(), locale)));
            }
        }
        table.row(row);
    }

    /** What is wrong with a query, in words. */
    public static String complaint(ParsedQuery.Misread misread, Locale locale) {
        return Messages.of("query", locale).say(misread.complaint(), misread.argument());
    }
}
