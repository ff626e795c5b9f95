package fr.vigie.extract.release;

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

    private static boolean hasVerb(String line) {
        return VERB.matcher(Folded.of(line)).find();
    }
}
