package fr.vigie.extract.release;

import fr.vigie.document.Kind;
import fr.vigie.document.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Makes a reading of a manuscript. Not for several threads. */
public final class ReleaseReader {
    private final Language language = new Language();

    /**
     * Reads what the text says of itself.
     *
     * @param mediaType as the bytes have it
     */
    public Reading read(String mediaType, Manuscript manuscript) {
        var clues = manuscript.clues();
        var whole = clues.origin() == Origin.PLAIN || clues.origin() == Origin.MAIL
                ? Wrapping.undo(manuscript.lines())
                : manuscript.lines();
        var lines = Trimming.apply(whole, clues.origin());
        var body = Body.of(lines, clues.paged());
        var heading = heading(lines, clues);
        var title = heading.map(TitleFinder::text).or(() -> outer(clues));
        var kind = KindGuess.of(lines, clues, title, body.pages().size());
        var contacts = ContactFinder.in(lines, clues.origin() == Origin.MAIL);
        return new Reading(
                mediaType,
                kind,
                title,
                lead(lines, clues, kind, heading),
                IssuerFinder.in(lines, clues, kind, title, contacts),
                author(whole, clues, kind, title),
                date(whole, clues),
                language.of(body.text(), clues.language()),
                body.text(),
                contacts,
                Hashtags.in(clues.origin() == Origin.PLAIN ? Trimming.toTheEnd(whole) : whole),
                body.pages());
    }

    private static Optional<TitleFinder> heading(List<Line> lines, Clues clues) {
        if (clues.origin() == Origin.WEB) {
            return clues.title().map(title -> new TitleFinder(0, 0, title));
        }
        return TitleFinder.in(lines, clues.title());
    }

    /** The subject of a message is its heading where its text has none. */
    private static Optional<String> outer(Clues clues) {
        return clues.origin() == Origin.MAIL ? clues.title().filter(title -> !title.isBlank()) : Optional.empty();
    }

    private static Optional<String> lead(List<Line> lines, Clues clues, Kind kind, Optional<TitleFinder> heading) {
        if (clues.lead().isPresent()) {
            return clues.lead();
        }
        return kind == Kind.COMMUNIQUE || kind == Kind.ARTICLE
                ? LeadFinder.in(lines, heading.map(found -> found.last() + 1).orElse(0))
                : Optional.empty();
    }

    private static Optional<String> author(List<Line> lines, Clues clues, Kind kind, Optional<String> title) {
        if (clues.author().isPresent()) {
            return clues.author();
        }
        return kind == Kind.ARTICLE ? AuthorFinder.in(lines, title) : Optional.empty();
    }

    /**
     * The day that the file states. The dates in the metadata of office files and PDFs are not asked: they are the days on
     * which a template was made, a copy was saved or a scan was taken, and nobody can tell which.
     */
    private static Optional<LocalDate> date(List<Line> lines, Clues clues) {
        var texts =
                lines.stream().filter(line -> !line.isEmpty()).map(Line::text).toList();
        var stated = clues.origin() == Origin.WEB ? Optional.<LocalDate>empty() : PublicationDate.in(texts);
        return clues.published().or(() -> stated).or(clues::sent);
    }
}
