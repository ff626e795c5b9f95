package fr.vigie.query;

/**
 * A beginning, pattern or misspelt word for which the archive has more words than can be gone through: the asker is told,
 * a 400 over HTTP.
 */
public final class TooBroad extends IllegalArgumentException {
    private final transient Query query;
    private final transient Query word;

    /**
     * @param query as a whole
     * @param word the part of it that is too broad
     */
    public TooBroad(Query query, Query word) {
        super("too broad: " + QueryParser.write(word));
        this.query = query;
        this.word = word;
    }

    /** The complaint about what was typed, with the nearest reading that is not so broad. */
    public ParsedQuery.Misread misread(String typed) {
        var written = QueryText.of(word);
        var bare = written.substring(written.indexOf(':') + 1);
        var at = typed.indexOf(bare);
        var nearest = Loosening.of(query);
        return new ParsedQuery.Misread(
                "tooBroad",
                bare,
                Math.max(at, 0),
                at < 0 ? typed.length() : bare.length(),
                QueryParser.write(nearest),
                nearest);
    }
}
