package fr.vigie.tag.quote;

import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.quantity.Tokens;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who stands where in a text: the names that were found, and what capitals show where a name was missed. Remembers full
 * names, so that {@code M. Durand} further down is the Claire Durand of before.
 */
final class People {
    private static final Set<String> PARTICLES =
            Set.of("de", "du", "d’", "des", "van", "von", "da", "di", "el", "ben", "le", "la");
    private static final int LONGEST = 7;

    private final Tokens tokens;
    private final Map<Integer, Person> byFirst = new HashMap<>();
    private final Map<Integer, Person> byLast = new HashMap<>();
    private final Map<String, String> bySurname = new HashMap<>();

    /** Walks names and tokens together; linear. */
    People(Tokens tokens, List<Name> names) {
        this.tokens = tokens;
        int token = 0;
        for (var name : names) {
            if (name.type() == NameType.PLACE) {
                continue;
            }
            while (token < tokens.size() && tokens.start(token) < name.span().start()) {
                token++;
            }
            int next = token;
            while (next < tokens.size() && tokens.end(next) <= name.span().end()) {
                next++;
            }
            if (next > token) {
                boolean human = name.type() == NameType.PERSON;
                var person = new Person(name.label(), token, next, human);
                byFirst.put(token, person);
                byLast.put(next, person);
                if (human && next - token > 1) {
                    bySurname.putIfAbsent(tokens.word(next - 1), name.label());
                }
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isCapitalised(i) && !tokens.isCapitalised(i - 1)) {
                spelled(i);
            }
        }
    }

    /** The person or organisation whose name begins at a token. */
    Optional<Person> at(int first) {
        var named = byFirst.get(first);
        return named != null ? Optional.of(full(named)) : spelled(first);
    }

    /** The names that were found, in the order of the text. */
    List<Person> named() {
        return byFirst.values().stream()
                .sorted(Comparator.comparingInt(Person::first))
                .map(this::full)
                .toList();
    }

    /** The person or organisation in the list of names whose name ends before a token. */
    Optional<Person> endingBefore(int next) {
        return Optional.ofNullable(byLast.get(next)).map(this::full);
    }

    /** A person by capitals alone: two capitalised words or more, or one behind a title. */
    private Optional<Person> spelled(int first) {
        int next = first;
        int capitals = 0;
        while (next < first + LONGEST) {
            if (tokens.isCapitalised(next) && !byFirst.containsKey(next)) {
                capitals++;
                next++;
            } else if (capitals > 0 && PARTICLES.contains(tokens.word(next)) && tokens.isCapitalised(next + 1)) {
                next++;
            } else {
                break;
            }
        }
        boolean title = SpeechVerbs.has("title", tokens.word(first - 1))
                || tokens.is(first - 1, ".") && SpeechVerbs.has("title", tokens.word(first - 2));
        var surname = capitals != 1 ? null : bySurname.get(tokens.word(next - 1));
        if (capitals == 0 || !tokens.isCapitalised(first) || SpeechVerbs.has("function", tokens.word(first))) {
            return Optional.empty();
        }
        if (capitals == 1 && surname != null) {
            return Optional.of(new Person(surname, first, next, true));
        }
        boolean acronym = capitals == 1 && tokens.isAcronym(first);
        if (capitals == 1 && !title && !acronym) {
            return Optional.empty();
        }
        var label = tokens.text()
                .substring(tokens.start(first), tokens.end(next - 1))
                .replaceAll("\\s+", " ");
        if (capitals > 1 && !acronym && !tokens.isAcronym(first)) {
            bySurname.putIfAbsent(tokens.word(next - 1), label);
        }
        boolean body = tokens.isAcronym(first) && !tokens.isAcronym(next - 1);
        return Optional.of(new Person(label, first, next, !acronym && !body));
    }

    private Person full(Person person) {
        var label = person.human() && person.next() - person.first() == 1
                ? bySurname.getOrDefault(tokens.word(person.first()), person.label())
                : person.label();
        return label.equals(person.label()) ? person : new Person(label, person.first(), person.next(), true);
    }
}
