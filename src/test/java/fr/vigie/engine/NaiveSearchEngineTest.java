package fr.vigie.engine;

final class NaiveSearchEngineTest extends SearchEngineContract {
    @Override
    protected SearchEngine open() {
        return new NaiveSearchEngine(PLACES);
    }
}
