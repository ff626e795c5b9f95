package fr.vigie.tag.release;

import fr.vigie.extract.release.Folded;
import java.util.regex.Pattern;

/** What the sentence around a date says of it. */
final class AroundDate {
    /** A verb in the future, or a word that looks ahead by itself. */
    private static final Pattern AHEAD = Pattern.compile(
            "\\b(?!opera\\b|camera|infra|ultra|extra|intra|supra|paragra|adora|ebola|sierra|chez\\b)\\p{L}{1,}(?:ra|ront|rons|rez)\\b"
                    + "|\\b(prevue?s?|programmee?s?|attendue?s?|fixee?s?|rendez-vous|aura lieu|a lieu|ont lieu|se tient|se tiennent|"
                    + "inscri(?:vez|ption|ptions|re)|au plus tard|a partir du|prochaine?s?|invite(?:nt|ee?s?)?|convie(?:nt)?|save the date|"
                    + "a vos agendas|a noter|date limite|deadline|will|takes? place|join us|register|rejoignez|participez|"
                    + "doivent|doit|peuvent|devez|pouvez|candidatez|deposez|programme|agenda)\\b|\\bdate ?:|\\bquand ?[:?]");

    /** A tense that tells what has been. */
    private static final Pattern BACK = Pattern.compile(
            "\\b(?:a|ont|s'est|se sont|etait|etaient|avait|avaient|a ete|ont ete|fut|furent) (?:ete |eu |pu )?"
                    + "\\p{L}+(?:e|i|u|is|it|us|ert|eint)(?:e?s)?\\b|\\b(?:derniere?s?|passee?|ecoulee?|held|took place|was|were)\\b"
                    + "|\\b(?:a|ont) eu lieu\\b|\\b(?:etait|etaient|avait|avaient)\\b");

    /** Laws, births, copies and statistics have dates that announce nothing. */
    private static final Pattern OTHER = Pattern.compile(
            "\\b(?:lois?|decrets?|arretes?|ordonnances?|circulaires?|directives?|reglements?|avis|jugement|deliberation|courrier|lettre|"
                    + "instruction|version|edition|communique|chiffres|donnees|situation|etat|bilan|nee?s?|publiee?s?|parue?s?|"
                    + "mise? a jour|mise? en ligne|modifiee?s?|consultee?s?|imprimee?|embargo|source|photo|copyright|"
                    + "depuis|arretee?s?|extrait|rapport|accord|protocole|convention|datee?s?|signee?s?)"
                    + "(?: [^.;:,]{0,30})?(?: ?:)? ?(?:en date )?(?:jusqu')?(?:du|le|au|au plus tard le)? $");

    private static final Pattern HOUR = Pattern.compile(
            "^[\\s,(:–-]{0,4}(?:(?:a partir de|a compter de|a|de|des|at|from|entre|vers|,|:|–|-)\\s?)?\\(?\\d{1,2} ?(?:h(?:eures?)?\\b ?\\d{0,2}|:\\d\\d|(?:am|pm)\\b)");

    private static final Pattern DEADLINE = Pattern.compile(
            "\\b(date limite|date butoir|au plus tard|dernier delai|cloture des (?:inscriptions|candidatures|depots?)|cloture de l'appel|deadline)\\b[^.;]{0,80}$");
    private static final Pattern UNTIL =
            Pattern.compile("\\b(?:avant le|jusqu'au|d'ici (?:le|au)|until|before)\\b[^.;:,]{0,12}$");
    private static final Pattern APPLYING = Pattern.compile(
            "\\b(inscri|candidat|dossiers?\\b|depos|repond|reponse|postul|appel a projets|appel a manifestation|soumettre|soumission|apply|"
                    + "register|registration|s'inscrire|manifester)");
    private static final Pattern DATELINE = Pattern.compile("^[^.:;]{0,60}\\p{L}[^.:;]{0,3}, (?:le |ce )?$");

    private final String before;
    private final String behind;

    /**
     * The sentence of a date.
     *
     * @param before up to the date
     * @param behind what follows it
     */
    AroundDate(String before, String behind) {
        this.before = Folded.of(before);
        this.behind = Folded.of(behind);
    }

    boolean looksAhead() {
        return AHEAD.matcher(before).find() || AHEAD.matcher(behind).find() || isDeadline();
    }

    boolean looksBack() {
        return BACK.matcher(before).find() || BACK.matcher(behind).find();
    }

    boolean datesSomethingElse() {
        return OTHER.matcher(before).find() && !isDeadline();
    }

    boolean hasHour() {
        return HOUR.matcher(behind).find();
    }

    /** By when something must be asked for, as {@code avec un dossier à déposer avant le}. */
    boolean isDeadline() {
        return DEADLINE.matcher(before).find()
                || UNTIL.matcher(before).find()
                        && (APPLYING.matcher(before).find()
                                || APPLYING.matcher(behind).find());
    }

    /** {@code Dijon, le}: the day on which the piece was written. */
    boolean isDateline() {
        return DATELINE.matcher(before).matches() && before.split(" ", -1).length <= 8 && !looksAheadBefore();
    }

    private boolean looksAheadBefore() {
        return AHEAD.matcher(before).find();
    }
}
