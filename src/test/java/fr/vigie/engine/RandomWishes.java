package fr.vigie.engine;

import fr.vigie.query.Field;
import fr.vigie.query.Query;
import fr.vigie.query.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Requests of the whole language about the documents of a {@link RandomArchive}, more than the naive engine can answer. */
final class RandomWishes {
    private static final String[] WORDS = {
        "l’hôpital",
        "hôpitaux",
        "Dijon",
        "santé",
        "SANTÉ",
        "recrute",
        "infirmières",
        "CHU",
        "C.H.U.",
        "Dijon-Bourgogne",
        "e-santé",
        "4 000",
        "emplois",
        "œuvre",
        "biotechnologies",
        "de",
        "pôle",
        "Inserm",
        "Côte-d’Or",
        "article",
        "français",
        "fr",
        "en",
        "html",
        "…",
        "macacb"
    };
    private static final Field[] FIELDS = Field.values();

    private final Random random;
    private final RandomArchive archive;

    RandomWishes(Random random, RandomArchive archive) {
        this.random = random;
        this.archive = archive;
    }

    SearchRequest request() {
        var plain = archive.request();
        return new SearchRequest(
                random.nextInt(3) == 0 ? plain.query() : query(2),
                random.nextInt(3) == 0 ? plain.filters() : List.of(),
                plain.dates(),
                plain.figures(),
                plain.sort(),
                plain.size(),
                Optional.empty(),
                plain.grouped(),
                plain.relaxed(),
                plain.facets(),
                plain.audience());
    }

    private Query query(int depth) {
        return switch (random.nextInt(depth == 0 ? 8 : 14)) {
            case 0 -> new Query.Word(field(), one(WORDS));
            case 1 -> new Query.Phrase(field(), words(2 + random.nextInt(2)), slop());
            case 2 -> new Query.AsWritten(field(), words(1 + random.nextInt(2)));
            case 3 -> new Query.Prefix(field(), beginning());
            case 4, 5 -> new Query.Fuzzy(field(), misspelt(), 1 + random.nextInt(2));
            case 6 -> near(field(), 2);
            case 7 -> archive.request().query();
            case 8, 9 -> new Query.All(parts(depth));
            case 10, 11 -> new Query.Any(parts(depth));
            default -> new Query.Not(query(depth - 1));
        };
    }

    private List<Query> parts(int depth) {
        var parts = new ArrayList<Query>();
        for (var i = 2 + random.nextInt(2); i > 0; i--) {
            parts.add(query(depth - 1));
        }
        return parts;
    }

    private Query near(Field field, int depth) {
        return new Query.Near(side(field, depth), side(field, depth), random.nextInt(6));
    }

    private Query side(Field field, int depth) {
        return switch (random.nextInt(depth == 0 ? 6 : 10)) {
            case 0, 1, 2 -> new Query.Word(field, one(WORDS));
            case 3 -> new Query.Phrase(field, words(2), 0);
            case 4 -> new Query.Prefix(field, beginning());
            case 5 -> random.nextBoolean() ? new Query.Fuzzy(field, misspelt(), 1) : query(0);
            case 6, 7 -> new Query.Any(List.of(side(field, depth - 1), side(field, depth - 1)));
            default -> near(field, depth - 1);
        };
    }

    private int slop() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> random.nextInt(5);
            case 3 -> 1200;
            default -> 0;
        };
    }

    private String beginning() {
        var text = random.nextInt(3) == 0 ? words(2) : one(WORDS);
        return text.substring(0, Math.min(text.length(), 2 + random.nextInt(text.length())));
    }

    /** A word with a letter or two added, left out, changed or swapped. */
    private String misspelt() {
        var word = new StringBuilder(one(WORDS));
        for (var i = random.nextInt(3); i > 0 && word.length() > 3; i--) {
            var at = random.nextInt(word.length() - 1);
            switch (random.nextInt(4)) {
                case 0 -> word.insert(at, (char) ('a' + random.nextInt(26)));
                case 1 -> word.deleteCharAt(at);
                case 2 -> word.setCharAt(at, 'é');
                default -> word.insert(at, word.charAt(at + 1)).deleteCharAt(at + 2);
            }
        }
        return word.toString();
    }

    private String words(int count) {
        var words = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            words.add(one(WORDS));
        }
        return String.join(" ", words);
    }

    private Field field() {
        return random.nextBoolean() ? Field.ANYWHERE : one(FIELDS);
    }

    private <T> T one(T[] some) {
        return some[random.nextInt(some.length)];
    }
}
