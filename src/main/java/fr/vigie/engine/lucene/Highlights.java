package fr.vigie.engine.lucene;

import fr.vigie.document.Span;
import fr.vigie.engine.Acronyms;
import fr.vigie.query.Field;
import fr.vigie.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** Where what a query looks for stands in a document's text, by the offsets that the index keeps. */
final class Highlights {
    private final IndexSearcher searcher;
    private final Optional<WordFamilies> families;
    private final Optional<Weight> weight;
    private final WordTests words = new WordTests();
    /** For a phrase that is asked for as written the words that it must have, since places are those of all spellings. */
    private final Map<org.apache.lucene.search.Query, List<String>> written = new HashMap<>();

    /** A place of the text, and which of the things asked for stands there. */
    record Found(Span span, Object what) {}

    /** For documents that answer a query. */
    Highlights(IndexSearcher searcher, Query query) throws IOException {
        this(searcher, List.of(Acronyms.widened(query)), Optional.empty());
    }

    /** For documents that answer the partial reading of a query. */
    Highlights(IndexSearcher searcher, List<Query> words, WordFamilies families) throws IOException {
        this(searcher, words, Optional.of(families));
    }

    private Highlights(IndexSearcher searcher, List<Query> parts, Optional<WordFamilies> families) throws IOException {
        this.searcher = searcher;
        this.families = families;
        var sought = new BooleanQuery.Builder();
        collect(parts, sought);
        var any = sought.build();
        this.weight = any.clauses().isEmpty()
                ? Optional.empty()
                : Optional.of(searcher.createWeight(searcher.rewrite(any), ScoreMode.COMPLETE_NO_SCORES, 1));
    }

    /**
     * The places in a document's text, by start; they may overlap.
     *
     * @param enough so many may do, where not all are cheap to have
     */
    List<Found> in(int doc, String text, int enough) throws IOException {
        var found = new ArrayList<Found>();
        if (weight.isPresent()) {
            var leaves = searcher.getIndexReader().leaves();
            var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
            var matches = weight.get().matches(leaf, doc - leaf.docBase);
            var places = matches == null ? null : matches.getMatches(Schema.ALL);
            if (places != null) {
                add(places, text, found);
            }
        }
        words.addTo(found, text, enough);
        found.sort((a, b) -> a.span().compareTo(b.span()));
        return found;
    }

    /** The words of a phrase or of a pair that stand near are places of their own. */
    private void add(MatchesIterator places, String text, List<Found> found) throws IOException {
        while (places.next()) {
            var parts = places.getSubMatches();
            if (parts != null) {
                add(parts, text, found);
            } else if (places.startOffset() >= 0 && places.endOffset() <= text.length()) {
                var span = new Span(places.startOffset(), places.endOffset());
                if (isAsWritten(places.getQuery(), span.of(text))) {
                    found.add(new Found(span, places.getQuery()));
                }
            }
        }
    }

    private boolean isAsWritten(org.apache.lucene.search.Query query, String words) {
        var asked = written.get(query);
        return asked == null || asked.equals(Translation.written(words));
    }

    private void collect(Query query, BooleanQuery.Builder sought) throws IOException {
        switch (query) {
            case Query.Word word -> add(word.field(), new Query.Word(Field.ANYWHERE, word.text()), sought);
            case Query.Phrase phrase ->
                add(phrase.field(), new Query.Phrase(Field.ANYWHERE, phrase.text(), phrase.slop()), sought);
            case Query.AsWritten asWritten -> addWritten(asWritten, sought);
            case Query.Prefix prefix ->
                add(prefix.field(), new Query.Prefix(Field.ANYWHERE, prefix.beginning()), sought);
            case Query.Fuzzy fuzzy ->
                add(fuzzy.field(), new Query.Fuzzy(Field.ANYWHERE, fuzzy.word(), fuzzy.edits()), sought);
            case Query.Wildcard wildcard -> {
                if (isInText(wildcard.field())) {
                    words.take(wildcard);
                }
            }
            case Query.Near near -> addRelated(near, sought);
            case Query.SameSentence sentence -> addRelated(sentence, sought);
            case Query.AtLeast counted -> collect(counted.what(), sought);
            case Query.Quorum quorum -> collect(quorum.parts(), sought);
            case Query.All all -> collect(all.parts(), sought);
            case Query.Any any -> collect(any.parts(), sought);
            case Query.Everything everything -> {}
            case Query.Dated dated -> {}
            case Query.Stating stating -> {}
            case Query.Not not -> {}
        }
    }

    private void collect(List<Query> parts, BooleanQuery.Builder sought) throws IOException {
        for (var part : parts) {
            collect(part, sought);
        }
    }

    /** Words in relation, where they stand so; patterns have places in the words as written alone, so all are shown. */
    private void addRelated(Query relation, BooleanQuery.Builder sought) {
        if (isInText(Nearness.field(relation))) {
            sought.add(Translation.related(relation, Field.ANYWHERE), Occur.SHOULD);
            patterns(relation);
        }
    }

    private void patterns(Query relation) {
        switch (relation) {
            case Query.Wildcard wildcard -> words.take(wildcard);
            case Query.Near near -> {
                patterns(near.left());
                patterns(near.right());
            }
            case Query.Any any -> any.parts().forEach(this::patterns);
            case Query.SameSentence sentence -> sentence.parts().forEach(this::patterns);
            default -> {}
        }
    }

    private void addWritten(Query.AsWritten asked, BooleanQuery.Builder sought) throws IOException {
        var anySpelling = new Query.Phrase(Field.ANYWHERE, asked.text(), 0);
        add(asked.field(), anySpelling, sought);
        written.put(Translation.exactly(anySpelling), Translation.written(asked.text()));
    }

    private void add(Field field, Query query, BooleanQuery.Builder sought) throws IOException {
        var inText = isInText(field);
        var tested = inText
                && switch (query) {
                    case Query.Prefix prefix -> words.takes(prefix);
                    case Query.Fuzzy fuzzy -> words.takes(fuzzy);
                    default -> false;
                };
        if (inText && !tested) {
            sought.add(families.isPresent() ? families.get().of(query) : Translation.exactly(query), Occur.SHOULD);
        }
    }

    private static boolean isInText(Field field) {
        return switch (field) {
            case ANYWHERE, TITLE, LEAD, QUOTE, ORGANISATION, PLACE, PERSON, ISSUER, AUTHOR -> true;
            case THEME, KIND, LANGUAGE, MEDIA_TYPE -> false;
        };
    }
}
