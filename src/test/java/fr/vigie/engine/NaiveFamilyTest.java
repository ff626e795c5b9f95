package fr.vigie.engine;

final class NaiveFamilyTest extends FamilyContract {
    @Override
    protected SearchEngine open() {
        return new NaiveSearchEngine(PlaceTree.FLAT);
    }
}
