package fr.vigie.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Brings a folded word to the form that its plural and its feminine share: {@code hopitaux} and {@code hopital},
 * {@code infirmieres} and {@code infirmier}.
 *
 * <p>Our own rules, kept to number and to those feminine endings that name no other word. The usual French stemmers go on
 * to derivation and conflate what the trade keeps apart ({@code organe, organisation}; {@code capital, capitale};
 * {@code direct, direction}); a term that is cut wrongly but alone does no harm, two words under one term do.
 */
final class Singular {
    /** Words whose last letters are no ending: without them they would be another word. */
    private static final Set<String> KEPT = words(
            "mais fois mois cours sens vers sous dans sans plus temps corps pays bras mars lors hors puis fils toux taux"
                    + " faux paris tours landes cannes vannes lens angers poids puits bois trois jamais tous nous vous"
                    + " celles elles capitale capitales morale centrale centrales finale initiale generale cathedrale"
                    + " rivale vitale pascale chorale ovale rafale escale vive rive dive live bordeaux");

    private static final Map<String, String> IRREGULAR = pairs("travaux travail baux bail vitraux vitrail coraux corail"
            + " eaux eau yeux oeil peaux peau messieurs monsieur mesdames madame"
            + " capitales capitale centrales centrale st saint ste sainte sts saint stes sainte");

    private Singular() {}

    static String of(String word) {
        if (!mayChange(word)) {
            return word;
        }
        var irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (word.length() < 4 || KEPT.contains(word) || !isAlphabetic(word)) {
            return word;
        }
        return masculine(singular(word));
    }

    /** By the last letter, which for most words says already that no rule is about them. */
    private static boolean mayChange(String word) {
        return switch (word.charAt(word.length() - 1)) {
            case 's', 'x', 'e', 't' -> true;
            default -> false;
        };
    }

    private static String singular(String word) {
        if (word.endsWith("eaux") || word.endsWith("yaux")) {
            return cut(word, 1);
        }
        if (word.endsWith("aux") && word.length() > 4) {
            return cut(word, 2) + "l";
        }
        if (word.endsWith("eux") || word.endsWith("oux")) {
            return cut(word, 1);
        }
        if (word.endsWith("s") && !word.endsWith("ss") && hasVowel(word)) {
            return cut(word, 1);
        }
        return word;
    }

    private static String masculine(String word) {
        if (word.length() < 6 || KEPT.contains(word)) {
            return word;
        }
        if (word.endsWith("iere")) {
            return cut(word, 2) + "r";
        }
        if (word.endsWith("ienne")) {
            return cut(word, 2);
        }
        if (word.endsWith("ale")) {
            return cut(word, 1);
        }
        if (word.endsWith("elle")) {
            return cut(word, 2);
        }
        if (word.endsWith("trice")) {
            return cut(word, 5) + "teur";
        }
        if (word.endsWith("euse")) {
            return cut(word, 2);
        }
        if (word.endsWith("ive")) {
            return cut(word, 2) + "f";
        }
        return word.endsWith("aise") ? cut(word, 2) : word;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    private static boolean isAlphabetic(String word) {
        for (var i = 0; i < word.length(); i++) {
            if (!Character.isLetter(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasVowel(String word) {
        for (var i = 0; i < word.length(); i++) {
            if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    private static Map<String, String> pairs(String list) {
        var words = list.split(" ", -1);
        var pairs = new HashMap<String, String>();
        for (var i = 0; i < words.length; i += 2) {
            pairs.put(words[i], words[i + 1]);
        }
        return pairs;
    }
}
