package fr.vigie.bench;

import fr.vigie.document.Bound;
import fr.vigie.document.ContentHash;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Figure;
import fr.vigie.document.Kind;
import fr.vigie.document.Measurement;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Provenance;
import fr.vigie.document.Reading;
import fr.vigie.document.Rights;
import fr.vigie.document.Span;
import fr.vigie.document.Tags;
import fr.vigie.document.Visibility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * Articles to measure with, the same for the same seed: 400 words or so (2.4 kB), a title, ten names of 4,000
 * organisations, 300 places and 20,000 persons, three figures.
 */
final class ArticleMill {
    private static final int WORDS = 380;
    private static final List<Kind> KINDS = List.of(Kind.values());

    private final Vocabulary vocabulary = new Vocabulary();
    private final Random random;

    ArticleMill(long seed) {
        random = new Random(seed);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The next article, as if read and tagged. */
    Entry next() {
        var title = sentence(8);
        var lead = sentence(24);
        var text = new StringBuilder(title).append("\n\n").append(lead).append("\n\n");
        var names = new ArrayList<Name>();
        var figures = new ArrayList<Figure>();
        for (int words = 32, sentences = 1; words < WORDS; words += 20, sentences++) {
            text.append(sentence(8)).append(' ');
            if (sentences % 2 == 0) {
                names.add(name(text));
                text.append(' ');
            }
            if (sentences % 6 == 0) {
                figures.add(figure(text));
                text.append(' ');
            }
            text.append(sentence(12)).append(sentences % 4 == 0 ? "\n\n" : " ");
        }
        var day = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(5800));
        var reading = new Reading(
                "text/html",
                KINDS.get(random.nextInt(KINDS.size())),
                Optional.of(title),
                Optional.of(lead),
                Optional.of("Journal " + skewed(200, random)),
                Optional.empty(),
                Optional.of(day),
                "fr",
                text.toString(),
                List.of(),
                List.of());
        var provenance = new Provenance(
                new ContentHash("0".repeat(64)), "article.html", Optional.empty(), Instant.EPOCH, Optional.empty());
        return new Entry(
                DocumentId.random(random),
                1,
                provenance,
                Visibility.PUBLISHED,
                Rights.FULL,
                reading,
                new Tags(names, figures, List.of()));
    }

    private String sentence(int words) {
        var sentence = new StringBuilder();
        for (int word = 0; word < words; word++) {
            sentence.append(word == 0 ? "" : " ").append(vocabulary.draw(random));
        }
        sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
        return sentence.append('.').toString();
    }

    private Name name(StringBuilder text) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> append(text, NameType.ORGANISATION, organisation(random));
            case 2, 3 -> append(text, NameType.PLACE, place(random));
            default -> append(text, NameType.PERSON, person(random));
        };
    }

    /** An organisation as articles name it, those that are often named more often. */
    String organisation(Random by) {
        return "Centre Hospitalier " + capital(skewed(4_000, by));
    }

    String place(Random by) {
        return capital(skewed(300, by)) + "-sur-Loire";
    }

    String person(Random by) {
        return "Camille " + capital(skewed(20_000, by));
    }

    private Name append(StringBuilder text, NameType type, String words) {
        var span = new Span(text.length(), text.length() + words.length());
        text.append(words);
        return new Name(type, span, words, words, Optional.empty());
    }

    private Figure figure(StringBuilder text) {
        int value = 10 * (1 + random.nextInt(900));
        var words = value + " emplois";
        var span = new Span(text.length(), text.length() + words.length());
        text.append(words);
        return new Figure(
                span,
                words,
                value,
                OptionalDouble.empty(),
                Bound.EXACT,
                Measurement.COUNT,
                Optional.of("emplois"),
                Optional.of("emplois"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A number below the bound, small ones far more often, as names are in the press. */
    private static int skewed(int bound, Random by) {
        return (int) (bound * Math.pow(by.nextDouble(), 3));
    }

    private String capital(int rank) {
        var word = vocabulary.ranked(300 + rank);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
