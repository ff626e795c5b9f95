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
            "^[^\\p{L}\\p{N}]{0,8}((vos|votre|nos|pour) )?(contacts?|relations?|service (de )?presse|attachee?s?|renseignements|bureau (de )?presse|press|media)( (de |des |avec la |la |a la )?(presse|medias?|journalistes|contacts?|relations?|office|communication))?\\b|^[-•*# ]*(presse|medias|communication) ?:");

    /** A sentence that says to whom to turn, with a number or an address in it. */
    private static final Pattern INVITES = Pattern.compile(
            "\\b(contactez|contacter|joindre|s'adresser a|adressez-vous a|ecrire a|ecrivez a|aupres de|please contact|contact:)\\b");

    static final Pattern EMAIL =
            Pattern.compile("[\\p{Alnum}._%+-]{1,64}@[\\p{Alnum}-]{1,63}(?:\\.[\\p{Alnum}-]{1,63}){1,5}");

    /** {@code fanny.colin [at] reseau.fr}: written so that machines do not gather it. */
    private static final Pattern WRITTEN_OUT =
            Pattern.compile("(?<=[\\p{Alnum}]) ?[\\[({](?:at|AT|arobase|chez)[\\])}] ?(?=[\\p{Alnum}])");

    static final Pattern PHONE = Pattern.compile(
            "(?<![\\d+/])(?:(?:(?:\\+|00)33[ .]?(?:\\(0\\)[ .]?)?[1-9]|0[1-9])(?:[ .\\u00A0\\u202F/-]?\\d{2}){4}"
                    + "|(?:\\+|00)(?!33)[1-9]\\d{0,2}(?:[ .\\u00A0\\u202F-]?\\(0\\))?(?:[ .\\u00A0\\u202F-]?\\d{1,4}){2,5})(?![\\d/])");
    private static final String ONE =
            "\\p{Lu}[\\p{L}’'-]{1,30}(?: (?:de la |de |du |d’|d'|le |la |van |von |des )?(?:La |Le )?\\p{Lu}[\\p{L}’'-]{1,30}){1,3}";
    private static final String TITLE = "(?:(?:M\\.|Mme|Mr|Mrs|Ms|Dr|Pr|Monsieur|Madame) )?";
    private static final Pattern NAME = Pattern.compile("^" + TITLE + "(" + ONE + ")$");
    private static final Pattern TWO_NAMES =
            Pattern.compile("^" + TITLE + "(" + ONE + ") (?:et|&|and|ou|or) " + TITLE + "(" + ONE + ")$");
    private static final Pattern INVITED = Pattern.compile(
            "(?:ontactez|ontacter|oindre|’adresser à|'adresser à|dressez-vous à|crire à|crivez à|uprès de|lease contact) "
                    + TITLE + "(" + ONE + ")(?=,| au | à | par | :| \\(| at | on | \\|)");
    private static final Pattern PARTS = Pattern.compile("\\s*[,;|•·:<>]\\s*|\\s+[-–—/]\\s+|\\s*\\(|\\)\\s*|\\s{2,}");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[\\s/–—<>-]+$");
    private static final Pattern PARTICLES = Pattern.compile(
            "(?i)^(t[ée]l(?:éphone|ephone)?\\.?|port(?:able)?\\.?|mob(?:ile)?\\.?|e-?mail|m[ée]l|courriel|fax|phone|[tpm]\\.?|(?:poste|ext\\.?) \\d+|fixe|standard|ou|et|au|par)$");
    private static final Pattern ROLE = Pattern.compile(
            "\\b(charge|responsable|direct|attache|chef|delegue|president|secretaire|service communication|communication|relations|porte-parole|"
                    + "manager|head|officer|director|coordinat|consultant|assistant)");
    private static final Pattern CLOSING = Pattern.compile(
            "^(bien )?(a vous|cordialement|cdlt|salutations|respectueusement|bonne (journee|reception|lecture)|bien a (vous|toi)|best regards|sincerely|kind regards).{0,30}$");
    private static final int SECTION = 24;
    private static final int MOST = 30;
    private static final int LONGEST = 400;
    private static final int LONGEST_HEADING = 240;

    private final List<Contact> contacts = new ArrayList<>();

    /** Those named together with the first, who share what follows. */
    private final List<String> others = new ArrayList<>();

    /** Whether the address that stands was read on the line that is being read. */
    private boolean sameLine;

    private Optional<String> roleBefore = Optional.empty();
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
        if (text.length() > LONGEST_HEADING) {
            return false;
        }
        var folded = Folded.of(text);
        var reached = EMAIL.matcher(text).find() || PHONE.matcher(text).find();
        return text.length() <= 160 && HEADING.matcher(folded).find() && (text.length() <= 60 || reached)
                || reached && INVITES.matcher(folded).find();
    }

    static boolean isPerson(String part) {
        return NAME.matcher(part).matches() && !Organisations.isName(part);
    }

    /** Reads on until a text begins; gives the last line that it read. */
    private int section(List<Line> lines, int heading) {
        var end = heading + 1;
        while (end < Math.min(lines.size(), heading + SECTION)
                && Words.count(lines.get(end).text()) <= 40
                && !Folded.of(lines.get(end).text()).startsWith("a propos")) {
            end++;
        }
        line(afterHeading(written(lines.get(heading).text())));
        var below = lines.subList(heading + 1, end).stream()
                .map(line -> written(line.text()))
                .toList();
        for (var text : ContactColumns.undone(below)) {
            if (isHeading(text) && !isRoleOfNamed(text)) {
                if (email.isPresent() || phone.isPresent()) {
                    close();
                }
                line(afterHeading(text));
            } else if (text.length() <= LONGEST) {
                line(text);
            }
        }
        close();
        return end - 1;
    }

    /** {@code Attachée de presse} is a heading, or what the person on the line before is. */
    private boolean isRoleOfNamed(String text) {
        return name.isPresent()
                && email.isEmpty()
                && phone.isEmpty()
                && Folded.of(text).startsWith("attache");
    }

    private static String written(String text) {
        return WRITTEN_OUT.matcher(text).replaceAll("@");
    }

    private static String afterHeading(String text) {
        var invited = INVITED.matcher(text);
        if (invited.find()) {
            return invited.group(1) + ", " + reached(text.substring(invited.end()));
        }
        var colon = text.indexOf(':');
        return colon >= 0 && colon < 45
                ? text.substring(colon + 1).strip()
                : HEADING.matcher(Folded.of(text)).replaceFirst("").isBlank() ? "" : text;
    }

    /** The numbers and addresses of a sentence, without its words. */
    private static String reached(String sentence) {
        var reached = new StringBuilder();
        for (var pattern : List.of(PHONE, EMAIL)) {
            pattern.matcher(sentence)
                    .results()
                    .limit(1)
                    .forEach(found -> reached.append(found.group()).append(' '));
        }
        return reached.toString().strip();
    }

    /** A line may hold several people, each up to an address. */
    private void line(String text) {
        var emails = EMAIL.matcher(text);
        var start = 0;
        sameLine = false;
        while (emails.find()) {
            stretch(text.substring(start, emails.end()));
            start = emails.end();
            sameLine = true;
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
            part(EDGES.matcher(part.strip()).replaceAll(""));
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
        var two = TWO_NAMES.matcher(part);
        if (named.matches() && !Organisations.isName(part) && !isHeading(part)) {
            person(named.group(1));
        } else if (two.matches()) {
            person(two.group(1));
            others.add(two.group(2));
        } else if (name.isEmpty()
                && email.isEmpty()
                && part.length() <= 80
                && ROLE.matcher(Folded.of(part)).find()) {
            roleBefore = Optional.of(part);
        } else if (Words.count(part) >= 1
                && part.length() >= 3
                && part.length() <= 120
                && name.isPresent()
                && role.isEmpty()
                && (email.isEmpty() || sameLine)
                && !Organisations.isName(part)
                && !PARTICLES.matcher(part).matches()
                && !part.contains("http")
                && !part.contains("www.")
                && !part.chars().allMatch(c -> !Character.isLetter(c))) {
            role = Optional.of(part);
        }
    }

    private void person(String who) {
        if (name.isPresent() || email.isPresent()) {
            close();
        }
        name = Optional.of(who);
        role = roleBefore;
        roleBefore = Optional.empty();
    }

    private void close() {
        if ((email.isPresent() || phone.isPresent()) && contacts.size() < MOST) {
            add(new Contact(name, role, email, phone));
            others.forEach(other -> add(new Contact(Optional.of(other), role, email, phone)));
        }
        name = Optional.empty();
        role = Optional.empty();
        email = Optional.empty();
        phone = Optional.empty();
        others.clear();
    }

    private void add(Contact contact) {
        if (!contacts.contains(contact)) {
            contacts.add(contact);
        }
    }
}
