package fr.vigie.tag;

import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the model, trained on French, wrongly takes for names in English texts: words that English writes with a capital
 * in headings, titles and at the beginnings of sentences.
 */
final class EnglishSieve {
    /** With one of these a name may well be made of English words alone. */
    private static final Set<String> HEADS = OrdinaryWords.words("""
            university hospital hospitals institute institutes foundation agency council college school center centre
            group company corporation inc ltd llc plc pharma pharmaceuticals therapeutics biosciences biotech
            biotechnologies diagnostics medical capital partners ventures holdings laboratories labs bank ministry
            department commission committee association society federation alliance consortium network trust fund
            union parliament office authority service organization organisation healthcare technologies systems
            """);

    private static final Set<String> LINKS =
            Set.of("of", "the", "for", "and", "in", "at", "de", "du", "des", "la", "&");
    private static final Set<String> POINTING = Set.of("This", "These", "That", "Our", "Its", "Their", "A", "An");
    private static final String DOCUMENT_LANGUAGE = "en";

    private EnglishSieve() {}

    /** Whether texts of the language (ISO 639-1) are to be sifted. */
    static boolean appliesTo(String language) {
        return language.equals(DOCUMENT_LANGUAGE);
    }

    /**
     * Whether the stretch may be a name: no word written small in it but {@code of} and the like, and a word that English
     * does not have, an acronym, or a noun of bodies and another.
     */
    static boolean lets(Tokens tokens, int from, int to) {
        boolean sentence = POINTING.contains(tokens.form(from))
                || IntStream.range(from, to)
                        .mapToObj(tokens::form)
                        .anyMatch(form -> Character.isLowerCase(form.charAt(0)) && !LINKS.contains(form));
        if (sentence) {
            return false;
        }
        boolean unknown = IntStream.range(from, to).mapToObj(tokens::form).anyMatch(EnglishSieve::own);
        boolean headed = to - from > 1
                && IntStream.range(from, to)
                        .mapToObj(i -> tokens.form(i).toLowerCase(Locale.ROOT))
                        .anyMatch(HEADS::contains);
        return unknown || headed;
    }

    /** Where a name begins that the model lets begin with an article. */
    static int start(Tokens tokens, int from, int to) {
        return from + 1 < to && tokens.form(from).equals("The") ? from + 1 : from;
    }

    private static boolean own(String form) {
        boolean letters = form.chars().anyMatch(Character::isLetter);
        boolean acronym = form.length() > 1 && form.chars().noneMatch(Character::isLowerCase);
        return letters && (acronym || !Dictionary.english().have(form.toLowerCase(Locale.ROOT)));
    }
}
