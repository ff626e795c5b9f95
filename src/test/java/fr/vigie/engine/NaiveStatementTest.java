package fr.vigie.engine;

final class NaiveStatementTest extends StatementContract {
    @Override
    protected SearchEngine open() {
        return new NaiveSearchEngine(PlaceTree.FLAT);
    }
}
