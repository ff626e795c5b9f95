package fr.vigie.engine;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.NameType;
import fr.vigie.document.Span;
import fr.vigie.query.Audience;
import fr.vigie.query.Bonds;
import fr.vigie.query.FacetKey;
import fr.vigie.query.SearchAnswer;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.StatementAnswer;
import fr.vigie.query.StatementAnswer.Statement;
import fr.vigie.query.StatementRequest;
import fr.vigie.query.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps documents and finds those that answer. Published documents and those of the desk live apart: nothing that a
 * {@code PUBLIC} request learns (hits, counts, facets, scores, suggestions) is computed from the desk's.
 *
 * <p><b>Guaranteed:</b> when {@link #put}, {@link #remove} returns, the change is durable and every later call sees it.
 * Putting replaces by id, so doing it again is harmless, and an entry whose visibility changed moves over. All methods
 * may be called from any thread.
 *
 * <p><b>Not guaranteed:</b> that a search which began before a change sees it; that a cursor outlives a change of the
 * engine's version.
 *
 * <p><b>The caller's duty:</b> batches of a size that fits in memory (some hundred entries), and to close the engine.
 */
public interface SearchEngine extends AutoCloseable {

    /** Takes the entries in, each in place of what had its id. */
    void put(Collection<Entry> entries);

    /** Forgets the documents; ids that are unknown are passed over. */
    void remove(Collection<DocumentId> ids);

    /**
     * Answers a search.
     *
     * @throws fr.vigie.query.UnreadableCursor when the request's cursor is not one of this search
     * @throws fr.vigie.query.TooBroad when a word of the query stands for too many
     */
    SearchAnswer search(SearchRequest request);

    /**
     * Answers a search, strictly, with facets that count the documents that answer and no others: those of a facet that a
     * filter is of as well, where {@link #search} counts what could be chosen besides.
     *
     * @throws fr.vigie.query.UnreadableCursor when the request's cursor is not one of this search
     * @throws fr.vigie.query.TooBroad when a word of the query stands for too many
     */
    SearchAnswer profile(SearchRequest request);

    /**
     * How often values of facets stand together in the documents that answer, strictly; the request's size, order and cursor
     * do not count.
     *
     * @param values {@value Bonds#MOST} at most
     * @throws fr.vigie.query.TooBroad when a word of the query stands for too many
     */
    Bonds bonds(SearchRequest request, List<FacetKey> values);

    /**
     * How many documents answer, as {@link #search} counts them, never relaxed.
     *
     * @throws fr.vigie.query.TooBroad when a word of the query stands for too many
     */
    long count(SearchRequest request);

    /**
     * Lists figures or quotes one by one, of the documents that answer, strictly.
     *
     * @throws fr.vigie.query.UnreadableCursor when the request's cursor is not one of this list
     * @throws fr.vigie.query.TooBroad when a word of the query stands for too many
     */
    StatementAnswer statements(StatementRequest request);

    /** All documents that answer, in the request's order, strictly; its size, cursor and facets do not count. */
    Walk<Found> walk(SearchRequest request);

    /** All statements, in the request's order; its size and cursor do not count. */
    Walk<Statement> walk(StatementRequest request);

    /** The document as it was put, if it is published or the audience of the desk asks. */
    Optional<Entry> find(DocumentId id, Audience audience);

    /**
     * Where the words that the query looks for stand in the document's text, in order, without overlap; empty for a
     * document that the audience may not see.
     */
    List<Span> marks(DocumentId id, SearchRequest request);

    /**
     * The documents that reprint one or that it reprints, itself among them and their head first: the communiqué, else
     * the earliest. Of what the audience sees alone, as if there were no other documents.
     *
     * @return empty for a document without kin, and for one that the audience may not see
     */
    List<DocumentId> family(DocumentId id, Audience audience);

    /**
     * Completions of what a person began to type, the most useful first.
     *
     * @param size how many at most
     */
    List<Suggestion> suggest(String beginning, Audience audience, int size);

    /**
     * Ids of the documents in which the machine found a name, in no order, also of those where a person's correction shows
     * another in its place, or none: what has to be put again when a correction is made or undone.
     *
     * @param key as {@link fr.vigie.document.Name#key} gives it
     * @param most how many ids at most
     */
    List<DocumentId> naming(NameType type, String key, Audience audience, int most);

    /** Ids of all documents of the audience's archive, for checks. */
    List<DocumentId> ids(Audience audience);

    /** What the stored form is called; an index of another form is made again. */
    String format();

    @Override
    void close();
}
