package fr.vigie.extract.release;

import fr.vigie.document.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The organisation whose address a press contact has: {@code presse@chu-nice.fr} writes for the {@code CHU de Nice} of the
 * text. A name is one when its words, particles apart, make up the domain's.
 */
final class MailDomain {
    /** Labels that name no house: of providers, of countries and of servers. */
    private static final Set<String> NOBODY = Set.of(
            "www",
            "mail",
            "mel",
            "presse",
            "press",
            "contact",
            "info",
            "example",
            "gouv",
            "gmail",
            "orange",
            "wanadoo",
            "free",
            "yahoo",
            "hotmail",
            "outlook",
            "live",
            "laposte",
            "sfr",
            "icloud",
            "protonmail",
            "proton",
            "bbox",
            "aol",
            "msn",
            "asso",
            "com",
            "org",
            "net",
            "eu",
            "fr",
            "co",
            "uk",
            "be",
            "ch",
            "de",
            "re",
            "sante",
            "io");

    private static final Pattern BREAK = Pattern.compile("[.,;:!?()\\n]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Set<String> PARTICLES =
            Set.of("de", "du", "des", "la", "le", "les", "l", "d", "et", "en", "a", "au", "aux", "sur");
    private static final int MOST_WORDS = 9;
    private static final int LONGEST_TEXT = 60_000;
    private static final int SHORTEST_PREFIX = 3;

    /** A word of the text and where it stands. */
    private record Place(String folded, int start, int end) {}

    private MailDomain() {}

    static Optional<String> houseOf(List<Contact> contacts, String text) {
        var places = new ArrayList<Place>();
        var read = text.substring(0, Math.min(LONGEST_TEXT, text.length()));
        return contacts.stream()
                .flatMap(contact -> contact.email().stream())
                .flatMap(address -> label(address).stream())
                .distinct()
                .limit(4)
                .flatMap(label -> named(label, read, places(places, read)).stream())
                .findFirst();
    }

    private static Optional<String> label(String address) {
        for (var label : address.substring(address.indexOf('@') + 1).split("\\.", -1)) {
            var folded = Folded.of(label);
            if (!NOBODY.contains(folded) && folded.length() >= 3) {
                return Optional.of(folded);
            }
        }
        return Optional.empty();
    }

    private static List<Place> places(List<Place> places, String text) {
        if (places.isEmpty()) {
            var words = WORD.matcher(text);
            while (words.find()) {
                places.add(new Place(Folded.of(words.group()), words.start(), words.end()));
            }
        }
        return places;
    }

    private static Optional<String> named(String label, String text, List<Place> places) {
        var parts = label.split("[-_]", -1);
        var whole = label.replaceAll("[-_]", "");
        for (var at = 0; at < places.size(); at++) {
            var first = places.get(at);
            if (Character.isUpperCase(text.charAt(first.start())) && !isInAddress(text, first)) {
                var end = hyphenated(text, end(parts, whole, text, places, at));
                if (end > 0 && !isInHeading(text, first.start(), end)) {
                    return Optional.of(text.substring(first.start(), end));
                }
            }
        }
        return Optional.empty();
    }

    /** Where the name that begins at a word ends; 0 where none does. */
    private static int end(String[] parts, String whole, String text, List<Place> places, int from) {
        var joined = new StringBuilder();
        var initials = new StringBuilder();
        var matched = 0;
        var inOrder = true;
        for (var at = from; at < Math.min(places.size(), from + MOST_WORDS); at++) {
            var place = places.get(at);
            if (at > from
                    && BREAK.matcher(text.substring(places.get(at - 1).end(), place.start()))
                            .find()) {
                return 0;
            }
            if (at > from && PARTICLES.contains(place.folded())) {
                continue;
            }
            joined.append(place.folded());
            initials.append(
                    Character.isUpperCase(text.charAt(place.start()))
                            ? place.folded().charAt(0)
                            : ' ');
            inOrder &= matched < parts.length && isSame(parts[matched], place.folded());
            matched++;
            if (inOrder && matched == parts.length
                    || joined.toString().equals(whole)
                    || initials.length() >= 3 && initials.toString().equals(whole)) {
                return place.end();
            }
            if (!inOrder && joined.length() > whole.length() && initials.length() >= whole.length()) {
                return 0;
            }
        }
        return 0;
    }

    /** {@code CHU de Clermont} goes on as {@code -Ferrand}. */
    private static int hyphenated(String text, int end) {
        var at = end;
        while (at > 0
                && at + 1 < text.length()
                && (Character.isLetterOrDigit(text.charAt(at))
                        || text.charAt(at) == '-' && Character.isLetter(text.charAt(at + 1)))) {
            at++;
        }
        return at;
    }

    /** Capitals among capitals are words of a heading, no name. */
    private static boolean isInHeading(String text, int start, int end) {
        var from = text.lastIndexOf('\n', start) + 1;
        var to = text.indexOf('\n', end);
        var line = text.substring(from, to < 0 ? text.length() : to);
        return Words.count(line) > Words.count(text.substring(start, end)) && Words.isCapitals(line);
    }

    private static boolean isSame(String part, String word) {
        return word.equals(part)
                || part.equals("st") && word.equals("saint")
                || part.equals("ste") && word.equals("sainte")
                || part.length() >= SHORTEST_PREFIX && word.startsWith(part) && word.length() > part.length() + 2;
    }

    private static boolean isInAddress(String text, Place place) {
        var before = place.start() > 0 ? text.charAt(place.start() - 1) : ' ';
        var after = place.end() < text.length() ? text.charAt(place.end()) : ' ';
        return before == '@' || before == '.' || after == '@';
    }
}
