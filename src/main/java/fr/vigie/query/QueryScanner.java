package fr.vigie.query;

import fr.vigie.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts what a person typed into {@link Lexeme}s. Punctuation that says nothing is passed over. */
final class QueryScanner {
    private final String text;
    private final Complaints complaints;
    private final List<Lexeme> lexemes = new ArrayList<>();
    private int at;

    QueryScanner(String text, Complaints complaints) {
        this.text = text;
        this.complaints = complaints;
    }

    List<Lexeme> all() {
        while (at < text.length()) {
            var c = text.charAt(at);
            if (Letters.isSpace(c)) {
                at++;
            } else if (c == '(') {
                lexemes.add(new Lexeme.Open(at, ++at));
            } else if (c == ')') {
                lexemes.add(new Lexeme.Close(at, ++at));
            } else if (Letters.opensQuote(c)) {
                quoted(c);
            } else if (c == '[' && rangeMayStandHere()) {
                range();
            } else if (Letters.isComparison(c)) {
                comparison(c);
            } else if (Letters.isMinus(c) && standsAlone() && hangsOnNext()) {
                lexemes.add(new Lexeme.Without(at, ++at));
            } else if (c == '#' && standsAlone() && nextIsLetter()) {
                lexemes.add(new Lexeme.FieldName(Field.THEME, at, ++at));
            } else if (c == '@' && subjectMayStandHere()) {
                lexemes.add(new Lexeme.About(at, ++at));
            } else if (Letters.endsWord(c) || c != '*' && !Letters.isLookedFor(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            } else {
                bare();
            }
        }
        return lexemes;
    }

    private void quoted(char opening) {
        var start = at++;
        while (at < text.length() && !Letters.closesQuote(opening, text.charAt(at))) {
            at++;
        }
        var words = Letters.inQuotes(text.substring(start + 1, at));
        if (at == text.length()) {
            complaints.add("unclosedQuote", "", start, start + 1);
        } else {
            at++;
        }
        Optional<Integer> slop = Optional.empty();
        if (at < text.length() && text.charAt(at) == '~') {
            var digits = digitsFrom(at + 1);
            slop = Optional.of(digits.isEmpty() ? QueryGrammar.USUAL_DISTANCE : QueryGrammar.number(digits));
            at += 1 + digits.length();
        }
        lexemes.add(new Lexeme.Quoted(words, slop, start, at));
    }

    private void range() {
        var start = at++;
        var close = text.indexOf(']', at);
        var end = close < 0 ? text.length() : close;
        var ends = RangeEnds.of(text.substring(at, end));
        at = close < 0 ? end : close + 1;
        if (close < 0) {
            complaints.add("unclosedRange", "", start, start + 1);
        } else if (ends.isEmpty()) {
            complaints.add("badRange", text.substring(start, at), start, at);
        }
        ends.ifPresent(both -> lexemes.add(new Lexeme.Range(both.low(), both.high(), start, at)));
    }

    private void comparison(char c) {
        var start = at;
        var next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (c == '=' && standsAlone() && (Letters.opensQuote(next) || Character.isLetter(next))) {
            lexemes.add(new Lexeme.Exactly(at, ++at));
            return;
        }
        while (at < text.length() && at - start < 2 && Letters.isComparison(text.charAt(at))) {
            at++;
        }
        var operator = text.substring(start, at)
                .replace("≥", ">=")
                .replace("≤", "<=")
                .replace("=>", ">=")
                .replace("=<", "<=");
        value(operator, start);
    }

    /** Takes in what is compared with: the longest stretch that reads as a quantity, else one word. */
    private void value(String operator, int start) {
        while (at < text.length() && Letters.isSpace(text.charAt(at))) {
            at++;
        }
        var value = Values.stretch(text, at);
        at += value.length();
        lexemes.add(new Lexeme.Comparison(operator, value, start, at));
    }

    private void bare() {
        var start = at;
        while (at < text.length() && !Letters.endsWord(text.charAt(at))) {
            if (text.charAt(at) == ':') {
                if (text.startsWith("://", at)) {
                    address();
                } else if (colon(start)) {
                    return;
                }
            }
            at++;
        }
        at = Math.min(at, text.length());
        var outOf = lexemes.isEmpty() || !(lexemes.getLast() instanceof Lexeme.DateName)
                ? Operators.outOfEnd(text, start, at)
                : -1;
        if (outOf > 0) {
            var fewest = QueryGrammar.number(text.substring(start, at));
            at = outOf;
            lexemes.add(new Lexeme.OutOf(fewest, start, at));
            return;
        }
        at = Values.groupedNumberEnd(text, start, at);
        lexemes.add(wordOrOperator(text.substring(start, at), start));
    }

    private void address() {
        while (at + 1 < text.length() && !endsAddress(text.charAt(at + 1))) {
            at++;
        }
    }

    private static boolean endsAddress(char c) {
        return Letters.isSpace(c) || Letters.opensQuote(c) || c == '(' || c == ')';
    }

    /** Reads what stands before a colon; false where the colon belongs to a word, as in {@code 14:30}. */
    private boolean colon(int start) {
        var name = text.substring(start, at);
        var field = Field.named(name);
        if (field.isPresent()) {
            lexemes.add(new Lexeme.FieldName(field.get(), start, ++at));
            return true;
        }
        if (name.equalsIgnoreCase("date")) {
            lexemes.add(new Lexeme.DateName(start, ++at));
            return true;
        }
        var next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (!name.codePoints().allMatch(Character::isLetter) || Letters.isSpace(next) || Values.isOperator(name)) {
            return false;
        }
        lexemes.add(new Lexeme.Bare(name, start, at));
        var colon = at++;
        if (next == '[' || Letters.isComparison(next)) {
            return true;
        }
        if (Quantity.parse(Values.stretch(text, at)).isPresent()) {
            value("=", colon);
        } else {
            complaints.add("unknownField", name, start, colon + 1);
        }
        return true;
    }

    private Lexeme wordOrOperator(String word, int start) {
        var plain = Letters.stripped(word);
        return switch (plain) {
            case "ET", "AND" -> new Lexeme.And(start, at);
            case "OU", "OR" -> new Lexeme.Or(start, at);
            case "SAUF", "NOT" -> new Lexeme.Without(start, at);
            default -> {
                var times = Operators.times(plain);
                var distance = Operators.distance(plain);
                if (times.isPresent()) {
                    yield new Lexeme.AtLeast(times.getAsInt(), start, at);
                } else if (distance.isPresent()) {
                    yield new Lexeme.Within(distance.getAsInt(), start, at);
                }
                yield Operators.isSameSentence(plain)
                        ? new Lexeme.SameSentence(start, at)
                        : new Lexeme.Bare(word, start, at);
            }
        };
    }

    private String digitsFrom(int start) {
        var end = start;
        while (end < text.length() && Letters.isDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private boolean rangeMayStandHere() {
        if (lexemes.isEmpty()) {
            return false;
        }
        var last = lexemes.getLast();
        return last instanceof Lexeme.DateName
                || text.charAt(at - 1) == ':' && (last instanceof Lexeme.Bare || last instanceof Lexeme.Quoted);
    }

    /** {@code emplois>=100 @ "Sanofi"}: behind a condition, a word or quote next. */
    private boolean subjectMayStandHere() {
        return !lexemes.isEmpty()
                && (lexemes.getLast() instanceof Lexeme.Comparison || lexemes.getLast() instanceof Lexeme.Range);
    }

    /** Whether nothing hangs on it from the left. */
    private boolean standsAlone() {
        return at == 0
                || Letters.isSpace(text.charAt(at - 1))
                || text.charAt(at - 1) == '('
                || text.charAt(at - 1) == ':'
                || Letters.isMinus(text.charAt(at - 1));
    }

    /** {@code #santé} is a hashtag, and asked of as one; {@code # 1} and {@code C#} are not. */
    private boolean nextIsLetter() {
        return at + 1 < text.length() && Character.isLetter(text.codePointAt(at + 1));
    }

    private boolean hangsOnNext() {
        var hangs = at + 1 < text.length() && !Letters.isSpace(text.charAt(at + 1));
        return hangs && (text.charAt(at) == '-' || text.charAt(at) == '−');
    }
}
