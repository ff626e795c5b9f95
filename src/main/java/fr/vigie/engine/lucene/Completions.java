package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.query.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Completions of what a person began to type: names by how many documents have them, then words of titles. */
final class Completions {
    private static final Comparator<Suggestion> BY_COUNT =
            Comparator.comparingLong(Suggestion::count).reversed().thenComparing(Suggestion::text);

    /** Words of titles looked at for one beginning. */
    private static final int WORDS = 2000;

    private Completions() {}

    /** @param counts how many documents of the audience have each numbered facet value */
    static List<Suggestion> of(String beginning, IndexReader reader, Vocabulary.Seen vocabulary, int[] counts, int size)
            throws IOException {
        var folded = FrenchWords.folded(beginning.strip()).replace('’', '\'');
        if (folded.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<>(names(folded, vocabulary, counts));
        found.sort(BY_COUNT);
        var words = new ArrayList<>(words(beginning.strip(), reader));
        words.sort(BY_COUNT);
        found.addAll(words);
        return List.copyOf(found.subList(0, Math.min(size, found.size())));
    }

    private static List<Suggestion> names(String beginning, Vocabulary.Seen vocabulary, int[] counts) {
        var found = new HashMap<String, Suggestion>();
        for (var number = 0; number < counts.length; number++) {
            if (counts[number] == 0) {
                continue;
            }
            var value = vocabulary.value(number);
            var count = counts[number];
            var kind = switch (value.facet()) {
                case ORGANISATION -> Suggestion.Kind.ORGANISATION;
                case PLACE -> Suggestion.Kind.PLACE;
                case PERSON -> Suggestion.Kind.PERSON;
                case KIND, ISSUER, THEME, DATE, LANGUAGE, MEDIA_TYPE -> Suggestion.Kind.QUERY;
            };
            if (kind != Suggestion.Kind.QUERY
                    && hasWordsFrom(vocabulary.word(number).plain(), beginning)) {
                found.merge(
                        kind + value.key(),
                        new Suggestion(value.label(), kind, value.key(), count),
                        (a, b) -> new Suggestion(a.text(), kind, a.key(), a.count() + b.count()));
            }
        }
        return List.copyOf(found.values());
    }

    /** Whether the label, or what follows the beginning of one of its words, begins so. */
    private static boolean hasWordsFrom(String label, String beginning) {
        for (var at = label.indexOf(beginning); at >= 0; at = label.indexOf(beginning, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(label.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Completes the last word begun; the words before it stay as they are. */
    private static List<Suggestion> words(String typed, IndexReader reader) throws IOException {
        var lastWord = typed.lastIndexOf(' ') + 1;
        var beginning = FrenchWords.folded(typed.substring(lastWord));
        if (beginning.length() < 2) {
            return List.of();
        }
        var counts = new HashMap<String, Long>();
        for (var leaf : reader.leaves()) {
            var terms = leaf.reader().terms(Schema.COMPLETIONS);
            if (terms != null) {
                count(terms.iterator(), beginning, counts);
            }
        }
        var before = typed.substring(0, lastWord);
        return counts.entrySet().stream()
                .map(word -> new Suggestion(
                        before + word.getKey(), Suggestion.Kind.QUERY, before + word.getKey(), word.getValue()))
                .toList();
    }

    private static void count(TermsEnum terms, String beginning, Map<String, Long> counts) throws IOException {
        if (terms.seekCeil(new BytesRef(beginning)) == TermsEnum.SeekStatus.END) {
            return;
        }
        var looked = 0;
        do {
            var term = terms.term().utf8ToString();
            if (!term.startsWith(beginning)) {
                return;
            }
            counts.merge(Completion.word(term), (long) terms.docFreq(), Long::sum);
        } while (++looked < WORDS && terms.next() != null);
    }
}
