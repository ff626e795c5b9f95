package fr.vigie.tag.release;

import fr.vigie.document.About;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Reading;
import fr.vigie.document.Span;
import fr.vigie.extract.release.ContactFinder;
import fr.vigie.extract.release.Folded;
import fr.vigie.extract.release.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where organisations present themselves: the paragraphs below a heading such as {@code À propos de …} or behind it on
 * its line, up to the next heading or the people to call. Whom they present is tied to a name of the text.
 */
public final class AboutFinder {
    private static final int LONGEST = 3000;
    private static final int MOST_PARAGRAPHS = 6;
    private static final int FEWEST_WORDS = 6;
    private static final int LONGEST_HEADING = 60;

    private static final Pattern STOP = Pattern.compile(
            "^([-–—_*#=]{3,}|(#\\p{L}\\S* ?){2,}|-?fin-?|\\[.{0,30}\\]|(visuels?|photos?|notes?|sources?|annexes?|suivez|retrouvez|documents?|"
                    + "dossier|programme|informations? pratiques?|infos? pratiques?|pieces? jointes?|mentions legales|references)\\b.{0,60})$");
    private static final Pattern ADDRESS = Pattern.compile("^\\S*(www\\.|https?://|\\.(fr|com|org|eu)\\b)\\S*$");

    private final Reading reading;
    private final List<Name> organisations;
    private final List<TextLine> lines;
    private final List<About> found = new ArrayList<>();

    private AboutFinder(Reading reading, List<Name> names) {
        this.reading = reading;
        this.organisations = names.stream()
                .filter(name -> name.type() == NameType.ORGANISATION)
                .toList();
        this.lines = TextLine.of(reading.text());
    }

    /**
     * The presentations of a text in its order.
     *
     * @param names of the same text, in its order
     */
    public static List<About> find(Reading reading, List<Name> names) {
        var finder = new AboutFinder(reading, names);
        for (int at = 0; at < finder.lines.size(); at++) {
            var heading = AboutHeading.in(finder.lines.get(at));
            if (heading.isPresent()) {
                at = Math.max(at, finder.below(at, heading.get()));
            }
        }
        return List.copyOf(finder.found);
    }

    /** Reads on from a heading; gives the last line that it took. */
    private int below(int at, AboutHeading heading) {
        int last = at;
        int start = heading.end();
        int end = heading.goesOn() ? lines.get(at).span().end() : start;
        int paragraphs = heading.goesOn() ? 1 : 0;
        for (int next = at + 1; next < lines.size() && paragraphs < MOST_PARAGRAPHS; next++) {
            var line = lines.get(next);
            if (ends(next, end > start) || line.span().end() - start > LONGEST) {
                break;
            }
            start = end > start ? start : line.span().start();
            end = line.span().end();
            last = next;
            paragraphs++;
        }
        if (end <= start) {
            return at;
        }
        var span = new Span(start, end);
        if (Words.count(span.of(reading.text())) < FEWEST_WORDS) {
            return at;
        }
        var who = heading.name().isPresent() ? named(heading.name().get(), span) : whoSpeaks(span);
        who.ifPresent(found::add);
        return who.isPresent() ? last : at;
    }

    private boolean ends(int at, boolean begun) {
        var line = lines.get(at);
        var folded = Folded.of(line.text());
        return AboutHeading.in(line).isPresent()
                || ContactFinder.isHeading(line.text())
                || STOP.matcher(folded).matches()
                || line.text().indexOf('@') >= 0 && Words.count(line.text()) < 25
                || begun && isHeading(line, at);
    }

    /** A short line that ends no sentence, with more words below it than it has. */
    private boolean isHeading(TextLine line, int at) {
        var text = line.text();
        return text.length() <= LONGEST_HEADING
                && (line.opens() || Words.count(text) <= 5)
                && Character.isUpperCase(text.codePointAt(0))
                && ".!?;,…»\"".indexOf(text.charAt(text.length() - 1)) < 0
                && !ADDRESS.matcher(Folded.of(text)).matches()
                && at + 1 < lines.size();
    }

    /** The one that the heading names: by a name in it, else by the same words below it, else as it is written. */
    private Optional<About> named(Span heading, Span span) {
        var written = heading.of(reading.text());
        var within = organisations.stream()
                .filter(name -> name.span().overlaps(heading))
                .max((a, b) -> Integer.compare(a.span().length(), b.span().length()));
        var folded = Folded.words(written);
        // In capitals the heading's own name may be known to no list while the same words in the text are.
        var equal = organisations.stream()
                .filter(name -> Folded.words(name.text()).equals(folded))
                .max((a, b) -> Boolean.compare(a.id().isPresent(), b.id().isPresent()));
        var same = within.isPresent() && (within.get().id().isPresent() || equal.isEmpty())
                ? within
                : equal.or(() -> organisations.stream()
                        .filter(name -> span.contains(name.span()) && startsAlike(Folded.words(name.text()), folded))
                        .findFirst());
        if (same.isPresent()) {
            return same.map(name -> new About(span, name.label(), name.id()));
        }
        // Diseases, days and plans have headings of this kind too: a body that presents itself says its name again.
        var says = Folded.words(span.of(reading.text()));
        var isName = written.codePoints().anyMatch(Character::isUpperCase)
                && (" " + says + " ").contains(" " + folded + " ");
        return isName ? Optional.of(new About(span, asSpelt(written, span), Optional.empty())) : Optional.empty();
    }

    /** A heading in capitals hides how a name is spelt. */
    private String asSpelt(String written, Span span) {
        var spelt = Pattern.compile(Pattern.quote(written), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(span.of(reading.text()));
        return spelt.find() ? spelt.group() : written;
    }

    private static boolean startsAlike(String one, String other) {
        return one.startsWith(other + " ") || other.startsWith(one + " ");
    }

    /** {@code Qui sommes-nous ?} leaves it to the text: the first that it names, else whose release it is. */
    private Optional<About> whoSpeaks(Span span) {
        return organisations.stream()
                .filter(name -> span.contains(name.span()))
                .findFirst()
                .map(name -> new About(span, name.label(), name.id()))
                .or(() -> reading.issuer().map(issuer -> issued(span, issuer)));
    }

    private About issued(Span span, String issuer) {
        return organisations.stream()
                .filter(name -> name.label().equals(issuer) || name.text().equals(issuer))
                .findFirst()
                .map(name -> new About(span, name.label(), name.id()))
                .orElseGet(() -> new About(span, issuer, Optional.empty()));
    }
}
