package fr.vigie.report;

import fr.vigie.query.StatementAnswer.Said;
import fr.vigie.query.StatementAnswer.Statement;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Figures or quotes, one by one, to be taken away. */
public final class StatementExport {
    private static final List<String> OF_FIGURES =
            List.of("text", "value", "to", "bound", "unit", "measure", "family", "change", "period", "subject");
    private static final List<String> OF_QUOTES = List.of("text", "speaker", "role");
    private static final List<String> OF_ALL =
            List.of("sentence", "count", "document", "title", "date", "kind", "issuer", "address");

    private final String origin;
    private final Function<Statement, String> json;

    /**
     * @param origin before the path of a document's page
     * @param json one statement as a line of JSON, without its end
     */
    public StatementExport(String origin, Function<Statement, String> json) {
        this.origin = origin;
        this.json = json;
    }

    /** Begins an export of one kind of statements; there are no references of them. */
    public interface Begun {
        Export<Statement> to(OutputStream out, Format format) throws IOException;
    }

    public Begun figures() {
        return begun(OF_FIGURES);
    }

    public Begun quotes() {
        return begun(OF_QUOTES);
    }

    private Begun begun(List<String> own) {
        var columns = Stream.concat(own.stream(), OF_ALL.stream()).toList();
        return (out, format) -> switch (format) {
            case CSV -> new Rows<>(new CsvTable(out), columns, this::row);
            case XLSX -> new Rows<>(new XlsxTable(out), columns, this::row);
            case JSONL -> new Lines<>(out, statement -> json.apply(statement) + '\n');
            case RIS -> throw new IllegalArgumentException("a statement is no reference");
        };
    }

    private List<Cell> row(Statement statement) {
        var row = new ArrayList<Cell>();
        switch (statement.said()) {
            case Said.OfFigure of -> {
                var figure = of.figure();
                row.add(Cell.of(figure.text()));
                row.add(Cell.of(figure.value()));
                row.add(figure.to().isPresent() ? Cell.of(figure.to().getAsDouble()) : Cell.EMPTY);
                row.add(Cell.of(figure.bound().code()));
                row.add(Cell.of(figure.unit().code()));
                row.add(Cell.of(figure.measure()));
                row.add(Cell.of(figure.family()));
                row.add(Cell.of(figure.change().map(change -> change.code())));
                row.add(Cell.of(figure.period()));
                row.add(Cell.of(figure.subject()));
            }
            case Said.OfQuote of -> {
                row.add(Cell.of(of.quote().text()));
                row.add(Cell.of(of.quote().speaker()));
                row.add(Cell.of(of.quote().role()));
            }
        }
        var from = statement.document();
        row.add(Cell.of(statement.sentence()));
        row.add(Cell.of(statement.count()));
        row.add(Cell.of(from.id().value()));
        row.add(Cell.of(from.title()));
        row.add(Cell.of(from.date()));
        row.add(Cell.of(from.kind().code()));
        row.add(Cell.of(from.issuer()));
        row.add(Cell.of(origin + "/documents/" + from.id()));
        return row;
    }
}
