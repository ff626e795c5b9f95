package fr.vigie.engine;

final class NaiveWalkTest extends WalkContract {
    @Override
    protected SearchEngine open() {
        return new NaiveSearchEngine(PlaceTree.FLAT);
    }
}
