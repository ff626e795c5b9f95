package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.query.Field;
import fr.vigie.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermQuery;

/**
 * What makes one document that answers better than another, beyond the BM25 of its words: that title or lead have the
 * words, and that they stand close together.
 */
final class Ranking {
    private static final float TITLE = 1.0f;
    private static final float LEAD = 0.5f;
    private static final float CLOSE = 0.6f;

    /** How far from side by side two neighbours of the query may stand in a text and still count as close. */
    private static final int REACH = 4;

    /** Beyond this many words a query says enough by them. */
    private static final int WORDS_LOOKED_AT = 16;

    private Ranking() {}

    /** What adds to the score of a document that answers; empty where the query has no words. */
    static Optional<org.apache.lucene.search.Query> bonus(Query query) {
        var words = new ArrayList<String>();
        collect(query, words);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var bonus = new BooleanQuery.Builder();
        for (var word : words) {
            bonus.add(boosted(new TermQuery(new Term(Schema.of(Field.TITLE), word)), TITLE), Occur.SHOULD);
            bonus.add(boosted(new TermQuery(new Term(Schema.of(Field.LEAD), word)), LEAD), Occur.SHOULD);
        }
        for (var i = 0; i + 1 < words.size(); i++) {
            if (!words.get(i).equals(words.get(i + 1))) {
                var close = new PhraseQuery(REACH, Schema.ALL, words.get(i), words.get(i + 1));
                bonus.add(boosted(close, CLOSE), Occur.SHOULD);
            }
        }
        return Optional.of(bonus.build());
    }

    private static void collect(Query query, List<String> words) {
        switch (query) {
            case Query.Word word -> collect(word.field(), word.text(), words);
            case Query.Phrase phrase -> collect(phrase.field(), phrase.text(), words);
            case Query.All all -> all.parts().forEach(part -> collect(part, words));
            case Query.Any any -> any.parts().forEach(part -> collect(part, words));
            case Query.Near near -> {
                collect(near.left(), words);
                collect(near.right(), words);
            }
            case Query.SameSentence sentence -> sentence.parts().forEach(part -> collect(part, words));
            case Query.AtLeast counted -> collect(counted.what(), words);
            case Query.Quorum quorum -> quorum.parts().forEach(part -> collect(part, words));
            case Query.AsWritten written -> {}
            case Query.Wildcard wildcard -> {}
            case Query.Prefix prefix -> {}
            case Query.Fuzzy fuzzy -> {}
            case Query.Everything everything -> {}
            case Query.Dated dated -> {}
            case Query.Stating stating -> {}
            case Query.Not not -> {}
        }
    }

    private static void collect(Field field, String text, List<String> words) {
        if (field == Field.ANYWHERE) {
            for (var term : Translation.terms(text)) {
                if (words.size() < WORDS_LOOKED_AT && !FrenchWords.isEmpty(term)) {
                    words.add(term);
                }
            }
        }
    }

    private static org.apache.lucene.search.Query boosted(org.apache.lucene.search.Query query, float boost) {
        return new BoostQuery(query, boost);
    }
}
