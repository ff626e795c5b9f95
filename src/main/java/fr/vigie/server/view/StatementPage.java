package fr.vigie.server.view;

import fr.vigie.server.view.VersionsPage.Piece;
import java.util.List;
import java.util.Optional;

/**
 * Figures or quotes, one by one.
 *
 * @param path of the page
 * @param fields of the form
 * @param orders the ways to sort
 * @param export the ways to take all of it away
 * @param claims what was said of one thing over time; none where the list is not of one
 */
public record StatementPage(
        String path,
        List<Field> fields,
        List<Kept> kept,
        Optional<Notice> notice,
        List<String> complaints,
        String heading,
        List<SortChoice> orders,
        List<Link> export,
        List<Row> rows,
        Optional<String> next,
        Optional<String> first,
        List<Claim> claims) {
    public StatementPage {
        fields = List.copyOf(fields);
        kept = List.copyOf(kept);
        complaints = List.copyOf(complaints);
        orders = List.copyOf(orders);
        export = List.copyOf(export);
        rows = List.copyOf(rows);
        claims = List.copyOf(claims);
    }

    /** A field to type into. */
    public record Field(String name, String label, String value, String type) {}

    /**
     * One statement.
     *
     * @param said the figure as it was understood, or the quote
     * @param who the organisation or the speaker, which leads to all that is said of it or by it
     * @param sheet the fact sheet of the organisation or the speaker
     * @param role of the speaker
     * @param sentence where it stands, its own words marked
     * @param document where it stands, at the very place where the browser can
     * @param count how many documents of a family say it
     * @param wordings how reprints word a quote otherwise
     */
    public record Row(
            String said,
            Optional<Link> who,
            Optional<String> sheet,
            Optional<String> role,
            List<Fragment> sentence,
            Link document,
            Optional<String> day,
            Optional<String> date,
            int count,
            List<Wording> wordings) {
        public Row {
            sentence = List.copyOf(sentence);
            wordings = List.copyOf(wordings);
        }
    }

    /**
     * A quote as a reprint words it.
     *
     * @param pieces what is the same, what it leaves out and what it puts instead
     */
    public record Wording(List<Piece> pieces, Link document, Optional<String> issuer) {
        public Wording {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A claim in the line of one thing.
     *
     * @param judgement the word that styles it
     * @param judged what it is beside the claims before, worded
     */
    public record Claim(int year, String said, String judgement, String judged, Row row) {}
}
