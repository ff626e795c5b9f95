package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.engine.PartialReading;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The words of an archive that are of one family with a word asked for. They are looked up when somebody asks: the index
 * holds words alone, so that what a family is can change without it. For one search, in one thread.
 */
final class WordFamilies {
    /** What another word of the family weighs beside the word itself. Measured: docs/decisions/word-families.md. */
    private static final float RELATIVE = 0.6f;

    /** So many letters at the end of a stem may differ from the words that it is of. */
    private static final int LOOSE_END = 2;

    private final IndexReader reader;
    private final Map<String, Set<String>> known = new HashMap<>();

    WordFamilies(IndexReader reader) {
        this.reader = reader;
    }

    /** A part of a partial reading: words by their families, anything else as it stands. */
    Query of(fr.vigie.query.Query part) throws IOException {
        if (part instanceof fr.vigie.query.Query.Word word && PartialReading.isByFamily(word)) {
            return of(Schema.of(word.field()), FrenchWords.key(word.text()));
        }
        return Translation.exactly(part);
    }

    /** The whole family in a field, scored as one word: as frequent as its most frequent member. */
    Query of(String field, String term) throws IOException {
        var relatives = known.get(term);
        if (relatives == null) {
            relatives = relatives(term);
            known.put(term, relatives);
        }
        if (relatives.isEmpty()) {
            return new TermQuery(new Term(field, term));
        }
        var family = new SynonymQuery.Builder(field).addTerm(new Term(field, term), 1);
        relatives.forEach(relative -> family.addTerm(new Term(field, relative), RELATIVE));
        return family.build();
    }

    private Set<String> relatives(String term) throws IOException {
        var relatives = new TreeSet<>(FrenchWords.listedFamily(term));
        var family = FrenchWords.family(term);
        if (relatives.isEmpty() && Math.min(family.length(), term.length()) >= FrenchWords.SHARED_BEGINNING) {
            var shared = Math.max(FrenchWords.SHARED_BEGINNING, Math.min(family.length(), term.length()) - LOOSE_END);
            addOfFamily(family, term.substring(0, shared), relatives);
        }
        relatives.remove(term);
        return relatives;
    }

    private void addOfFamily(String family, String shared, Set<String> relatives) throws IOException {
        var beginning = new BytesRef(shared);
        for (var leaf : reader.leaves()) {
            var terms = leaf.reader().terms(Schema.ALL);
            if (terms == null) {
                continue;
            }
            var each = terms.iterator();
            if (each.seekCeil(beginning) == SeekStatus.END) {
                continue;
            }
            for (var at = each.term(); at != null && StringHelper.startsWith(at, beginning); at = each.next()) {
                var term = at.utf8ToString();
                if (FrenchWords.family(term).equals(family)) {
                    relatives.add(term);
                }
            }
        }
    }
}
