package fr.vigie.tag.figure;

import static fr.vigie.tag.figure.Grammar.WORDS;

import fr.vigie.quantity.Numeral;
import fr.vigie.quantity.Numerals;
import fr.vigie.quantity.Tokens;
import java.util.Set;

/** Numbers that state no quantity: dates, years, hours, codes, telephone numbers, ordinals, parts of names. */
final class NotFigures {
    private static final Set<String> DAY_CHAIN = Set.of("et", "au", "à", ",", "-", "–", "/", "le", "ou", "er", "puis");
    private static final Set<String> CLOCK_BEFORE = Set.of(
            "à",
            "vers",
            "dès",
            "entre",
            "avant",
            "après",
            "jusqu’à",
            "depuis",
            "-",
            "–",
            "et",
            "lundi",
            "mardi",
            "mercredi",
            "jeudi",
            "vendredi",
            "samedi",
            "dimanche",
            "demain",
            "soir",
            "matin");
    private static final Set<String> POPULATION =
            Set.of("habitants", "naissances", "personnes", "femmes", "hommes", "enfants", "résidents", "assurés");
    private static final Set<String> CODE_MARKS = Set.of("°", "º", "#", "_", "/", ".", "@", "*", "^");

    private final Tokens tokens;

    NotFigures(Tokens tokens) {
        this.tokens = tokens;
    }

    static boolean isYear(String digits) {
        return digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20") || digits.startsWith("18"));
    }

    /** Whether what stands before a number makes it a label or a piece of something else. */
    boolean isRuledOutBefore(int token) {
        var before = tokens.word(token - 1);
        if (tokens.isGlued(token)) {
            boolean part = tokens.isWord(token - 1) && !before.endsWith("’") || tokens.isDigits(token - 1);
            boolean hyphen = before.equals("-")
                    && tokens.isGlued(token - 1)
                    && (tokens.isWord(token - 2) || tokens.isDigits(token - 2));
            boolean clock = before.equals(":") && tokens.isGlued(token - 1) && tokens.isDigits(token - 2);
            return part || hyphen || clock || CODE_MARKS.contains(before) && tokens.isDigits(token);
        }
        if (tokens.isDigits(token) && tokens.isDigits(token - 1)) {
            return !isYear(before);
        }
        return tokens.isDigits(token) && (WORDS.has("label", before) || before.equals("°") || before.equals("º"));
    }

    /** Whether what follows a number makes it a date, an hour, an ordinal or a code. */
    boolean isRuledOutAfter(Amount amount) {
        int next = amount.last().next();
        if (isDate(amount)) {
            return true;
        }
        if (amount.last().isInDigits() && tokens.isGlued(next)) {
            boolean code = (tokens.is(next, "/") || tokens.is(next, ".") || tokens.is(next, ":"))
                    && tokens.isGlued(next + 1)
                    && tokens.isDigits(next + 1);
            if (code || tokens.isWord(next) && amount.unit().isEmpty() || isClock(amount.last(), next)) {
                return true;
            }
        }
        boolean clock = (tokens.is(next, "h") || tokens.word(next).startsWith("heure"))
                && isHour(amount.last())
                && CLOCK_BEFORE.contains(tokens.word(amount.first() - 1));
        boolean measured =
                amount.unit().filter(unit -> !Durations.is(unit.measurement())).isPresent();
        return clock || isClockWithMinutes(amount) || !measured && isShare(amount.next()) || isRate(amount);
    }

    /** {@code 14 h 30}; {@code 1 h 30} is more often how long something takes. */
    private boolean isClockWithMinutes(Amount amount) {
        int hour = amount.last().next();
        return tokens.is(hour, "h")
                && isHour(amount.last())
                && amount.value() >= 7
                && tokens.isDigits(hour + 1)
                && tokens.word(hour + 1).length() == 2
                && !tokens.isLineStart(hour + 1);
    }

    /** What a rate is told of: {@code 312 cas pour 100 000 habitants}. */
    private boolean isRate(Amount amount) {
        double power = Math.log10(amount.value());
        return tokens.is(amount.first() - 1, "pour")
                && amount.value() >= 100
                && power == Math.rint(power)
                && POPULATION.contains(tokens.word(amount.next()));
    }

    private static boolean isHour(Numeral number) {
        return number.value() <= 24 && number.value() == Math.rint(number.value());
    }

    private boolean isClock(Numeral number, int next) {
        return tokens.is(next, "h") && isHour(number);
    }

    /**
     * {@code neuf patients sur dix}, {@code 24 heures sur 24}: a ratio and no count of its own. {@code 84 postes sur 312}
     * are counted.
     */
    boolean isShare(int next) {
        if (!tokens.is(next, "sur") || !(tokens.isDigits(next + 1) || Numerals.isNumberWord(tokens.word(next + 1)))) {
            return tokens.is(next, "/") && tokens.isDigits(next + 1);
        }
        return Numerals.read(tokens, next + 1)
                .filter(total -> total.value() >= 2 && isBase(total.value()) && !isSpread(total.next()))
                .isPresent();
    }

    private static boolean isBase(double total) {
        return total <= 10 || total == 20 || total == 24 || total == 100 || total == 1000;
    }

    /** {@code sur 3 sites}, {@code sur cinq ans}: a plural behind the total says over what something is spread. */
    private boolean isSpread(int token) {
        var word = tokens.word(token);
        return tokens.isWord(token) && !Grammar.isStop(word) && (word.endsWith("s") || word.endsWith("x"))
                || tokens.is(token, "mois");
    }

    private boolean isDate(Amount amount) {
        if (amount.unit().isPresent() || !tokens.isDigits(amount.first())) {
            return false;
        }
        int at = amount.first();
        for (int i = 0; i < 9; i++) {
            if (Grammar.isMonth(tokens.word(at))) {
                return i > 0;
            }
            boolean day = tokens.isDigits(at) && tokens.word(at).length() <= 2;
            if (!day && !DAY_CHAIN.contains(tokens.word(at))) {
                return false;
            }
            at++;
        }
        return false;
    }

    /** Whether four plain digits are a year, although a noun in the plural follows. */
    boolean isYear(Amount amount, boolean known) {
        if (amount.last().form() != Numeral.Form.PLAIN || !isYear(tokens.word(amount.first()))) {
            return false;
        }
        var before = tokens.word(amount.first() - 1);
        boolean bare = tokens.isWord(amount.first() - 1) && !known && !Grammar.isOf(before) && !before.equals("les");
        return WORDS.has("yearBefore", before) || bare;
    }

    /** {@code 51100 Reims}, {@code 12 rues}, a heading's number: digits before a word that they do not count. */
    boolean isCode(Amount amount, int noun, boolean known) {
        if (known || !amount.last().isInDigits()) {
            return false;
        }
        boolean capital = tokens.isCapitalised(noun) && !tokens.isAcronym(noun);
        boolean postal = capital
                && amount.last().form() == Numeral.Form.PLAIN
                && tokens.word(amount.first()).length() == 5;
        boolean heading =
                capital && tokens.isLineStart(amount.first()) && amount.last().value() < 100;
        return postal || heading || WORDS.has("street", tokens.word(noun));
    }
}
