package fr.vigie.tag;

import fr.vigie.document.NameType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names that show by how they are built: a noun that names of bodies begin with ({@code CHU}, {@code hôpital},
 * {@code université} …) and a proper name after it; a title and a person's name.
 */
final class TradePatterns {
    /** Written in capitals, they begin a name whatever follows with a capital. */
    private static final Set<String> ACRONYMS = Set.of(
            "CHU", "CHRU", "CHR", "CH", "CHI", "CHIC", "CHS", "GHT", "GHU", "HIA", "CLCC", "ARS", "UFR", "CPTS", "CCI",
            "CCIR", "UIMM", "CPAM", "Carsat", "CARSAT", "URPS", "IFSI", "Ifsi", "SDIS", "Sdis", "IHU", "IUT", "EPSM",
            "CGT", "CFDT", "MSP", "GCS");
    /** Written small or large, they belong to the name. */
    private static final Set<String> NOUNS = Set.of(
            "hôpital",
            "hopital",
            "clinique",
            "polyclinique",
            "université",
            "faculté",
            "mairie",
            "préfecture",
            "lycée",
            "collège",
            "ministère",
            "ehpad");

    private static final Set<String> ADJECTIVES = Set.of(
            "hospitalier",
            "universitaire",
            "régional",
            "intercommunal",
            "départemental",
            "privé",
            "privée",
            "public",
            "psychiatrique",
            "spécialisé",
            "national",
            "médical",
            "technique",
            "catholique",
            "mutualiste");
    private static final Set<String> LINKS = Set.of("de", "du", "des", "d'", "la", "le", "les", "l'", "sur", "en");

    private TradePatterns() {}

    static List<Candidate> in(Sentence sentence, WordLists lists) {
        var found = new ArrayList<Candidate>();
        Tokens tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            int end = body(tokens, i);
            if (end > 0) {
                found.add(new Candidate(NameType.ORGANISATION, tokens.span(i, end), Candidate.Source.PATTERN));
                i = end - 1;
            } else if (title(tokens, i, lists)) {
                int from = i + (tokens.form(i).equals("M") || tokens.form(i + 1).equals(".") ? 2 : 1);
                int to = run(tokens, from);
                if (to > from && to - from <= 4) {
                    found.add(new Candidate(NameType.PERSON, tokens.span(from, to), Candidate.Source.PATTERN));
                    i = to - 1;
                }
            }
        }
        return found;
    }

    /** Where the name of a body that begins here ends; -1 where none does. */
    private static int body(Tokens tokens, int start) {
        String word = tokens.form(start);
        String lower = word.toLowerCase(Locale.ROOT);
        boolean centre = lower.equals("centre")
                && start + 1 < tokens.size()
                && tokens.form(start + 1).toLowerCase(Locale.ROOT).startsWith("hospitalier");
        if (!ACRONYMS.contains(word) && !NOUNS.contains(lower) && !centre) {
            return -1;
        }
        int at = start + 1;
        while (at < tokens.size() && ADJECTIVES.contains(tokens.form(at).toLowerCase(Locale.ROOT))) {
            at++;
        }
        int links = 0;
        while (at < tokens.size() && LINKS.contains(tokens.form(at).toLowerCase(Locale.ROOT)) && links < 2) {
            at++;
            links++;
        }
        int end = run(tokens, at);
        return end > at ? end : -1;
    }

    private static boolean title(Tokens tokens, int i, WordLists lists) {
        String form = tokens.form(i);
        return i + 2 < tokens.size()
                && Character.isUpperCase(form.charAt(0))
                && lists.kind(form.toLowerCase(Locale.ROOT), form).equals("M");
    }

    /** The end of the words with capitals from here on, small words between them included. */
    private static int run(Tokens tokens, int start) {
        int end = start;
        int at = start;
        while (at < tokens.size()) {
            String form = tokens.form(at);
            boolean capital = Character.isUpperCase(form.charAt(0));
            if (capital) {
                end = ++at;
            } else if (end > start && end == at && LINKS.contains(form)) {
                at++;
            } else if (at - 1 == end && end > start && LINKS.contains(form)) {
                at++;
            } else {
                break;
            }
        }
        return end;
    }
}
