package fr.vigie.tag.figure;

import fr.vigie.document.Measurement;
import fr.vigie.quantity.Numeral;
import fr.vigie.quantity.Tokens;
import fr.vigie.quantity.Unit;
import fr.vigie.tag.phrase.Sentences;
import java.util.Optional;
import java.util.Set;

/** Decides what an amount counts: money, a measure with a unit, a noun behind it, or a label before it. */
final class Countings {
    private static final Set<String> OF_THE = Set.of("des", "du", "de", "d’");
    private static final Set<String> ARTICLES =
            Set.of("la", "l’", "ses", "son", "sa", "leur", "leurs", "nos", "notre", "ces", "cette", "tous");
    private static final Set<String> ONE_BEFORE = Set.of("et", "dont", ",", "avec", ":", "(", "•", "-", "–", "soit");

    private final Tokens tokens;
    private final Sentences sentences;
    private final NounPhrases nouns;
    private final MoneyMeasures money;
    private final NotFigures not;
    private final Durations durations;
    private final Ellipses ellipses;
    private final NamedCounts named;

    Countings(Tokens tokens, Sentences sentences, NotFigures not) {
        this.tokens = tokens;
        this.sentences = sentences;
        this.not = not;
        nouns = new NounPhrases(tokens);
        money = new MoneyMeasures(tokens, nouns);
        durations = new Durations(tokens);
        ellipses = new Ellipses(tokens, sentences);
        named = new NamedCounts(tokens, sentences, nouns);
    }

    /** What the amount counts; empty where it is no figure. */
    Optional<Counted> of(Amount amount, int first, Optional<Mention> before) {
        var unit = amount.unit().map(Unit::measurement);
        if (unit.isEmpty() && isPoints(amount, first)) {
            return Optional.of(points(amount));
        }
        if (unit.isEmpty() && amount.last().size() >= 1e6 && (isMoney(amount.next()) || isSum(amount, first))) {
            return Optional.of(money(amount, Measurement.EUR, before));
        }
        if (unit.isEmpty()) {
            return amount.last().form() == Numeral.Form.ARTICLE ? Optional.empty() : counted(amount, first, before);
        }
        var measurement = unit.get();
        if (measurement.isMoney()) {
            return Optional.of(money(amount, measurement, before));
        }
        if (Durations.is(measurement) && !durations.measures(measurement, first, amount.next())) {
            return Optional.empty();
        }
        if (amount.last().form() == Numeral.Form.ARTICLE && first == amount.first()) {
            return Optional.empty();
        }
        var measure = of(measurement, amount.next())
                .or(() -> before.filter(last -> isContrast(last, first, measurement))
                        .flatMap(Mention::measure));
        return Optional.of(new Counted(measurement, measure, Optional.of(Measures.family(measurement)), amount.next()));
    }

    /** {@code 54 % des séjours, contre 51 % en 2021}: a share of the same. */
    private boolean isContrast(Mention last, int first, Measurement unit) {
        return tokens.is(first - 1, "contre") && last.unit() == unit && last.next() > sentences.start(first);
    }

    /** {@code 2,3 points} of an evolution; {@code 5 points de vente} are counted. */
    private boolean isPoints(Amount amount, int first) {
        int next = amount.next();
        if (!tokens.is(next, "points") && !tokens.is(next, "point")) {
            return false;
        }
        boolean share =
                tokens.is(next + 1, "de") && (tokens.is(next + 2, "pourcentage") || tokens.is(next + 2, "base"));
        boolean signed = tokens.is(amount.first() - 1, "+") || tokens.is(amount.first() - 1, "-");
        return share
                || signed
                || amount.value() != Math.rint(amount.value())
                || Changes.around(tokens, first, next + 1).isPresent();
    }

    private Counted points(Amount amount) {
        int next = amount.next() + 1;
        int end = tokens.is(next, "de") && tokens.is(next + 1, "pourcentage") ? next + 2 : next;
        return new Counted(Measurement.POINT, share(end), Optional.of(Measures.family(Measurement.POINT)), end);
    }

