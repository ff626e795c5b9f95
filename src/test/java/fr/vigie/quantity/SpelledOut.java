package fr.vigie.quantity;

import java.util.List;

/** Writes a number in French words, by the spelling of 1990: the other way round from what is tested. */
final class SpelledOut {
    private static final List<String> SMALL = List.of(
            "",
            "un",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
            "treize",
            "quatorze",
            "quinze",
            "seize",
            "dix-sept",
            "dix-huit",
            "dix-neuf");
    private static final List<String> TENS = List.of(
            "", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt");

    private SpelledOut() {}

    static String french(int n) {
        if (n >= 1000) {
            var thousands = n / 1000 == 1 ? "mille" : french(n / 1000) + " mille";
            return (thousands + " " + french(n % 1000)).strip();
        }
        if (n >= 100) {
            var hundreds = n / 100 == 1 ? "cent" : SMALL.get(n / 100) + (n % 100 == 0 ? " cents" : " cent");
            return (hundreds + " " + french(n % 100)).strip();
        }
        if (n < 20) {
            return SMALL.get(n);
        }
        int ten = n / 10;
        int rest = ten == 7 || ten == 9 ? n % 20 : n % 10;
        if (rest == 0) {
            return TENS.get(ten) + (n == 80 ? "s" : "");
        }
        boolean et = (rest == 1 || rest == 11) && ten < 8;
        return TENS.get(ten) + (et ? " et " : "-") + SMALL.get(rest);
    }
}
