package fr.vigie.report;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** Each thing as a row of a table. */
final class Rows<T> implements Export<T> {
    private final Table table;
    private final Function<T, List<Cell>> cells;

    Rows(Table table, List<String> columns, Function<T, List<Cell>> cells) throws IOException {
        this.table = table;
        this.cells = cells;
        table.row(columns.stream().map(Cell::of).toList());
    }

    @Override
    public void put(T next) throws IOException {
        table.row(cells.apply(next));
    }

    @Override
    public void end() throws IOException {
        table.end();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