    /** {@code le milliard de chiffre d’affaires}: euros go without saying. */
    private boolean isMoney(int next) {
        return Grammar.isOf(tokens.word(next))
                && Grammar.MONEY.startingAt(tokens, next + 1).isPresent();
    }

    /** {@code un budget de 1,6 million}: likewise, where nothing is counted behind. */
    private boolean isSum(Amount amount, int first) {
        boolean of = Grammar.isOf(tokens.word(first - 1)) || tokens.is(first - 1, "à");
        boolean said = of
                && (tokens.is(first - 2, "montant")
                        || Grammar.MONEY.endingAt(tokens, first - 2).isPresent());
        return said && !Grammar.isOf(tokens.word(amount.next())) && !tokens.isWord(amount.next());
    }

    private Counted money(Amount amount, Measurement currency, Optional<Mention> before) {
        var behind = money.behind(amount.next());
        int limit = sentences.start(amount.first());
        boolean first = before.isEmpty() || before.get().next() <= limit || isStep(before.get());
        var measure = behind.map(MoneyMeasures.Found::measure)
                .or(() -> money.passive(amount.next()))
                .or(() -> money.before(amount.first(), first ? limit : pastShare(before.get())))
                .or(() -> before.filter(last -> !first && last.unit().isMoney()).flatMap(Mention::measure));
        int next = behind.map(MoneyMeasures.Found::next).orElse(amount.next());
        return new Counted(currency, measure, Optional.of(Measures.family(currency)), next);
    }

    /** Past the {@code du capital} of {@code 34 % du capital pour 2,1 M€}: it is what the share is of. */
    private int pastShare(Mention last) {
        boolean share = last.unit() == Measurement.PERCENT && last.measure().isPresent();
        return share && OF_THE.contains(tokens.word(last.next())) ? last.next() + 3 : last.next();
    }

    /** {@code Le budget progresse de 2 %, à 33 M€}: the share says how far the same money moved. */
    private static boolean isStep(Mention last) {
        return (last.unit() == Measurement.PERCENT || last.unit() == Measurement.POINT)
                && last.change().isPresent();
    }

    /** What a unit is of: {@code 20 % des emplois industriels}, {@code 300 m² de bureaux}. */
    private Optional<String> share(int next) {
        if (!OF_THE.contains(tokens.word(next))) {
            return Optional.empty();
        }
        int noun = ARTICLES.contains(tokens.word(next + 1)) ? next + 2 : next + 1;
        boolean plural = tokens.word(noun).endsWith("s") || tokens.word(noun).endsWith("x");
        return nouns.read(noun, plural)
                .filter(phrase -> !tokens.isCapitalised(phrase.head()) || tokens.isAcronym(phrase.head()))
                .map(phrase -> Measures.written(tokens, phrase.first(), phrase.next()));
    }

    /** A share is of something definite; of other units only the stuff counts, not the place: {@code 12 km du centre}. */
    private Optional<String> of(Measurement unit, int next) {
        boolean shared = unit == Measurement.PERCENT || unit == Measurement.POINT || Grammar.isOf(tokens.word(next));
        return shared && unit != Measurement.KILOMETRE ? share(next) : Optional.empty();
    }

    private Optional<Counted> counted(Amount amount, int first, Optional<Mention> before) {
        int noun = nounAt(amount, first);
        boolean plural = amount.value() >= 2 || amount.to().isPresent();
        var phrase = nouns.read(noun, plural && !tokens.isAcronym(noun));
        if (phrase.isPresent() && isCounted(amount, phrase.get())) {
            var found = phrase.get();
            return Optional.of(new Counted(
                    Measurement.COUNT,
                    Optional.of(Measures.written(tokens, found.first(), found.next())),
                    Optional.of(Measures.family(tokens, found)),
                    found.next()));
        }
        return labelled(amount, first)
                .or(() -> named.of(amount, first))
                .or(() -> ellipses.of(amount, first, before))
                .or(() -> bare(amount));
    }

