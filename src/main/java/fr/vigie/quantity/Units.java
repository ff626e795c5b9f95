package fr.vigie.quantity;

import static fr.vigie.document.Measurement.DAY;
import static fr.vigie.document.Measurement.EUR;
import static fr.vigie.document.Measurement.HECTARE;
import static fr.vigie.document.Measurement.HOUR;
import static fr.vigie.document.Measurement.KILOMETRE;
import static fr.vigie.document.Measurement.LITRE;
import static fr.vigie.document.Measurement.MONTH;
import static fr.vigie.document.Measurement.PERCENT;
import static fr.vigie.document.Measurement.POINT;
import static fr.vigie.document.Measurement.SQUARE_METRE;
import static fr.vigie.document.Measurement.TONNE;
import static fr.vigie.document.Measurement.USD;
import static fr.vigie.document.Measurement.WATT;
import static fr.vigie.document.Measurement.YEAR;

import fr.vigie.document.Measurement;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the unit that follows a number, as the French press writes it. Units of one dimension come down to the one that
 * the contract names: minutes to hours, kilograms to tonnes, cubic metres to litres.
 */
public final class Units {
    private record Base(Measurement measurement, double factor) {}

    private static final Map<String, Base> WORDS = Map.ofEntries(
            entry("euro", EUR, 1),
            entry("euros", EUR, 1),
            entry("eur", EUR, 1),
            entry("keuros", EUR, 1e3),
            entry("meuros", EUR, 1e6),
            entry("keur", EUR, 1e3),
            entry("meur", EUR, 1e6),
            entry("dollar", USD, 1),
            entry("dollars", USD, 1),
            entry("usd", USD, 1),
            entry("percent", PERCENT, 1),
            entry("pt", POINT, 1),
            entry("pts", POINT, 1),
            entry("hectare", HECTARE, 1),
            entry("hectares", HECTARE, 1),
            entry("ha", HECTARE, 1),
            entry("km", KILOMETRE, 1),
            entry("kilomètre", KILOMETRE, 1),
            entry("kilomètres", KILOMETRE, 1),
            entry("kms", KILOMETRE, 1),
            entry("mètre", KILOMETRE, 1e-3),
            entry("mètres", KILOMETRE, 1e-3),
            entry("tonne", TONNE, 1),
            entry("tonnes", TONNE, 1),
            entry("kg", TONNE, 1e-3),
            entry("kilo", TONNE, 1e-3),
            entry("kilos", TONNE, 1e-3),
            entry("kilogrammes", TONNE, 1e-3),
            entry("litre", LITRE, 1),
            entry("litres", LITRE, 1),
            entry("hectolitres", LITRE, 100),
            entry("hl", LITRE, 100),
            entry("mw", WATT, 1e6),
            entry("kw", WATT, 1e3),
            entry("gw", WATT, 1e9),
            entry("watts", WATT, 1),
            entry("mégawatts", WATT, 1e6),
            entry("kilowatts", WATT, 1e3),
            entry("gigawatts", WATT, 1e9),
            entry("heure", HOUR, 1),
            entry("heures", HOUR, 1),
            entry("h", HOUR, 1),
            entry("minute", HOUR, 1 / 60d),
            entry("minutes", HOUR, 1 / 60d),
            entry("min", HOUR, 1 / 60d),
            entry("seconde", HOUR, 1 / 3600d),
            entry("secondes", HOUR, 1 / 3600d),
            entry("hour", HOUR, 1),
            entry("hours", HOUR, 1),
            entry("jour", DAY, 1),
            entry("jours", DAY, 1),
            entry("semaine", DAY, 7),
            entry("semaines", DAY, 7),
            entry("mois", MONTH, 1),
            entry("trimestres", MONTH, 3),
            entry("semestres", MONTH, 6),
            entry("an", YEAR, 1),
            entry("ans", YEAR, 1),
            entry("année", YEAR, 1),
            entry("années", YEAR, 1),
            entry("siècle", YEAR, 100),
            entry("siècles", YEAR, 100));

    /** Written with their case, which decides: {@code M€} is a million, {@code m} a metre. */
    private static final Map<String, Double> PREFIXES = Map.ofEntries(
            Map.entry("M", 1e6),
            Map.entry("m", 1e6),
            Map.entry("Md", 1e9),
            Map.entry("Mds", 1e9),
            Map.entry("MD", 1e9),
            Map.entry("md", 1e9),
            Map.entry("mds", 1e9),
            Map.entry("MDS", 1e9),
            Map.entry("Mrd", 1e9),
            Map.entry("Mrds", 1e9),
            Map.entry("k", 1e3),
            Map.entry("K", 1e3),
            Map.entry("Mio", 1e6),
            Map.entry("bn", 1e9),
            Map.entry("Mia", 1e9));

    private Units() {}

    private static Map.Entry<String, Base> entry(String word, Measurement measurement, double factor) {
        return Map.entry(word, new Base(measurement, factor));
    }

    /** What {@code k}, {@code M} or {@code Md} before a currency, as written, multiplies by. */
    public static Optional<Double> prefix(String written) {
        return Optional.ofNullable(PREFIXES.get(written));
    }

    /** The currency that a sign names, {@code €} or {@code $}. */
    public static Optional<Measurement> currencySign(String sign) {
        return switch (sign) {
            case "€" -> Optional.of(EUR);
            case "$" -> Optional.of(USD);
            default -> Optional.empty();
        };
    }

