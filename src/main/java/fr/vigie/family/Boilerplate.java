package fr.vigie.family;

import java.util.regex.Pattern;

/**
 * What every release of an issuer carries and no reprint is recognised by: <i>À propos</i>, contacts, legal lines. Those
 * paragraphs are left out before texts are compared.
 */
final class Boilerplate {
    /** A line that begins a part of boilerplate, which goes on to the end or to the next heading of another sort. */
    private static final Pattern OPENS = Pattern.compile(
            "^[\\s#*•·–—-]*(?:[àa]\\s+propos\\b|about\\b|qui sommes[- ]nous|contacts?(?: presse| m[ée]dias?)?\\s*:?\\s*$"
                    + "|contacts? (?:presse|m[ée]dias?|press)\\b|service (?:de )?presse|press contacts?\\b"
                    + "|mentions l[ée]gales|avertissement\\b|disclaimer\\b|suivez[- ]nous|pour en savoir plus)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern LEGAL_LINE = Pattern.compile(
            "©|copyright|tous droits r[ée]serv[ée]s|all rights reserved|\\bRCS\\b|\\bSIRET\\b|se d[ée]sinscrire",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A longer line says more than its legal words. */
    private static final int LONGEST_LEGAL_LINE = 300;

    /** How much of a text at its end may be boilerplate: an "À propos" in the first lines is the subject itself. */
    private static final double LATEST_PART = 0.3;

    private Boilerplate() {}

    /** The text without it. */
    static String without(String text) {
        var kept = new StringBuilder(text.length());
        int at = 0;
        for (var line : text.lines().toList()) {
            if (at >= text.length() * LATEST_PART && OPENS.matcher(line).lookingAt()) {
                break;
            }
            if (line.length() > LONGEST_LEGAL_LINE || !LEGAL_LINE.matcher(line).find()) {
                kept.append(line).append('\n');
            }
            at += line.length() + 1;
        }
        return kept.toString();
    }
}
