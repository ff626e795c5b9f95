package fr.vigie.analysis;

import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The tokens of {@link FrenchWords} as Lucene takes them in. */
final class FrenchTokenizer extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final boolean written;
    private Iterator<Token> tokens = List.<Token>of().iterator();
    private int length;

    FrenchTokenizer(boolean written) {
        this.written = written;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        var text = readAll(input);
        length = text.length();
        tokens = FrenchWords.of(text).iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!tokens.hasNext()) {
            return false;
        }
        var token = tokens.next();
        term.append(written ? token.written() : token.term());
        offset.setOffset(correctOffset(token.start()), correctOffset(token.end()));
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(length), correctOffset(length));
    }

    private static String readAll(Reader reader) throws IOException {
        var text = new StringBuilder();
        var buffer = new char[4096];
        for (int count; (count = reader.read(buffer)) > 0; ) {
            text.append(buffer, 0, count);
        }
        return text.toString();
    }
}
