package fr.vigie.tag.figure;

import fr.vigie.document.Measurement;
import fr.vigie.quantity.Numeral;
import fr.vigie.quantity.Numerals;
import fr.vigie.quantity.Product;
import fr.vigie.quantity.Tokens;
import fr.vigie.quantity.Unit;
import fr.vigie.quantity.Units;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads numbers and ranges with their units: {@code 12 M€}, {@code de 110 à 120 millions d’euros}, {@code 5 à 10 %}. */
final class Amounts {
    private static final Set<String> PASSING = Set.of(
            "passer",
            "passe",
            "passent",
            "passé",
            "passée",
            "passés",
            "passées",
            "passant",
            "passera",
            "passeront",
            "passait",
            "porter",
            "porté",
            "portée",
            "portés",
            "ramener",
            "ramené",
            "ramenée",
            "tomber",
            "tombe",
            "tombent",
            "tombé",
            "tombée",
            "tombés",
            "portées",
            "portera",
            "porteront",
            "porte",
            "portant",
            "ramène",
            "ramènent",
            "ramènera",
            "ramenés",
            "ramenant",
            "ramènerait",
            "tombera",
            "tombant",
            "évoluer",
            "évolue",
            "évolué",
            "grimper",
            "grimpe",
            "grimpé");

    private final Tokens tokens;

    Amounts(Tokens tokens) {
        this.tokens = tokens;
    }

    Optional<Amount> read(int token) {
        var sign = Units.currencySign(tokens.word(token));
        if (sign.isPresent()) {
            return Numerals.read(tokens, token + 1)
                    .map(number -> signed(sign.get(), number))
                    .flatMap(unit ->
                            Numerals.read(tokens, token + 1).map(number -> single(token, number, Optional.of(unit))));
        }
        return Numerals.read(tokens, token).map(number -> withUnit(token, number));
    }

    /** The sum behind a sign, with the glued {@code m} or {@code bn} of {@code €2.5m}. */
    private Unit signed(Measurement currency, Numeral number) {
        var size =
                tokens.isGlued(number.next()) ? Units.prefix(tokens.written(number.next())) : Optional.<Double>empty();
        return new Unit(currency, size.orElse(1d), size.isPresent() ? number.next() + 1 : number.next());
    }

    private Amount withUnit(int token, Numeral number) {
        var unit = Units.read(tokens, number.next());
        int connector = unit.map(Unit::next).orElse(number.next());
        return upper(token, connector, number)
                .flatMap(second -> range(token, number, unit, second))
                .orElseGet(() -> single(token, number, unit.or(() -> sharedUnit(token, connector))));
    }

    private static Amount single(int first, Numeral number, Optional<Unit> unit) {
        double value = Product.of(number.value(), unit.map(Unit::factor).orElse(1d));
        int next = Math.max(number.next(), unit.map(Unit::next).orElse(0));
        return new Amount(first, next, value, OptionalDouble.empty(), number, unit);
    }

    /** In {@code passe de 110 à 120 M€} the first of two figures is in the unit of the second. */
    private Optional<Unit> sharedUnit(int token, int connector) {
        if (!isPassing(token) || !tokens.is(connector, "à")) {
            return Optional.empty();
        }
        return Numerals.read(tokens, connector + 1)
                .flatMap(second -> Units.read(tokens, second.next())
                        .map(unit -> new Unit(unit.measurement(), unit.factor() * second.size(), connector)));
    }

    /** Whether two numbers say from where to where something moved: two figures, no range. */
    boolean isPassing(int token) {
        boolean from = Grammar.isOf(tokens.word(token - 1));
        for (int back = 2; from && back < 7 && !tokens.isDigits(token - back); back++) {
            if (PASSING.contains(tokens.word(token - back))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Numeral> upper(int token, int connector, Numeral number) {
        var word = tokens.word(connector);
        boolean hyphen = word.equals("-") || word.equals("–");
        boolean joins = switch (word) {
            case "à" -> !isPassing(token);
            case "et" -> tokens.is(token - 1, "entre");
            case "ou" -> number.form() != Numeral.Form.ARTICLE;
            case "to" -> number.isInDigits();
            default -> hyphen && tokens.isGlued(connector) == tokens.isGlued(connector + 1) && number.isInDigits();
        };
        if (!joins || hyphen && !tokens.isDigits(connector + 1)) {
            return Optional.empty();
        }
        return Numerals.read(tokens, connector + 1);
    }

    private Optional<Amount> range(int token, Numeral low, Optional<Unit> lowUnit, Numeral high) {
        var unit = Units.read(tokens, high.next());
        if (lowUnit.isPresent()
                && unit.map(Unit::measurement)
                        .filter(lowUnit.get().measurement()::equals)
                        .isEmpty()) {
            return Optional.empty();
        }
        double factor = unit.map(Unit::factor).orElse(1d);
        double to = Product.of(high.value(), factor);
        double shared = lowUnit.isEmpty() && !low.isScaled()
                ? high.size() * factor
                : lowUnit.map(Unit::factor).orElse(factor);
        double scaled = Product.of(low.value(), shared);
        double value = scaled < to ? scaled : Product.of(low.value(), factor);
        if (!(value < to)) {
            return Optional.empty();
        }
        int next = unit.map(Unit::next).orElse(high.next());
        return Optional.of(new Amount(token, next, value, OptionalDouble.of(to), high, unit));
    }
}
