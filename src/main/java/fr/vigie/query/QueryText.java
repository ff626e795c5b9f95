package fr.vigie.query;

import fr.vigie.document.Measurement;
import java.math.BigDecimal;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Predicate;

/** Writes a tree in the query language, in French. */
final class QueryText {
    private QueryText() {}

    static String of(Query query) {
        return switch (query) {
            case Query.Everything everything -> "*";
            case Query.Word word -> field(word.field()) + word.text();
            case Query.Phrase phrase -> field(phrase.field()) + '"' + phrase.text() + '"' + slop(phrase.slop());
            case Query.AsWritten written -> field(written.field()) + "=\"" + written.text() + '"';
            case Query.Prefix prefix -> field(prefix.field()) + prefix.beginning() + '*';
            case Query.Wildcard wildcard -> field(wildcard.field()) + wildcard.pattern();
            case Query.Fuzzy fuzzy -> field(fuzzy.field()) + fuzzy.word() + '~' + fuzzy.edits();
            case Query.Near near ->
                of(near.left(), near.left() instanceof Query.Any)
                        + " NEAR/"
                        + near.distance()
                        + ' '
                        + of(near.right(), !isItem(near.right()));
            case Query.SameSentence sentence -> "MÊMEPHRASE(" + list(sentence.parts()) + ')';
            case Query.AtLeast counted -> "AUMOINS" + counted.times() + '(' + of(counted.what()) + ')';
            case Query.Quorum quorum -> quorum.fewest() + " DE (" + list(quorum.parts()) + ')';
            case Query.Dated dated ->
                "date:[" + end(dated.range().from()) + " TO "
                        + end(dated.range().to()) + ']';
            case Query.Stating stating -> condition(stating.condition());
            case Query.All all -> sideBySide(all.parts(), Query.Any.class::isInstance);
            case Query.Any any -> any(any);
            case Query.Not not -> "SAUF " + of(not.query(), !isItem(not.query()));
        };
    }

    private static String of(Query query, boolean inGroup) {
        return inGroup ? '(' + of(query) + ')' : of(query);
    }

    private static boolean isItem(Query query) {
        return !(query instanceof Query.All || query instanceof Query.Any || query instanceof Query.Near);
    }

    private static String list(List<Query> parts) {
        return sideBySide(parts, part -> !isItem(part));
    }

    /** Digits would take in digits, a unit or {@code DE} that follow them: {@code ET} keeps them apart. */
    private static String sideBySide(List<Query> parts, Predicate<Query> inGroup) {
        var text = new StringBuilder();
        var joins = false;
        for (var part : parts) {
            var written = of(part, inGroup.test(part));
            if (!text.isEmpty()) {
                var digits = Letters.isDigit(text.charAt(text.length() - 1))
                        && (Letters.isDigit(written.charAt(0)) || Operators.isOutOf(written));
                text.append(joins || digits ? " ET " : " ");
            }
            text.append(written);
            joins = endsInValue(part);
        }
        return text.toString();
    }

    private static boolean endsInValue(Query query) {
        return query instanceof Query.Stating || query instanceof Query.Not not && endsInValue(not.query());
    }

    private static String any(Query.Any any) {
        var text = new StringJoiner(" OU ");
        any.parts().forEach(part -> text.add(of(part)));
        return text.toString();
    }

    private static String field(Field field) {
        return field == Field.ANYWHERE ? "" : field.french() + ':';
    }

    private static String slop(int slop) {
        return slop == 0 ? "" : "~" + slop;
    }

    private static String end(java.util.Optional<java.time.LocalDate> day) {
        return day.map(Object::toString).orElse("*");
    }

    private static String condition(FigureCondition condition) {
        return compared(condition)
                + condition.subject().map(whom -> " @ \"" + whom + '"').orElse("");
    }

    private static String compared(FigureCondition condition) {
        var plain = condition.measure().codePoints().allMatch(Character::isLetter)
                && !Values.isOperator(condition.measure());
        var name = plain ? condition.measure() : '"' + condition.measure() + '"';
        var unit = condition.unit().map(QueryText::unit).orElse("");
        var open = Double.isInfinite(condition.low()) && Double.isInfinite(condition.high());
        if (condition.high() == Double.POSITIVE_INFINITY && !open) {
            return name + (condition.lowIncluded() ? ">=" : ">") + number(condition.low()) + unit;
        }
        if (condition.low() == Double.NEGATIVE_INFINITY && !open) {
            return name + (condition.highIncluded() ? "<=" : "<") + number(condition.high()) + unit;
        }
        return name + ":[" + number(condition.low()) + unit + " TO " + number(condition.high()) + unit + ']';
    }

    /** A value as it can be read again, which not every one can. */
    static String number(double value) {
        return Double.isInfinite(value)
                ? "*"
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    static String unit(Measurement unit) {
        return switch (unit) {
            case EUR -> "€";
            case USD -> "$";
            case PERCENT -> "%";
            case POINT -> " pts";
            case SQUARE_METRE -> " m²";
            case HECTARE -> " ha";
            case KILOMETRE -> " km";
            case TONNE -> " tonnes";
            case LITRE -> " litres";
            case WATT -> " watts";
            case HOUR -> " heures";
            case DAY -> " jours";
            case MONTH -> " mois";
            case YEAR -> " ans";
            case COUNT -> "";
        };
    }
}
