package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.query.Field;
import fr.vigie.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/** The query that was perhaps meant, of words that the published archive has. */
final class DidYouMean {
    private final IndexReader published;
    private final DirectSpellChecker spelling = new DirectSpellChecker();

    DidYouMean(IndexReader published) {
        this.published = published;
        spelling.setMinPrefix(1);
        spelling.setMinQueryLength(4);
        spelling.setThresholdFrequency(0);
        spelling.setAccuracy(0.6f);
    }

    /** The words of a query with those that the archive lacks mended; empty where none is or none can be. */
    Optional<String> suggestion(Query query) throws IOException {
        if (query instanceof Query.Word word) {
            return mended(word);
        }
        if (!(query instanceof Query.All all) || !all.parts().stream().allMatch(DidYouMean::isBareWord)) {
            return Optional.empty();
        }
        var changed = false;
        var words = new ArrayList<String>();
        for (var part : all.parts()) {
            if (part instanceof Query.Word word) {
                var mended = mended(word);
                changed |= mended.isPresent();
                words.add(mended.orElse(word.text()));
            }
        }
        return changed ? Optional.of(String.join(" ", words)) : Optional.empty();
    }

    private static boolean isBareWord(Query query) {
        return query instanceof Query.Word word && word.field() == Field.ANYWHERE;
    }

    private Optional<String> mended(Query.Word word) throws IOException {
        var tokens = FrenchWords.of(word.text());
        if (tokens.size() != 1) {
            return Optional.empty();
        }
        var term = new Term(Schema.ALL, tokens.getFirst().term());
        if (published.docFreq(term) > 0) {
            return Optional.empty();
        }
        var near = spelling.suggestSimilar(term, 1, published, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        return near.length == 0 ? Optional.empty() : asRead(near[0].string);
    }

    /** A term as the first document that has it spells it. */
    private Optional<String> asRead(String term) throws IOException {
        for (var leaf : published.leaves()) {
            var postings = leaf.reader().postings(new Term(Schema.ALL, term), PostingsEnum.OFFSETS);
            var live = leaf.reader().getLiveDocs();
            for (int doc; postings != null && (doc = postings.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
                if (live == null || live.get(doc)) {
                    postings.nextPosition();
                    var text = leaf.reader()
                            .storedFields()
                            .document(doc, Set.of(Schema.TEXT))
                            .get(Schema.TEXT);
                    if (postings.endOffset() <= text.length()) {
                        return Optional.of(text.substring(postings.startOffset(), postings.endOffset())
                                .toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
