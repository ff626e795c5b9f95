package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.query.StatementRequest.Wanted;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/** Goes through the statements of one document after the other and lets through those that are wanted. */
sealed interface Sieve {

    /** The doc values that hold the statements. */
    String column();

    /** Shows the wanted statements of a document. */
    void each(BytesRef column, Found found);

    /** Is shown a statement: its place among the document's, its value, and a number for what it states. */
    interface Found {
        void statement(int index, double value, long identity);
    }

    static Sieve of(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Figures figures -> new OfFigures(figures);
            case Wanted.Quotes quotes -> new OfQuotes(quotes);
        };
    }

    /** Lets figures through. */
    final class OfFigures implements Sieve {
        private final FigureColumn figures = new FigureColumn();
        private final Wanted.Figures wanted;
        private final List<byte[]> measures;
        private final List<byte[]> families;
        private final List<byte[]> subjects;
        /** For each measure that conditions are on all of these. */
        private final List<List<FigureTest>> asked = new ArrayList<>();

        private OfFigures(Wanted.Figures wanted) {
            this.wanted = wanted;
            this.measures = keys(wanted.measures());
            this.families = keys(wanted.families());
            this.subjects = keys(wanted.subjects());
            Map<String, List<FigureTest>> byMeasure = new LinkedHashMap<>();
            for (var condition : wanted.conditions()) {
                byMeasure
                        .computeIfAbsent(condition.measure(), measure -> new ArrayList<>())
                        .add(new FigureTest(condition));
            }
            asked.addAll(byMeasure.values());
        }

        @Override
        public String column() {
            return Schema.FIGURES;
        }

        @Override
        public void each(BytesRef column, Found found) {
            figures.begin(column);
            for (var index = 0; figures.next(); index++) {
                if (isWanted()) {
                    found.statement(index, figures.value(), figures.identity());
                }
            }
        }

        private boolean isWanted() {
            return (wanted.units().isEmpty() || wanted.units().contains(figures.unit()))
                    && (measures.isEmpty() || measures.stream().anyMatch(figures::isCounting))
                    && (families.isEmpty() || families.stream().anyMatch(figures::isOfFamily))
                    && (subjects.isEmpty() || subjects.stream().anyMatch(figures::isAbout))
                    && (asked.isEmpty() || asked.stream().anyMatch(this::isMet));
        }

        private boolean isMet(List<FigureTest> tests) {
            return tests.getFirst().isOn(figures) && tests.stream().allMatch(test -> test.isMetBy(figures));
        }
    }

    /** Lets quotes through. */
    final class OfQuotes implements Sieve {
        private final QuoteColumn quotes = new QuoteColumn();
        private final List<byte[]> speakers;

        private final List<List<byte[]>> roles;
        private final List<List<byte[]>> words;

        private OfQuotes(Wanted.Quotes wanted) {
            this.speakers = keys(wanted.speakers());
            this.roles = terms(wanted.roles());
            this.words = terms(wanted.words());
        }

        private static List<List<byte[]>> terms(Set<String> texts) {
            return texts.stream()
                    .map(text -> FrenchWords.of(text).stream()
                            .map(token -> token.term().getBytes(StandardCharsets.UTF_8))
                            .toList())
                    .filter(terms -> !terms.isEmpty())
                    .toList();
        }

        private boolean isWanted() {
            return (speakers.isEmpty() || speakers.stream().anyMatch(quotes::isBy))
                    && (roles.isEmpty() || roles.stream().anyMatch(quotes::isInRole))
                    && (words.isEmpty() || words.stream().anyMatch(quotes::says));
        }

        @Override
        public String column() {
            return Schema.QUOTES;
        }

        @Override
        public void each(BytesRef column, Found found) {
            quotes.begin(column);
            for (var index = 0; quotes.next(); index++) {
                if (isWanted()) {
                    found.statement(index, 0, quotes.identity());
                }
            }
        }
    }

    private static List<byte[]> keys(Set<String> names) {
        return names.stream().map(FigureColumn::key).toList();
    }
}
