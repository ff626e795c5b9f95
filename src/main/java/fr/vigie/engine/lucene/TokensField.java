package fr.vigie.engine.lucene;

import fr.vigie.analysis.Token;
import fr.vigie.analysis.TokenListStream;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.jspecify.annotations.Nullable;

/** Words of a document whose tokens are known. The index has one stream for all documents' fields of a name. */
final class TokensField extends Field {
    private final List<Token> tokens;
    private final int length;
    private final boolean written;

    /**
     * A field.
     *
     * @param length of the text that the tokens are of
     * @param written whether it holds the words as written or their terms; one or the other for all fields of a name
     */
    TokensField(String name, List<Token> tokens, int length, boolean written, FieldType type) {
        super(name, type);
        this.tokens = tokens;
        this.length = length;
        this.written = written;
    }

    /** The words in the form that the field keeps, in order. */
    List<String> words() {
        return tokens.stream().map(written ? Token::written : Token::term).toList();
    }

    @Override
    public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
        return reuse instanceof TokenListStream known
                ? known.over(tokens, length)
                : new TokenListStream(tokens, length, written);
    }
}
