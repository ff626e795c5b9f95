package fr.vigie.analysis;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Tokens that are known already, as Lucene takes them in: a text that goes into several fields is cut once. */
public final class TokenListStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final boolean written;
    private List<Token> tokens;
    private int length;
    private Iterator<Token> left;

    /**
     * @param tokens of one text
     * @param length of that text
     * @param written whether the words as written are given, or their terms
     */
    public TokenListStream(List<Token> tokens, int length, boolean written) {
        this.tokens = tokens;
        this.left = tokens.iterator();
        this.length = length;
        this.written = written;
    }

    /**
     * Gives the tokens of another text from here on, in the same form: making a stream costs more than a name has words.
     *
     * @return this stream
     */
    public TokenListStream over(List<Token> others, int theirLength) {
        tokens = others;
        left = others.iterator();
        length = theirLength;
        return this;
    }

    @Override
    public void reset() {
        left = tokens.iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!left.hasNext()) {
            return false;
        }
        var token = left.next();
        term.append(written ? token.written() : token.term());
        offset.setOffset(token.start(), token.end());
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(length, length);
    }
}