    /** The unit that stands at a token, right after a number; empty for a counted noun or nothing. */
    public static Optional<Unit> read(Tokens tokens, int token) {
        var word = tokens.word(token);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        if (tokens.kind(token) == TokenKind.SYMBOL) {
            return symbol(token, word);
        }
        if (!tokens.isWord(token)) {
            return Optional.empty();
        }
        if (word.equals("d’") || word.equals("de")) {
            return read(tokens, token + 1).filter(unit -> unit.measurement().isMoney() || isSpan(unit.measurement()));
        }
        return special(tokens, token, word).or(() -> plain(tokens, token, word));
    }

    /** Whether behind {@code une centaine} or {@code un million} a {@code de} may lead to the unit. */
    private static boolean isSpan(Measurement unit) {
        return unit != PERCENT && unit != POINT;
    }

    private static Optional<Unit> symbol(int token, String sign) {
        if (sign.equals("%")) {
            return Optional.of(new Unit(PERCENT, 1, token + 1));
        }
        return currencySign(sign).map(currency -> new Unit(currency, 1, token + 1));
    }

    private static Optional<Unit> special(Tokens tokens, int token, String word) {
        var money = money(tokens, token);
        if (money.isPresent()) {
            return money;
        }
        if (word.equals("pour") && tokens.is(token + 1, "cent")) {
            return Optional.of(new Unit(PERCENT, 1, token + 2));
        }
        if ((word.equals("points") || word.equals("point"))
                && tokens.is(token + 1, "de")
                && tokens.is(token + 2, "base")) {
            return Optional.of(new Unit(POINT, 0.01, token + 3));
        }
        if (word.equals("sq") && (tokens.is(token + 1, "m") || tokens.is(token + 1, "metres"))
                || word.equals("square") && tokens.word(token + 1).startsWith("met")) {
            return Optional.of(new Unit(SQUARE_METRE, 1, token + 2));
        }
        if (word.equals("m") && isApart(tokens, token + 1)) {
            return Optional.of(new Unit(SQUARE_METRE, 1, token + 2));
        }
        if (word.equals("m") || word.equals("km")) {
            double side = word.equals("km") ? 1e3 : 1;
            if (isPower(tokens, token + 1, "²", "2")) {
                return Optional.of(new Unit(SQUARE_METRE, side * side, token + 2));
            }
            if (isPower(tokens, token + 1, "³", "3")) {
                return Optional.of(new Unit(LITRE, 1000 * side * side * side, token + 2));
            }
        }
        if (word.startsWith("mètre") && tokens.word(token + 1).startsWith("carré")) {
            return Optional.of(new Unit(SQUARE_METRE, 1, token + 2));
        }
        if (word.startsWith("kilomètre") && tokens.word(token + 1).startsWith("carré")) {
            return Optional.of(new Unit(SQUARE_METRE, 1e6, token + 2));
        }
        if (word.startsWith("mètre") && tokens.word(token + 1).startsWith("cube")) {
            return Optional.of(new Unit(LITRE, 1000, token + 2));
        }
        return Optional.empty();
    }

    /** {@code M€}, {@code Md €}, {@code k d’euros}, {@code M$}. */
    private static Optional<Unit> money(Tokens tokens, int token) {
        var factor = PREFIXES.get(tokens.written(token));
        if (factor == null) {
            return Optional.empty();
        }
        int currency = tokens.is(token + 1, "d’") ? token + 2 : token + 1;
        var unit = symbol(currency, tokens.word(currency));
        if (unit.isEmpty()
                && (tokens.is(currency, "euros") || tokens.is(currency, "eur") || tokens.is(currency, "e"))) {
            return Optional.of(new Unit(EUR, factor, currency + 1));
        }
        return unit.filter(found -> found.measurement().isMoney())
                .map(found -> new Unit(found.measurement(), factor, found.next()));
    }

    /** The {@code 2} that extraction tore off {@code 300 m 2}: digits before, no noun that it could count behind. */
    private static boolean isApart(Tokens tokens, int token) {
        return tokens.is(token, "2")
                && tokens.isDigits(token - 2)
                && tokens.start(token) == tokens.end(token - 1) + 1
                && !tokens.isDigits(token + 1)
                && (!tokens.isWord(token + 1) || tokens.word(token + 1).length() < 4);
    }

    private static boolean isPower(Tokens tokens, int token, String sign, String digit) {
        return tokens.isGlued(token) && (tokens.is(token, sign) || tokens.is(token, digit));
    }

    private static Optional<Unit> plain(Tokens tokens, int token, String word) {
        boolean afterDigits = tokens.isDigits(token - 1);
        var written = tokens.written(token);
        var letter = switch (written) {
            case "t" -> new Base(TONNE, 1);
            case "m" -> new Base(KILOMETRE, 1e-3);
            case "l", "L" -> new Base(LITRE, 1);
            case "j" -> new Base(DAY, 1);
            case "W" -> new Base(WATT, 1);
            default -> null;
        };
        var base = afterDigits && letter != null ? letter : WORDS.get(word);
        return base == null ? Optional.empty() : Optional.of(new Unit(base.measurement(), base.factor(), token + 1));
    }
}
