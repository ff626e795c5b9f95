package fr.vigie.tag.quote;

import fr.vigie.quantity.Tokens;
import java.util.Optional;
import java.util.Set;

/** Reads a speaker from where one should stand: {@code le Dr Anne Roux, cheffe du service}; {@code la maire, X}. */
final class Speakers {
    private static final int LONGEST = 22;
    private static final Set<String> ARTICLES =
            Set.of("le", "la", "l’", "les", "un", "une", "son", "sa", "leur", "ce", "cette", "notre", "the");
    private static final int LONGEST_ADVERBIAL = 9;
    private static final Set<String> OBLIQUE = Set.of(
            "de", "du", "d’", "des", "à", "au", "aux", "avec", "par", "chez", "pour", "dans", "en", "sur", "devant",
            "contre", "et", "la", "l’", "le");
    private static final Set<String> ENDS = Set.of("«", "»", ";", ":", "\"", "“", "(");

    private final Tokens tokens;
    private final People people;
    private final Roles roles;

    Speakers(Tokens tokens, People people) {
        this.tokens = tokens;
        this.people = people;
        roles = new Roles(tokens);
    }

    /** The speaker that begins at a token; empty where nobody does. */
    Optional<Speaker> at(int token) {
        int at = token;
        while (at < token + 5 && isPassedOver(at)) {
            at++;
        }
        var direct = people.at(at);
        if (direct.isPresent()) {
            return direct.map(this::withRole);
        }
        int first = ARTICLES.contains(tokens.word(at)) ? at + 1 : at;
        while (SpeechVerbs.has("title", tokens.word(first)) && !Roles.isRole(tokens.word(first))
                || tokens.is(first, ".")) {
            first++;
        }
        var behind = people.at(first);
        if (behind.isPresent()) {
            return behind.map(this::withRole);
        }
        return roles.begins(first) ? roleFirst(first) : Optional.empty();
    }

    /** {@code a insisté mardi devant la presse Éric Lamy}: a person behind what was said when and where. */
    Optional<Speaker> behindAdverbial(int token) {
        for (int i = token; i < token + LONGEST_ADVERBIAL && !isEnd(i) && !tokens.is(i, ","); i++) {
            boolean begins = !tokens.isCapitalised(i - 1) && !OBLIQUE.contains(tokens.word(i - 1));
            var person = begins ? people.at(i).filter(Person::human) : Optional.<Person>empty();
            if (person.isPresent()) {
                return person.map(this::withRole);
            }
        }
        return Optional.empty();
    }

    /** Titles, adverbs and the commas around them. */
    private boolean isPassedOver(int token) {
        var word = tokens.word(token);
        boolean aside = (word.equals("de") || word.equals("son") || word.equals("leur"))
                        && (tokens.is(token + 1, "son") || tokens.is(token + 1, "leur") || tokens.is(token + 1, "côté"))
                || word.equals("côté") && (tokens.is(token - 1, "son") || tokens.is(token - 1, "leur"));
        boolean title = aside
                || SpeechVerbs.has("title", word) && !Roles.isRole(word)
                || word.equals(".") && SpeechVerbs.has("title", tokens.word(token - 1));
        return title || SpeechVerbs.has("adverb", word) || word.endsWith("ment");
    }

    private Speaker withRole(Person person) {
        var role = roles.behind(person.next()).or(() -> roleAhead(person));
        return new Speaker(
                Optional.of(person.label()),
                role.map(Roles.Role::words),
                role.map(Roles.Role::next).orElse(person.next()));
    }

    /** The role in {@code le maire de Lens Paul Roy}, seen from the name. */
    private Optional<Roles.Role> roleAhead(Person person) {
        for (int i = person.first() - 1; i > person.first() - LONGEST / 2 && !isEnd(i); i--) {
            boolean article = ARTICLES.contains(tokens.word(i - 1));
            if (article
                    && !tokens.is(i - 2, "à")
                    && Roles.isRole(tokens.word(i))
                    && SpeechVerbs.at(tokens, i).isEmpty()) {
                int end = untitled(person.first());
                return end > i ? Optional.of(new Roles.Role(roles.written(i, end), person.next())) : Optional.empty();
            }
            if (SpeechVerbs.isVerb(tokens.word(i)) || tokens.is(i, ",") && i < person.first() - 1) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** {@code le directeur du CHU, Paul Roy}; {@code une infirmière du service}. */
    private Optional<Speaker> roleFirst(int first) {
        for (int i = first + 1; i < first + LONGEST && !isEnd(i); i++) {
            var person = people.at(i).filter(Person::human);
            if (person.isPresent() && !isPartOfRole(i)) {
                int end = untitled(i);
                var role = end > first ? Optional.of(roles.written(first, end)) : Optional.<String>empty();
                return person.map(found ->
                        role.isEmpty() ? withRole(found) : new Speaker(Optional.of(found.label()), role, found.next()));
            }
            if (tokens.is(i, ",")
                    && !people.at(pastTitles(i + 1)).filter(Person::human).isPresent()
                    && !Roles.isRole(tokens.word(i + 1))) {
                return Optional.of(new Speaker(Optional.empty(), Optional.of(roles.written(first, i)), i));
            }
        }
        int end = first + 1;
        while (end < first + LONGEST && !isEnd(end) && !isSaying(end)) {
            end++;
        }
        return Optional.of(new Speaker(Optional.empty(), Optional.of(roles.written(first, end)), end));
    }

    private int pastTitles(int token) {
        int at = ARTICLES.contains(tokens.word(token)) ? token + 1 : token;
        while (SpeechVerbs.has("title", tokens.word(at)) || tokens.is(at, ".")) {
            at++;
        }
        return at;
    }

    /** In {@code le directeur du Centre Léon Bérard} the capitals belong to where he directs. */
    private boolean isPartOfRole(int token) {
        return Set.of("de", "du", "d’", "des", "à", "au", "aux", "chez", "et", "&")
                        .contains(tokens.word(token - 1))
                || Set.of("la", "l’", "le").contains(tokens.word(token - 1)) && !tokens.is(token - 2, ",")
                || tokens.isCapitalised(token - 1)
                        && !SpeechVerbs.has("title", tokens.word(token - 1))
                        && people.endingBefore(token).isEmpty();
    }

    /** Whether a verb of saying ends the role; behind an article or a preposition it is a noun. */
    private boolean isSaying(int token) {
        return SpeechVerbs.at(tokens, token).isPresent()
                && !OBLIQUE.contains(tokens.word(token - 1))
                && !ARTICLES.contains(tokens.word(token - 1));
    }

    private int untitled(int end) {
        int at = end;
        while (SpeechVerbs.has("title", tokens.word(at - 1))
                || tokens.is(at - 1, ".") && SpeechVerbs.has("title", tokens.word(at - 2))
                || tokens.is(at - 1, ",")
                || ARTICLES.contains(tokens.word(at - 1))) {
            at--;
        }
        return at;
    }

    private boolean isEnd(int token) {
        var word = tokens.word(token);
        boolean stop =
                word.equals(".") && !tokens.isGlued(token + 1) && !SpeechVerbs.has("title", tokens.word(token - 1));
        return tokens.isLineEnd(token) || ENDS.contains(word) || Roles.goesOn(word) || stop;
    }
}