    /** Past the {@code de} of {@code une centaine de}, or the line's end between a slide's number and its noun. */
    private int nounAt(Amount amount, int first) {
        int next = amount.next();
        var number = amount.last();
        if ((number.form() == Numeral.Form.COLLECTIVE || number.size() >= 1e6) && Grammar.isOf(tokens.word(next))) {
            return next + 1;
        }
        boolean slide = tokens.isLineEnd(next)
                && tokens.isLineStart(first)
                && tokens.isWord(next + 1)
                && !tokens.isCapitalised(next + 1);
        return slide ? next + 1 : next;
    }

    private boolean isCounted(Amount amount, NounPhrase phrase) {
        boolean known = Measures.isKnown(tokens, phrase.head());
        var number = amount.last();
        if (number.isInDigits() && amount.value() < 2 && amount.to().isEmpty()) {
            var before = tokens.word(amount.first() - 1);
            boolean led = tokens.isLineStart(amount.first()) || ONE_BEFORE.contains(before);
            return amount.value() == 1 && (known || led && !tokens.isCapitalised(phrase.head())) || known;
        }
        boolean capital = tokens.isCapitalised(phrase.head()) && !tokens.isAcronym(phrase.head());
        if (capital
                && !number.isInDigits()
                && number.form() != Numeral.Form.COLLECTIVE
                && !known
                && number.size() < 1e3) {
            return false;
        }
        return !not.isYear(amount, known) && !not.isCode(amount, phrase.head(), known) && !not.isShare(phrase.next());
    }

    /** {@code Lits et places : 194}, a key figure with its label before. */
    private Optional<Counted> labelled(Amount amount, int first) {
        boolean cell = isBehindTab(first);
        int colon = cell ? first : first - 1;
        boolean marked = cell || tokens.is(colon, ":") || tokens.is(colon, "|");
        if (!marked
                || !(tokens.isLineEnd(amount.next())
                        || tokens.is(amount.next(), "|")
                        || tokens.is(amount.next(), "("))) {
            return Optional.empty();
        }
        int label = colon - 1;
        while (label > colon - 9 && !tokens.isLineStart(label) && !tokens.is(label - 1, "|")) {
            label--;
        }
        while (label < colon && !tokens.isWord(label)) {
            label++;
        }
        if (Grammar.WORDS.has("label", tokens.word(colon - 1))) {
            return Optional.empty();
        }
        if (tokens.word(label).equals("nombre") && Grammar.isOf(tokens.word(label + 1))) {
            label += 2;
        }
        int from = label;
        return nouns.read(from, true)
                .or(() -> nouns.read(from, false).filter(phrase -> Measures.isKnown(tokens, phrase.head())))
                .filter(phrase -> phrase.next() <= colon)
                .map(phrase -> new Counted(
                        Measurement.COUNT,
                        Optional.of(Measures.written(tokens, phrase.first(), phrase.next())),
                        Optional.of(Measures.family(tokens, phrase)),
                        amount.next()));
    }

    /** Whether a number stands in the next cell of a table's row, as extraction leaves it. */
    private boolean isBehindTab(int token) {
        return token > 0
                && !tokens.isLineStart(token)
                && tokens.text()
                        .substring(tokens.end(token - 1), tokens.start(token))
                        .contains("\t");
    }

    /** {@code Il en existe déjà une cinquantaine}: a number that leaves out what was said before. */
    private Optional<Counted> bare(Amount amount) {
        boolean about = amount.last().form() == Numeral.Form.COLLECTIVE && tokens.is(amount.first(), "une");
        int next = amount.next();
        boolean fits = about
                && !tokens.is(next - 1, "quinzaine")
                && !tokens.is(next, "de")
                && !tokens.is(next, "d’")
                && !tokens.is(next, "des")
                && !tokens.is(next, "du");
        return fits
                ? Optional.of(new Counted(Measurement.COUNT, Optional.empty(), Optional.empty(), next))
                : Optional.empty();
    }
}
