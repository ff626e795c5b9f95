package fr.vigie.analysis;

import org.apache.lucene.analysis.Analyzer;

/** The chain of {@link FrenchWords} for Lucene. The values of one field stand too far apart for a phrase to join them. */
public final class FrenchAnalyzer extends Analyzer {
    /** Positions between two values of one field. */
    public static final int GAP = 1000;

    private final boolean written;

    private FrenchAnalyzer(boolean written) {
        this.written = written;
    }

    /** Gives the terms of words. */
    public static Analyzer ofTerms() {
        return new FrenchAnalyzer(false);
    }

    /** Gives the words as they are written. */
    public static Analyzer asWritten() {
        return new FrenchAnalyzer(true);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(new FrenchTokenizer(written));
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
        return GAP;
    }
}
