package fr.vigie.engine;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.analysis.Sentences;
import fr.vigie.analysis.Token;
import fr.vigie.query.Field;
import fr.vigie.query.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where in a list of tokens words stand, found by trying every place. */
final class NaivePlaces {
    private NaivePlaces() {}

    /** From a token to one past the last. */
    record Place(int from, int to) {
        boolean contains(Place other) {
            return from <= other.from && other.to <= to;
        }
    }

    /** The places, but those that hold a smaller one. */
    static Set<Place> of(Query query, List<Token> tokens) {
        var places = all(query, tokens);
        var smallest = new HashSet<>(places);
        smallest.removeIf(place -> places.stream().anyMatch(other -> !other.equals(place) && place.contains(other)));
        return smallest;
    }

    /** The field that the words of a relation are of. */
    static Field field(Query query) {
        return switch (query) {
            case Query.Word word -> word.field();
            case Query.Phrase phrase -> phrase.field();
            case Query.AsWritten written -> written.field();
            case Query.Prefix prefix -> prefix.field();
            case Query.Wildcard wildcard -> wildcard.field();
            case Query.Fuzzy fuzzy -> fuzzy.field();
            case Query.Near near -> field(near.left());
            case Query.Any any -> field(any.parts().getFirst());
            case Query.SameSentence sentence -> field(sentence.parts().getFirst());
            case Query.AtLeast counted -> field(counted.what());
            default -> throw new IllegalArgumentException("has no place: " + query);
        };
    }

    /** The tokens of each sentence. */
    static Stream<List<Token>> sentences(String text) {
        var tokens = FrenchWords.of(text);
        var sentences = new ArrayList<List<Token>>();
        var from = 0;
        for (int end : Sentences.ends(text, tokens)) {
            sentences.add(tokens.subList(from, end + 1));
            from = end + 1;
        }
        return sentences.stream();
    }

    private static Set<Place> all(Query query, List<Token> tokens) {
        return switch (query) {
            case Query.Word word -> runs(terms(word.text()), Token::term, tokens);
            case Query.Phrase phrase -> runs(terms(phrase.text()), Token::term, tokens);
            case Query.AsWritten written ->
                runs(FrenchWords.of(written.text()).stream().map(Token::written).toList(), Token::written, tokens);
            case Query.Prefix prefix -> {
                var token = FrenchWords.of(prefix.beginning()).getFirst();
                var beginning = FrenchWords.folded(token.written()).replace("'", "");
                yield words(
                        word -> word.term().startsWith(beginning) || word.term().equals(token.term()), tokens);
            }
            case Query.Wildcard wildcard -> {
                var pattern = Pattern.compile(FrenchWords.folded(wildcard.pattern())
                        .replace("*", ".*")
                        .replace('?', '.'));
                yield words(
                        word -> pattern.matcher(FrenchWords.folded(word.written()))
                                .matches(),
                        tokens);
            }
            case Query.Fuzzy fuzzy -> {
                var asked = terms(fuzzy.word()).getFirst();
                yield words(word -> edits(asked, word.term()) <= fuzzy.edits(), tokens);
            }
            case Query.Any any -> {
                var places = new HashSet<Place>();
                any.parts().forEach(part -> places.addAll(all(part, tokens)));
                yield places;
            }
            case Query.Near near -> near(near, tokens);
            default -> throw new IllegalArgumentException("has no place: " + query);
        };
    }

    private static Set<Place> near(Query.Near near, List<Token> tokens) {
        var places = new HashSet<Place>();
        for (var left : of(near.left(), tokens)) {
            for (var right : of(near.right(), tokens)) {
                var between = left.from < right.from ? right.from - left.to : left.from - right.to;
                if (between >= 0 && between <= near.distance()) {
                    places.add(new Place(Math.min(left.from, right.from), Math.max(left.to, right.to)));
                }
            }
        }
        return places;
    }

    private static Set<Place> words(Predicate<Token> fits, List<Token> tokens) {
        var places = new HashSet<Place>();
        for (var at = 0; at < tokens.size(); at++) {
            if (fits.test(tokens.get(at))) {
                places.add(new Place(at, at + 1));
            }
        }
        return places;
    }

    private static Set<Place> runs(List<String> words, Function<Token, String> form, List<Token> tokens) {
        var text = tokens.stream().map(form).toList();
        var places = new HashSet<Place>();
        for (var at = 0; !words.isEmpty() && at + words.size() <= text.size(); at++) {
            if (text.subList(at, at + words.size()).equals(words)) {
                places.add(new Place(at, at + words.size()));
            }
        }
        return places;
    }

    private static List<String> terms(String text) {
        return FrenchWords.of(text).stream().map(Token::term).toList();
    }

    /** Letters added, left out, changed, or two neighbours swapped. */
    private static int edits(String a, String b) {
        var d = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) {
            for (var j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                var change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                var swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
