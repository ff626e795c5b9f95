package fr.vigie.query;

import fr.vigie.document.Measurement;
import java.util.List;
import java.util.Set;

/**
 * Asks for what documents state, one by one: their figures or their quotes.
 *
 * @param within which documents, how many statements ({@code size}), after which ({@code cursor}) and for whom; read
 *     strictly. Grouped, what several documents of a family state is one statement
 * @param wanted which of their statements
 */
public record StatementRequest(SearchRequest within, Wanted wanted, StatementOrder order) {

    /** Which statements of a document; what names nothing leaves all. */
    public sealed interface Wanted {

        /**
         * Figures.
         *
         * @param measures what is counted, or its family: any of them
         * @param families any of them
         * @param subjects organisations that the figure is about, by their label: any of them
         * @param units any of them
         * @param conditions of those on a figure's own measure, all; figures of other measures are left out
         */
        record Figures(
                Set<String> measures,
                Set<String> families,
                Set<String> subjects,
                Set<Measurement> units,
                List<FigureCondition> conditions)
                implements Wanted {
            public Figures {
                measures = Set.copyOf(measures);
                families = Set.copyOf(families);
                subjects = Set.copyOf(subjects);
                units = Set.copyOf(units);
                conditions = List.copyOf(conditions);
            }
        }

        /**
         * Quotes.
         *
         * @param speakers any of them
         * @param roles words of the speaker's role, all the words of any of these
         * @param words words of the quote itself, all the words of any of these
         */
        record Quotes(Set<String> speakers, Set<String> roles, Set<String> words) implements Wanted {
            public Quotes {
                speakers = Set.copyOf(speakers);
                roles = Set.copyOf(roles);
                words = Set.copyOf(words);
            }

            /** Whatever the speakers' roles and words are. */
            public Quotes(Set<String> speakers) {
                this(speakers, Set.of(), Set.of());
            }
        }
    }
}
