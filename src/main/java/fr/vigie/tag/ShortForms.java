package fr.vigie.tag;

import fr.vigie.document.NameType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a text may call its bodies by for short: the first word of a long name, where that word is nobody else's ({@code
 * Médicobus} for {@code Médicobus 36}).
 */
final class ShortForms {
    private static final int SHORTEST = 4;
    private static final int LONGEST_NAME = 4;
    private final Map<String, String> whole = new HashMap<>();

    /** Looks at the bodies found in a text. */
    ShortForms(String text, List<Candidate> names, WordLists lists) {
        for (Candidate name : names) {
            if (name.type() == NameType.ORGANISATION) {
                String written = name.span().of(text);
                first(written, lists).ifPresent(word -> whole.merge(word, written, (a, b) -> a.equals(b) ? a : ""));
            }
        }
        names.stream()
                .filter(name -> name.type() != NameType.ORGANISATION)
                .forEach(name -> whole.remove(name.span().of(text)));
        whole.values().removeIf(String::isEmpty);
    }

    /** Each short form with the long one, as written in the text. */
    Map<String, String> meanings() {
        return whole;
    }

    private static Optional<String> first(String name, WordLists lists) {
        Tokens tokens = Tokeniser.tokens(name, 0, name.length());
        if (tokens.size() < 2 || tokens.size() > LONGEST_NAME) {
            return Optional.empty();
        }
        String word = tokens.form(0);
        String lower = word.toLowerCase(Locale.ROOT);
        var places = new String[tokens.size()];
        lists.markPlace(tokens.forms(), 0, places);
        boolean own = word.length() >= SHORTEST
                && Character.isUpperCase(word.charAt(0))
                && !lists.common(lower)
                && lists.kind(lower, word).isEmpty()
                && places[0] == null
                && word.chars().anyMatch(Character::isLowerCase);
        return own ? Optional.of(word) : Optional.empty();
    }
}
