package fr.vigie.ingest;

import fr.vigie.document.Contact;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Name;
import fr.vigie.document.Provenance;
import fr.vigie.document.Quote;
import fr.vigie.document.Reading;
import fr.vigie.document.Tags;
import fr.vigie.intake.Version;
import fr.vigie.intake.Withheld;
import fr.vigie.intake.WithheldNames;
import fr.vigie.tag.Tagger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Covers withheld names in what is about to be put, and tags again what is covered. May be called from any thread. */
final class Masking {
    private static final Logger LOG = LoggerFactory.getLogger(Masking.class);

    private final Withheld list;
    private final Tagger tagger;
    private volatile WithheldNames names;

    Masking(Withheld list, Tagger tagger) throws IOException {
        this.list = list;
        this.tagger = tagger;
        names = list.names();
    }

    WithheldNames names() {
        return names;
    }

    /** Whatever is covered from now on is without the name; the list is on disk when this returns. */
    void withhold(String name) throws IOException {
        names = list.add(name);
    }

    /** Whether an entry has a name that is withheld and not yet covered. */
    boolean touches(Entry entry) {
        return !over(entry.reading()).equals(entry.reading())
                || !over(entry.provenance()).equals(entry.provenance())
                || !over(entry.tags()).equals(entry.tags());
    }

    /** Whether a name is covered in it, so that its bytes say what it does not. A text of its own with the sign is taken for one. */
    boolean isCovered(Entry entry) {
        var reading = entry.reading();
        return !names.isEmpty()
                && (isCovered(reading.text())
                        || reading.title().filter(Masking::isCovered).isPresent()
                        || reading.author().filter(Masking::isCovered).isPresent()
                        || reading.issuer().filter(Masking::isCovered).isPresent()
                        || isCovered(entry.provenance().fileName()));
    }

    private static boolean isCovered(String text) {
        return text.indexOf(WithheldNames.SIGN) >= 0;
    }

    /** The reading with names covered; whoever is withheld cannot be called or written to either. */
    Reading over(Reading read) {
        if (names.isEmpty()) {
            return read;
        }
        var contacts = new ArrayList<Contact>();
        var gone = new ArrayList<Pattern>();
        for (var contact : read.contacts()) {
            if (isWithheld(contact)) {
                contact.email().map(Masking::mail).ifPresent(gone::add);
                contact.phone().flatMap(Masking::phone).ifPresent(gone::add);
                contact.role()
                        .map(names::mask)
                        .map(role ->
                                new Contact(Optional.empty(), Optional.of(role), Optional.empty(), Optional.empty()))
                        .ifPresent(contacts::add);
            } else {
                contacts.add(contact);
            }
        }
        UnaryOperator<String> cover = text -> cover(names.mask(text), gone);
        return new Reading(
                read.mediaType(),
                read.kind(),
                read.title().map(cover),
                read.lead().map(cover),
                read.issuer().map(cover),
                read.author().map(cover),
                read.date(),
                read.language(),
                cover.apply(read.text()),
                contacts,
                read.hashtags().stream()
                        .filter(tag -> names.mask(tag).equals(tag))
                        .toList(),
                read.pages());
    }

    Provenance over(Provenance from) {
        return names.isEmpty()
                ? from
                : new Provenance(
                        from.hash(),
                        names.mask(from.fileName()),
                        from.insidePath().map(names::mask),
                        from.received(),
                        from.source().filter(address -> !isWithheld(address.toString())));
    }

    Version over(Version version) {
        return new Version(
                version.number(),
                version.since(),
                version.hash(),
                names.mask(version.fileName()),
                version.size(),
                version.corrections());
    }

    /** Tags without what people or lists call by a withheld name. */
    Tags over(Tags tags) {
        return names.isEmpty()
                ? tags
                : new Tags(
                        tags.names().stream().filter(name -> !isWithheld(name)).toList(),
                        tags.figures(),
                        tags.quotes().stream().map(this::over).toList(),
                        tags.themes(),
                        tags.about(),
                        tags.events());
    }

    /** What the machine finds in a covered reading. */
    Tags tag(DocumentId id, Reading covered) {
        try {
            return tagger.tag(covered);
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.error("Tagging {} failed", id, broken);
            return Tags.NONE;
        }
    }

    private Quote over(Quote quote) {
        return new Quote(
                quote.span(),
                names.mask(quote.text()),
                quote.speaker().filter(speaker -> !isWithheld(speaker)),
                quote.role().map(names::mask));
    }

    private boolean isWithheld(Name name) {
        return isWithheld(name.label()) || isWithheld(name.text());
    }

    private boolean isWithheld(Contact contact) {
        return contact.name().filter(this::isWithheld).isPresent()
                || contact.email().filter(this::isWithheld).isPresent();
    }

    private boolean isWithheld(String text) {
        return isCovered(text) || !names.mask(text).equals(text);
    }

    private static String cover(String text, List<Pattern> gone) {
        var covered = new StringBuilder(text);
        for (var pattern : gone) {
            var found = pattern.matcher(text);
            while (found.find()) {
                WithheldNames.cover(covered, found.start(), found.end());
            }
        }
        return covered.toString();
    }

    /** An address whatever its case; what is covered of it already stays so. */
    private static Pattern mail(String written) {
        return Pattern.compile(Pattern.quote(written), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A number however it is spaced. */
    private static Optional<Pattern> phone(String written) {
        var digits = written.chars()
                .filter(Character::isDigit)
                .mapToObj(Character::toString)
                .toList();
        return digits.size() < 6
                ? Optional.empty()
                : Optional.of(Pattern.compile(digits.stream().collect(Collectors.joining("[\\h./()-]*"))));
    }
}
