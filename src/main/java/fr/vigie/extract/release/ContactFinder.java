package fr.vigie.extract.release;

import fr.vigie.document.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom a piece names to call or write to: the people below a heading such as {@code Contacts presse}, each with what
 * stands on the same line or the lines after it.
 */
public final class ContactFinder {
    private static final Pattern HEADING = Pattern.compile(
            "^[-•*# ]*((vos|votre|nos|pour) )?(contacts?|relations?|service (de )?presse|attachee?s?|renseignements|bureau (de )?presse|press|media)( (de |des |avec la |la |a la )?(presse|medias?|journalistes|contacts?|relations?|office|communication))?\\b|^[-•*# ]*(presse|medias|communication) ?:");
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{Alnum}._%+-]{1,64}@[\\p{Alnum}-]{1,63}(?:\\.[\\p{Alnum}-]{1,63}){1,5}");
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\d])(?:(?:\\+|00)33[ .]?(?:\\(0\\)[ .]?)?[1-9]|0[1-9])(?:[ .\\u00A0\\u202F-]?\\d{2}){4}(?!\\d)");
    private static final Pattern NAME = Pattern.compile(
            "^(?:(?:M\\.|Mme|Mr|Mrs|Ms|Dr|Pr|Monsieur|Madame) )?(\\p{Lu}[\\p{L}’'-]{1,30}(?: (?:de |du |d’|d'|le |la |van |von |des )?\\p{Lu}[\\p{L}’'-]{1,30}){1,3})$");
    private static final Pattern PARTS = Pattern.compile("\\s*[,;|•·:]\\s*|\\s+[-–—/]\\s+|\\s*\\(|\\)\\s*|\\s{2,}");
    private static final Pattern PARTICLES = Pattern.compile(
            "(?i)^(t[ée]l(?:éphone|ephone)?\\.?|port(?:able)?\\.?|mob(?:ile)?\\.?|e-?mail|m[ée]l|courriel|fax|phone|[tpm]\\.?)$");
    private static final Pattern CLOSING = Pattern.compile(
            "^(bien )?(a vous|cordialement|cdlt|salutations|respectueusement|bonne (journee|reception|lecture)|bien a (vous|toi)|best regards|sincerely|kind regards).{0,30}$");
    private static final int SECTION = 24;
    private static final int MOST = 30;
    private static final int LONGEST = 400;

    private final List<Contact> contacts = new ArrayList<>();
    private Optional<String> name = Optional.empty();
    private Optional<String> role = Optional.empty();
    private Optional<String> email = Optional.empty();
    private Optional<String> phone = Optional.empty();

    private ContactFinder() {}

    /** @param signed whether the text is a letter, which ends with who wrote it */
    static List<Contact> in(List<Line> lines, boolean signed) {
        var finder = new ContactFinder();
        for (var at = 0; at < lines.size(); at++) {
            if (isHeading(lines.get(at).text())
                    || signed
                            && CLOSING.matcher(Folded.of(lines.get(at).text())).matches()) {
                at = finder.section(lines, at);
            }
        }
        return List.copyOf(finder.contacts);
    }

    /** Whether the people to call or write to are named on this line or below it. */
    public static boolean isHeading(String text) {
        return text.length() <= 160
                && HEADING.matcher(Folded.of(text)).find()
                && (text.length() <= 60
                        || EMAIL.matcher(text).find()
                        || PHONE.matcher(text).find());
    }

    /** Reads on until a text begins; gives the last line that it read. */
    private int section(List<Line> lines, int heading) {
        var last = heading;
        for (var at = heading; at < Math.min(lines.size(), heading + SECTION); at++) {
            var text = lines.get(at).text();
            if (at > heading && (Words.count(text) > 40 || Folded.of(text).startsWith("a propos"))) {
                break;
            }
            if (at > heading && isHeading(text) && (email.isPresent() || phone.isPresent())) {
                close();
            }
            if (text.length() <= LONGEST) {
                line(at == heading ? afterHeading(text) : text);
            }
            last = at;
        }
        close();
        return last;
    }

    private static String afterHeading(String text) {
        var colon = text.indexOf(':');
        return colon >= 0 && colon < 45
                ? text.substring(colon + 1).strip()
                : HEADING.matcher(Folded.of(text)).replaceFirst("").isBlank() ? "" : text;
    }

    /** A line may hold several people, each up to an address. */
    private void line(String text) {
        var emails = EMAIL.matcher(text);
        var start = 0;
        while (emails.find()) {
            stretch(text.substring(start, emails.end()));
            start = emails.end();
        }
        stretch(text.substring(start));
    }

    private void stretch(String text) {
        var emails = EMAIL.matcher(text);
        var phones = PHONE.matcher(text);
        var foundEmail = emails.find() ? Optional.of(emails.group()) : Optional.<String>empty();
        var foundPhone = phones.find() ? Optional.of(phones.group()) : Optional.<String>empty();
        var rest = PHONE.matcher(EMAIL.matcher(text).replaceAll(" | ")).replaceAll(" | ");
        for (var part : PARTS.split(rest, -1)) {
            part(part.strip());
        }
        if (foundPhone.isPresent() && phone.isPresent() && email.isPresent()
                || foundEmail.isPresent() && email.isPresent() && !email.equals(foundEmail)) {
            close();
        }
        phone = phone.or(() -> foundPhone);
        email = email.or(() -> foundEmail);
    }

    private void part(String part) {
        var named = NAME.matcher(part);
        if (named.matches() && !Organisations.isName(part) && !isHeading(part)) {
            if (name.isPresent() || email.isPresent()) {
                close();
            }
            name = Optional.of(named.group(1));
        } else if (Words.count(part) >= 1
                && part.length() >= 3
                && part.length() <= 120
                && name.isPresent()
                && role.isEmpty()
                && !PARTICLES.matcher(part).matches()
                && !part.contains("http")
                && !part.contains("www.")
                && !part.chars().allMatch(c -> !Character.isLetter(c))) {
            role = Optional.of(part);
        }
    }

    private void close() {
        if ((email.isPresent() || phone.isPresent()) && contacts.size() < MOST) {
            var contact = new Contact(name, role, email, phone);
            if (!contacts.contains(contact)) {
                contacts.add(contact);
            }
        }
        name = Optional.empty();
        role = Optional.empty();
        email = Optional.empty();
        phone = Optional.empty();
    }
}
