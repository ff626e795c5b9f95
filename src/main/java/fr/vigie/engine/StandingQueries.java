package fr.vigie.engine;

import fr.vigie.document.Entry;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Snippet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Requests that wait for documents: which of them answers to one that comes? The answer is always that of
 * {@link SearchEngine#count} over an archive of this document alone; what a request has of order, size, relaxing or
 * grouping counts for nothing here.
 *
 * <p>All methods may be called from any thread; what {@link #put} and {@link #remove} did, every later {@link #matching}
 * sees.
 */
public interface StandingQueries extends AutoCloseable {

    /** A request under the key of whoever waits. */
    record Standing(String key, SearchRequest request) {}

    /**
     * Part of a request, and what a document says to it.
     *
     * @param text as a person would type it
     * @param denied whether the request wants it not to hold
     * @param holds whether it holds in the document
     * @param choices where it is a choice or a group, its parts; else empty
     */
    record Clause(String text, boolean denied, boolean holds, List<Clause> choices) {
        public Clause {
            choices = List.copyOf(choices);
        }

        /** Whether the document does what the request wants of this part. */
        public boolean isAnswered() {
            return holds != denied;
        }
    }

    /**
     * Why a document answers a request, or does not.
     *
     * @param clauses the parts of the request, in its order, filters and figures last
     * @param passages where the words stand, best passages in the order of the text
     * @param page of the first passage, counted from 1, where the document has pages and the passage stands in its text
     */
    record Reasons(boolean matches, List<Clause> clauses, List<Snippet> passages, OptionalInt page) {
        public Reasons {
            clauses = List.copyOf(clauses);
            passages = List.copyOf(passages);
        }

        /** What the document has of what is asked for, of a choice those parts that it has; exclusions left out. */
        public List<String> answered() {
            var answered = new ArrayList<String>();
            collect(clauses, answered);
            return List.copyOf(answered);
        }

        private static void collect(List<Clause> clauses, List<String> answered) {
            for (var clause : clauses) {
                if (clause.holds() && !clause.denied() && clause.choices().isEmpty()) {
                    answered.add(clause.text());
                } else if (clause.holds() && !clause.denied()) {
                    collect(clause.choices(), answered);
                }
            }
        }
    }

    /**
     * Why a request cannot wait.
     *
     * @param key of the message in {@code monitor_fr.properties} that says it
     * @param argument what the message names; may be empty
     */
    record Refusal(String key, String argument) {}

    /**
     * Why a request had better not be made to wait, if so: it asks for nothing, no document could ever have a part of it,
     * or it costs too much. What is not refused is matched to the letter.
     */
    Optional<Refusal> refusal(SearchRequest request);

    /** Takes requests in, each in place of the one under its key. None is refused here. */
    void put(Collection<Standing> standing);

    /** Forgets requests; unknown keys are passed over. */
    void remove(Collection<String> keys);

    /** How many wait. */
    int size();

    /** The keys of those that a document answers. */
    Set<String> matching(Entry document);

    /**
     * Whether a document answers requests, clause by clause; they need not be among those that wait.
     *
     * @return as many as there are requests, in their order
     */
    List<Reasons> reasons(List<SearchRequest> requests, Entry document);

    /** The same of one request; of several at once it is cheaper to ask together. */
    default Reasons reasons(SearchRequest request, Entry document) {
        return reasons(List.of(request), document).getFirst();
    }

    @Override
    void close();
}
