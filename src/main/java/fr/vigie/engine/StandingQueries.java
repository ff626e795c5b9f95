package fr.vigie.engine;

import fr.vigie.document.Entry;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Snippet;
import java.util.Collection;
import java.util.List;
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
     */
    record Clause(String text, boolean denied, boolean holds) {}

    /**
     * Why a document answers a request, or does not.
     *
     * @param clauses the parts of the request, in its order, filters and figures last
     * @param passages where the words stand, best passages in the order of the text
     */
    record Reasons(boolean matches, List<Clause> clauses, List<Snippet> passages) {
        public Reasons {
            clauses = List.copyOf(clauses);
            passages = List.copyOf(passages);
        }
    }

    /** Takes requests in, each in place of the one under its key. */
    void put(Collection<Standing> standing);

    /** Forgets requests; unknown keys are passed over. */
    void remove(Collection<String> keys);

    /** How many wait. */
    int size();

    /** The keys of those that a document answers. */
    Set<String> matching(Entry document);

    /** Whether a document answers a request, clause by clause; the request need not be one of those that wait. */
    Reasons reasons(SearchRequest request, Entry document);

    @Override
    void close();
}
