package fr.vigie.tag;

import fr.vigie.document.NameType;
import fr.vigie.document.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The acronyms that a text defines: {@code Institut Gustave Roussy (IGR)}, {@code EPT (établissement public
 * territorial)}.
 */
final class Acronyms {
    private static final Pattern IN_BRACKETS =
            Pattern.compile("\\s?\\(\\s?(?:ou |dit |dite )?[«\"“]?\\s?(\\p{Lu}[\\p{L}\\d&-]{1,11})\\s?[»\"”]?\\s?\\)");
    private static final Pattern LONG_IN_BRACKETS = Pattern.compile("\\s?\\(");
    private final Map<String, Span> meanings = new HashMap<>();
    private final List<Span> definitions = new ArrayList<>();

    /** Looks for definitions behind the bodies already found. */
    Acronyms(String text, List<Candidate> names) {
        for (int i = 0; i < names.size(); i++) {
            Candidate name = names.get(i);
            if (name.type() != NameType.ORGANISATION) {
                continue;
            }
            Matcher bracket = IN_BRACKETS.matcher(text).region(name.span().end(), text.length());
            String words = name.span().of(text);
            if (bracket.lookingAt() && initials(words, bracket.group(1))) {
                meanings.putIfAbsent(bracket.group(1), name.span());
                definitions.add(new Span(bracket.start(1), bracket.end(1)));
            }
            Matcher open = LONG_IN_BRACKETS.matcher(text).region(name.span().end(), text.length());
            if (open.lookingAt() && i + 1 < names.size()) {
                Candidate next = names.get(i + 1);
                if (next.type() == NameType.ORGANISATION
                        && next.span().start() == open.end()
                        && initials(next.span().of(text), words)) {
                    meanings.putIfAbsent(words, next.span());
                }
            }
        }
    }

    /** Each acronym with the place of its long form. */
    Map<String, Span> meanings() {
        return meanings;
    }

    /** Where acronyms stand in brackets behind what they stand for. */
    List<Span> definitions() {
        return definitions;
    }

    /** Whether the letters of an acronym are found in order in the words, most of them at the words' beginnings. */
    static boolean initials(String words, String acronym) {
        String lower = words.toLowerCase(Locale.ROOT);
        int at = 0;
        int beginnings = 0;
        int letters = 0;
        for (char c : acronym.toLowerCase(Locale.ROOT).toCharArray()) {
            if (!Character.isLetter(c)) {
                continue;
            }
            letters++;
            int beginning = beginning(lower, c, at);
            int next = beginning >= 0 ? beginning : lower.indexOf(c, at);
            if (next < 0) {
                return false;
            }
            beginnings += beginning >= 0 ? 1 : 0;
            at = next + 1;
        }
        return letters > 1 && words.length() > acronym.length() + 2 && beginnings * 3 >= letters * 2;
    }

    private static int beginning(String lower, char letter, int from) {
        for (int i = lower.indexOf(letter, from); i >= 0; i = lower.indexOf(letter, i + 1)) {
            if (i == 0 || !Character.isLetterOrDigit(lower.charAt(i - 1))) {
                return i;
            }
        }
        return -1;
    }
}
