package fr.vigie.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where the sentences of a text end, told from what stands between two neighbouring tokens alone: a full stop, question
 * or exclamation mark before anything but a small letter, unless it is an abbreviation's; an empty line; a line's end,
 * unless the next goes on in small letters; a bullet.
 */
public final class Sentences {
    private static final String MARKS = ".!?…";
    private static final String BULLETS = "•●▪◦■❖➢✓";
    private static final Set<String> ABBREVIATIONS = Set.of(
            "m", "mm", "mme", "mmes", "mlle", "dr", "drs", "pr", "prs", "me", "mgr", "st", "ste", "av", "bd", "bld",
            "tel", "art", "cf", "env", "ex", "no", "p", "vol", "dep", "ref", "approx", "hab", "min", "max", "resp");

    private Sentences() {}

    /** The indices of the tokens that end a sentence, rising; the last token always does. */
    public static List<Integer> ends(String text, List<Token> tokens) {
        var ends = new ArrayList<Integer>();
        for (var i = 0; i + 1 < tokens.size(); i++) {
            if (endsBetween(text, tokens.get(i), tokens.get(i + 1))) {
                ends.add(i);
            }
        }
        if (!tokens.isEmpty()) {
            ends.add(tokens.size() - 1);
        }
        return ends;
    }

    private static boolean endsBetween(String text, Token last, Token next) {
        var mark = -1;
        var line = -1;
        for (var at = last.end(); at < next.start(); at++) {
            var c = text.charAt(at);
            if (BULLETS.indexOf(c) >= 0 || c == '\n' && line >= 0) {
                return true;
            } else if (c == '\n') {
                line = at;
            } else if (MARKS.indexOf(c) >= 0) {
                mark = at;
            }
        }
        if (line >= 0 && (mark >= 0 || !goesOn(text, line + 1, next))) {
            return true;
        }
        return mark >= 0
                && mark + 1 < text.length()
                && !Character.isLetterOrDigit(text.charAt(mark + 1))
                && text.charAt(mark + 1) != '-'
                && !Character.isLowerCase(firstLetter(text, mark + 1, next))
                && !(text.charAt(mark) == '.' && isAbbreviation(last.written()));
    }

    /** Whether a line begins with a small letter, no dash or other sign before it. */
    private static boolean goesOn(String text, int lineStart, Token next) {
        var at = lineStart;
        while (at < next.start() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return Character.isLowerCase(text.codePointAt(at));
    }

    /** The first letter or digit from a place on, that of an elided article included. */
    private static int firstLetter(String text, int from, Token next) {
        var at = from;
        while (at < next.start() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return text.codePointAt(at);
    }

    private static boolean isAbbreviation(String word) {
        var initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return initial
                || word.indexOf('.') > 0 && Character.isLetter(word.charAt(0))
                || ABBREVIATIONS.contains(Folding.fold(word.toLowerCase(Locale.ROOT)));
    }
}
