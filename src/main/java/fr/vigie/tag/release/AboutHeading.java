package fr.vigie.tag.release;

import fr.vigie.document.Span;
import fr.vigie.extract.release.Words;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A heading over, or before, words in which an organisation presents itself.
 *
 * @param name where it names the organisation
 * @param end where what is said of it begins
 * @param goesOn whether that is on the same line
 */
record AboutHeading(Optional<Span> name, int end, boolean goesOn) {
    private static final int LONGEST_NAME = 90;
    private static final int MOST_WORDS = 14;
    private static final int FEWEST_WORDS_BEHIND = 6;

    private static final String MARKS = "^[-–—•*#>|▪►■◆\\s]*";
    private static final Pattern OPENING = Pattern.compile(
            MARKS + "(?iu:(?:[àa] propos|pr[ée]sentation|en savoir plus sur)[\\s\\u00A0\\u202F]*"
                    + "(?:de l[’']|des |du |de la |de |d[’']|l[’']|les? |la )[\\s\\u00A0\\u202F]*|about (?:the )?)(?=[\\p{L}\\d«“\"])");
    private static final Pattern NAMELESS = Pattern.compile(MARKS
            + "(?iu:qui sommes[- ]nous|(?:l[’']entreprise|l[’'][ée]tablissement|la soci[ée]t[ée]) en (?:bref|quelques mots)|"
            + "[àa] propos(?: de (?:nous|l[’']entreprise|la soci[ée]t[ée]|l[’'][ée]metteur))?|about us|who we are|notre (?:entreprise|soci[ée]t[ée]|association))"
            + "[\\s\\u00A0\\u202F]*(?:\\?[\\s\\u00A0\\u202F]*)?(:|[-–—]\\s|\\.\\s|$)");
    private static final Pattern IN_BRIEF = Pattern.compile(
            MARKS
                    + "(?:(?iu:l[ea']? |l[’']|les )?(?=\\p{Lu}))?([^.:;!?]{2,80}?) (?iu:en (?:bref|quelques mots))[\\s\\u00A0\\u202F]*:?$");
    private static final Pattern PARTED =
            Pattern.compile("[\\s\\u00A0\\u202F]*(?::|\\s[–—|-]\\s|\\.\\s)[\\s\\u00A0\\u202F]*");

    static Optional<AboutHeading> in(TextLine line) {
        var text = line.text();
        int start = line.span().start();
        var nameless = NAMELESS.matcher(text);
        if (nameless.find()) {
            return behind(Optional.empty(), text, nameless.end(), start);
        }
        var brief = IN_BRIEF.matcher(text);
        if (text.length() <= LONGEST_NAME && brief.matches()) {
            return Optional.of(new AboutHeading(
                    Optional.of(new Span(start + brief.start(1), start + brief.end(1))),
                    line.span().end(),
                    false));
        }
        var opening = OPENING.matcher(text);
        return opening.find() ? named(text, opening.end(), start) : Optional.empty();
    }

    /** The name goes to a mark that parts it from what follows, or to the end of the line. */
    private static Optional<AboutHeading> named(String text, int from, int start) {
        var parted = PARTED.matcher(text);
        int end = text.length();
        int next = end;
        if (parted.find(from)) {
            end = parted.start();
            next = parted.end();
        }
        var name = text.substring(from, end).strip();
        boolean sentence = next == text.length() && end == next && (name.endsWith(".") || name.endsWith(","));
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || Words.count(name) > MOST_WORDS
                || sentence
                || name.indexOf(',') >= 0 && next < text.length()) {
            return Optional.empty();
        }
        int lead = text.indexOf(name, from);
        return behind(Optional.of(new Span(start + lead, start + lead + name.length())), text, next, start);
    }

    private static Optional<AboutHeading> behind(Optional<Span> name, String text, int next, int start) {
        int from = next;
        while (from < text.length()
                && (Character.isWhitespace(text.charAt(from)) || Character.isSpaceChar(text.charAt(from)))) {
            from++;
        }
        var rest = text.substring(from);
        if (rest.isEmpty()) {
            return Optional.of(new AboutHeading(name, start + text.length(), false));
        }
        return Words.count(rest) >= FEWEST_WORDS_BEHIND
                ? Optional.of(new AboutHeading(name, start + from, true))
                : Optional.empty();
    }
}
