package fr.vigie.tag.figure;

import fr.vigie.document.Figure;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.quantity.TokenKind;
import fr.vigie.quantity.Tokens;
import fr.vigie.tag.phrase.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom each figure is about. In this order: the organisation right behind it ({@code 835 salariés du CGFL}); the one
 * before it in the sentence, an oblique one ({@code selon l’ARS}, {@code avec Sanofi}) only for want of another; one
 * behind it; under a pronoun or {@code l’établissement}, the first of the sentence before; in a list, its heading's; at
 * last the only one that the paragraph has spoken of.
 */
final class Subjects {
    private static final Set<String> BEHIND =
            Set.of("du", "de", "d’", "au", "à", "chez", "aux", "des", "pour", "de la");
    private static final Set<String> OBLIQUE = Set.of(
            "selon", "avec", "par", "d’après", "de", "d’", "du", "à", "au", "chez", "pour", "contre", "sur", "dans",
            "membre", "aux", "des", "(");
    private static final Set<String> SOURCES = Set.of("selon", "d’après", "après");
    private static final Set<String> ARTICLES = Set.of("le", "la", "l’", "les");

    private final Tokens tokens;
    private final Sentences sentences;
    private final List<Mention> mentions;
    private final List<Name> organisations;
    private final Sections sections;
    private final boolean[] oblique;
    private final boolean[] source;

    Subjects(Tokens tokens, Sentences sentences, List<Mention> mentions, List<Name> names) {
        this.tokens = tokens;
        this.sentences = sentences;
        this.mentions = mentions;
        organisations = names.stream()
                .filter(name -> name.type() == NameType.ORGANISATION)
                .sorted((a, b) -> a.span().compareTo(b.span()))
                .toList();
        var starts =
                mentions.stream().map(mention -> mention.span(tokens).start()).toList();
        sections = organisations.isEmpty()
                ? new Sections("", List.of(), List.of())
                : new Sections(tokens.text(), starts, organisations);
        source = new boolean[organisations.size()];
        oblique = obliques();
    }

    /** One walk over names and tokens together: which names stand behind a preposition. */
    private boolean[] obliques() {
        var result = new boolean[organisations.size()];
        int token = 0;
        for (int i = 0; i < result.length; i++) {
            while (token < tokens.size()
                    && tokens.end(token) <= organisations.get(i).span().start()) {
                token++;
            }
            int before = ARTICLES.contains(tokens.word(token - 1)) ? token - 2 : token - 1;
            result[i] = OBLIQUE.contains(tokens.word(before));
            source[i] = SOURCES.contains(tokens.word(before));
        }
        return result;
    }

    List<Figure> figures() {
        var figures = new ArrayList<Figure>(mentions.size());
        int passed = 0;
        int paragraph = 0;
        int read = 0;
        for (var mention : mentions) {
            int start = mention.span(tokens).start();
            while (passed < organisations.size()
                    && organisations.get(passed).span().start() < start) {
                passed++;
            }
            for (; read < mention.first(); read++) {
                paragraph = tokens.kind(read) == TokenKind.BREAK ? read + 1 : paragraph;
            }
            int from = tokens.start(paragraph);
            int known = passed;
            figures.add(mention.about(tokens, subject(mention, passed).or(() -> topic(from, known))));
        }
        return figures;
    }

    /** The subject of a figure before which so many organisations stand in the text. */
    private Optional<String> subject(Mention mention, int passed) {
        if (organisations.isEmpty()) {
            return Optional.empty();
        }
        int from = tokens.start(sentences.start(mention.first()));
        int to = tokens.end(sentences.end(mention.next() - 1) - 1);
        return rightBehind(mention, passed, to)
                .or(() -> beforeIn(from, passed))
                .or(() -> label(passed).filter(name -> name.span().start() < to).map(Name::label))
                .or(() -> goingOn(mention, passed))
                .or(() -> sections.at(mention.span(tokens).start()));
    }

    private Optional<Name> label(int index) {
        return index < organisations.size() ? Optional.of(organisations.get(index)) : Optional.empty();
    }

    private Optional<String> rightBehind(Mention mention, int passed, int to) {
        int next = mention.next();
        if (!BEHIND.contains(tokens.word(next))) {
            return Optional.empty();
        }
        int name = ARTICLES.contains(tokens.word(next + 1)) ? next + 2 : next + 1;
        return label(passed)
                .filter(found -> found.span().start() == tokens.start(name)
                        && found.span().start() < to)
                .map(Name::label);
    }

    private Optional<String> beforeIn(int from, int passed) {
        Optional<String> second = Optional.empty();
        for (int i = passed - 1;
                i >= Math.max(0, passed - 12) && organisations.get(i).span().start() >= from;
                i--) {
            if (!oblique[i]) {
                return Optional.of(organisations.get(i).label());
            }
            if (second.isEmpty() && !source[i]) {
                second = Optional.of(organisations.get(i).label());
            }
        }
        return second;
    }

    /** The one organisation that a paragraph has spoken of so far, unless only by the way. */
    private Optional<String> topic(int paragraph, int passed) {
        Optional<String> only = Optional.empty();
        boolean subject = false;
        for (int i = passed - 1; i >= 0 && organisations.get(i).span().start() >= paragraph; i--) {
            var label = organisations.get(i).label();
            if (i < passed - 12 || only.filter(other -> !other.equals(label)).isPresent()) {
                return Optional.empty();
            }
            only = Optional.of(label);
            subject |= !oblique[i];
        }
        return subject ? only : Optional.empty();
    }

    /** {@code Il compte …}, {@code L’établissement emploie …}: the first organisation of the sentence before. */
    private Optional<String> goingOn(Mention mention, int passed) {
        int start = sentences.start(mention.first());
        boolean anaphora = false;
        for (int i = start; i < Math.min(start + 5, mention.first()); i++) {
            anaphora |= Grammar.WORDS.has("anaphora", tokens.word(i));
        }
        if (!anaphora || start == 0 || tokens.kind(start - 1) == TokenKind.BREAK) {
            return Optional.empty();
        }
        int from = tokens.start(sentences.start(start - 1));
        Optional<String> first = Optional.empty();
        for (int i = passed - 1;
                i >= Math.max(0, passed - 12) && organisations.get(i).span().start() >= from;
                i--) {
            first = Optional.of(organisations.get(i).label());
        }
        return first;
    }
}
