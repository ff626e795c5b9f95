package fr.vigie.quantity;

import java.util.Map;
import java.util.Optional;

/** Numbers in words, from {@code deux} to {@code neuf cent quatre-vingt-dix-neuf mille}, with hyphens or without. */
final class WordNumbers {
    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1000;

    private static final Map<String, Integer> VALUES = Map.ofEntries(
            Map.entry("un", 1),
            Map.entry("une", 1),
            Map.entry("deux", 2),
            Map.entry("trois", 3),
            Map.entry("quatre", 4),
            Map.entry("cinq", 5),
            Map.entry("six", 6),
            Map.entry("sept", 7),
            Map.entry("huit", 8),
            Map.entry("neuf", 9),
            Map.entry("dix", 10),
            Map.entry("onze", 11),
            Map.entry("douze", 12),
            Map.entry("treize", 13),
            Map.entry("quatorze", 14),
            Map.entry("quinze", 15),
            Map.entry("seize", 16),
            Map.entry("vingt", 20),
            Map.entry("vingts", 20),
            Map.entry("trente", 30),
            Map.entry("quarante", 40),
            Map.entry("cinquante", 50),
            Map.entry("soixante", 60),
            Map.entry("septante", 70),
            Map.entry("huitante", 80),
            Map.entry("octante", 80),
            Map.entry("nonante", 90),
            Map.entry("cent", HUNDRED),
            Map.entry("cents", HUNDRED),
            Map.entry("mille", THOUSAND));

    private int thousands;
    private int current;
    private int last;
    private boolean et;

    private WordNumbers() {}

    /** Whether a word is a number's by itself. */
    static boolean isNumber(String word) {
        return VALUES.containsKey(word);
    }

    /** The number whose first word stands here. */
    static Optional<Numeral> read(Tokens tokens, int token) {
        if (!VALUES.containsKey(firstPiece(tokens.word(token)))) {
            return Optional.empty();
        }
        var reader = new WordNumbers();
        int next = token;
        while (tokens.isWord(next) && reader.takes(tokens.word(next))) {
            next++;
        }
        if (tokens.is(next - 1, "et")) {
            next--;
        }
        if (next <= token) {
            return Optional.empty();
        }
        int value = reader.thousands + reader.current;
        boolean article = value == 1 && next == token + 1;
        return Optional.of(new Numeral(
                value,
                next,
                article ? Numeral.Form.ARTICLE : Numeral.Form.WORDS,
                reader.thousands > 0 && reader.current == 0 ? THOUSAND : 1));
    }

    private static String firstPiece(String word) {
        int hyphen = word.indexOf('-');
        return hyphen < 0 ? word : word.substring(0, hyphen);
    }

    /** Takes a whole word or nothing of it. */
    private boolean takes(String word) {
        int thousandsBefore = thousands;
        int currentBefore = current;
        int lastBefore = last;
        boolean etBefore = et;
        int from = 0;
        while (from <= word.length()) {
            int hyphen = word.indexOf('-', from);
            int to = hyphen < 0 ? word.length() : hyphen;
            if (!takesPiece(word.substring(from, to))) {
                thousands = thousandsBefore;
                current = currentBefore;
                last = lastBefore;
                et = etBefore;
                return false;
            }
            from = to + 1;
        }
        return true;
    }

    private boolean takesPiece(String piece) {
        if (piece.equals("et")) {
            boolean fits = !et && last >= 20 && last < HUNDRED;
            et = fits;
            return fits;
        }
        var value = VALUES.get(piece);
        if (value == null || !fits(value)) {
            return false;
        }
        if (value == THOUSAND) {
            thousands = Math.max(current, 1) * THOUSAND;
            current = 0;
        } else if (value == HUNDRED) {
            current = Math.max(current, 1) * HUNDRED;
        } else if (value == 20 && last == 4) {
            current += 80 - 4;
        } else {
            current += value;
        }
        last = value;
        et = false;
        return true;
    }

    private boolean fits(int value) {
        int rest = current % HUNDRED;
        if (et) {
            return value == 1 || value == 11 && rest == 60;
        }
        if (last == 0) {
            return true;
        }
        if (value == THOUSAND) {
            return thousands == 0;
        }
        if (value == HUNDRED) {
            return current > 0 && current < 10 || last == THOUSAND;
        }
        if (value >= 20) {
            return value == 20 && last == 4 || rest == 0;
        }
        if (rest == 0) {
            return true;
        }
        boolean afterTen = rest == 10 && last == 10 && value >= 7 && value <= 9;
        boolean afterScore = (rest == 60 || rest == 80) && (last == 60 || last == 20);
        boolean afterSeventy = (rest == 70 || rest == 90) && last == 10 && value >= 7 && value <= 9;
        boolean afterTens = rest % 10 == 0 && rest >= 20 && last >= 20 && value < 10;
        return afterTen || afterScore || afterSeventy || afterTens;
    }
}
