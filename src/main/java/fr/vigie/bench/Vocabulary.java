package fr.vigie.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

/**
 * Words that come as often as words do: the most frequent of French, then those of the trade, then made ones down to the
 * rarest, drawn by Zipf's law.
 */
final class Vocabulary {
    private static final int SIZE = 60_000;

    private static final String FREQUENT = """
            de la le les et des à en du une un dans pour par sur est que qui au avec plus ne se pas sont ce son il aux cette
            ont ou elle ses leur été nous mais tout sa fait comme entre ces deux même aussi sans être bien dont si après peut
            ans tous très leurs contre sous depuis autre avant lors ainsi premier année trois notamment nouveau grande chaque
            """;

    private static final String TRADE = """
            santé hôpital patients médecins région emplois entreprises recherche soins établissement projet territoire
            industrie innovation formation développement accès professionnels centre agence université clinique budget
            investissement millions partenaires filière infirmiers urgences chirurgie cancer laboratoire médicament vaccin
            biotechnologie équipe direction président directrice convention signature pôle cluster startup numérique données
            essais production usine relocalisation étudiants lits places maternité psychiatrie gériatrie prévention dépistage
            imagerie scanner robot plateforme télémédecine coordination parcours autonomie handicap recrutement attractivité
            """;

    private static final String[] BEGINNINGS = {
        "ba", "cor", "dé", "fi", "gra", "ma", "mé", "no", "par", "pro", "ré", "sol", "tra", "vi", "con", "cha", "bou",
        "lu"
    };
    private static final String[] MIDDLES = {
        "ba", "ci", "do", "fé", "go", "li", "mé", "na", "po", "ri", "sa", "ta", "ve", "vo", "xi", "lo", "ma", "tri",
        "cla"
    };
    private static final String[] ENDS = {
        "tion", "ment", "eur", "ique", "age", "ier", "ance", "isme", "ette", "oir", "al", "ière", "ade", "ure", "elle"
    };

    private final List<String> words;
    private final double[] cumulated;

    Vocabulary() {
        words = List.copyOf(make());
        cumulated = new double[words.size()];
        double sum = 0;
        for (int rank = 0; rank < cumulated.length; rank++) {
            sum += 1.0 / (rank + 2.7);
            cumulated[rank] = sum;
        }
    }

    private static List<String> make() {
        var random = new Random(1);
        var known = new HashSet<String>();
        var made = new ArrayList<String>(SIZE);
        for (var word : (FREQUENT + TRADE).strip().split("\\s+", -1)) {
            if (known.add(word)) {
                made.add(word);
            }
        }
        while (made.size() < SIZE) {
            var word = new StringBuilder(pick(BEGINNINGS, random));
            for (int middles = random.nextInt(3); middles >= 0; middles--) {
                word.append(pick(MIDDLES, random));
            }
            word.append(pick(ENDS, random));
            if (known.add(word.toString())) {
                made.add(word.toString());
            }
        }
        return made;
    }

    private static String pick(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }

    /** A word as a text would have it next. */
    String draw(Random random) {
        double point = random.nextDouble() * cumulated[cumulated.length - 1];
        int found = java.util.Arrays.binarySearch(cumulated, point);
        return words.get(found >= 0 ? found : -found - 1);
    }

    /** The word of a rank, 0 for the most frequent. */
    String ranked(int rank) {
        return words.get(rank);
    }
}
