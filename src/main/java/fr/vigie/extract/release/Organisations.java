package fr.vigie.extract.release;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the name of an organisation by the word that it begins with; names themselves are found by the tagger. */
final class Organisations {
    private static final Pattern NAME =
            Pattern.compile("^(?:l[ea']? ?|les )?(chu|chru|chr|ch|ghu|ght|aphp|ap-h[pm]|hcl|centre hospitalier.*"
                    + "|hopital|hopitaux|hospices|clinique|polyclinique|agence|ars|universite|faculte|ufr|institut|inserm|inrae|cnrs|cea|"
                    + "region|conseil|departement|metropole|communaute|ville|mairie|prefecture|ministere|pole|cluster|technopole|"
                    + "federation|fondation|association|groupe|groupement|chambre|cci|urps|ordre|syndicat|union|mutuelle|mutualite|"
                    + "cpam|carsat|assurance|urssaf|etablissement|caisse|observatoire|reseau|societe|laboratoires?|compagnie|"
                    + "centre|comite|collectif|maison|eurasante|clubster|lyonbiopole|biovalley|medicen|atlanpole|genopole|"
                    + "office|haute autorite|sante publique|banque|bpifrance|canceropole|gerontopole|incubateur|start-?up|maternite|"
                    + "rectorat|academie|ecole|croix-rouge|samu|sdis)\\b.*$");
    private static final Pattern VERB = Pattern.compile(
            "\\b(est|sont|a|ont|se|va|vont|lance|annonce|ouvre|cree|recoit|renforce|accueille|devient|investit|double|inaugure|signe)\\b");
    private static final Map<String, String> SHORT = Map.of(
            "centre hospitalier universitaire", "CHU",
            "centre hospitalier regional universitaire", "CHRU",
            "agence regionale de sante", "ARS",
            "assistance publique - hopitaux de", "AP-H");
    private static final int MOST_WORDS = 12;

    private Organisations() {}

    /** Whether a whole line reads as one. */
    static boolean isName(String line) {
        var count = Words.count(line);
        return count >= 1
                && count <= MOST_WORDS
                && !line.isEmpty()
                && Character.isUpperCase(line.charAt(0))
                && !Words.endsSentence(line)
                && line.indexOf('@') < 0
                && line.chars().noneMatch(c -> c == ':' || c == '?' || c == '«' || c == '!' || c == ',')
                && NAME.matcher(Folded.of(line)).matches()
                && !hasVerb(line);
    }

    /** {@code Centre hospitalier universitaire de Nantes} as people call it. */
    static Optional<String> shortened(String name) {
        var folded = Folded.of(name);
        for (var entry : SHORT.entrySet()) {
            if (folded.startsWith(entry.getKey()) && folded.length() == name.length()) {
                var rest = name.substring(entry.getKey().length()).strip();
                return Optional.of(entry.getValue() + " " + titled(rest));
            }
        }
        return Optional.empty();
    }

    private static String titled(String capitals) {
        var written = new StringBuilder();
        var starts = true;
        for (var at = 0; at < capitals.length(); at++) {
            var c = capitals.charAt(at);
            written.append(starts ? c : Character.toLowerCase(c));
            starts = !Character.isLetter(c);
        }
        return written.toString()
                .replace("De ", "de ")
                .replace("Du ", "du ")
                .replace("-De-", "-de-")
                .replace("-Sur-", "-sur-");
    }

    private static boolean hasVerb(String line) {
        return VERB.matcher(Folded.of(line)).find();
    }
}
