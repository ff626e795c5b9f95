package fr.vigie.analysis;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The ends of a text's sentences as Lucene takes them in: one term, at the position of each sentence's last word. */
public final class SentenceEndStream extends TokenStream {
    /** What stands where a sentence ends. */
    public static final String END = ".";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private List<Integer> ends;
    private Iterator<Integer> left;
    private int last = -1;

    /** @param ends the positions, rising */
    public SentenceEndStream(List<Integer> ends) {
        this.ends = ends;
        this.left = ends.iterator();
    }

    /**
     * Gives the ends of another text from here on.
     *
     * @return this stream
     */
    public SentenceEndStream over(List<Integer> others) {
        ends = others;
        reset();
        return this;
    }

    @Override
    public void reset() {
        left = ends.iterator();
        last = -1;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!left.hasNext()) {
            return false;
        }
        int end = left.next();
        term.append(END);
        step.setPositionIncrement(end - last);
        last = end;
        return true;
    }
}
