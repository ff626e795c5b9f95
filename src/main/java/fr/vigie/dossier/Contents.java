package fr.vigie.dossier;

import fr.vigie.document.DocumentId;
import fr.vigie.engine.SearchEngine;
import fr.vigie.query.Query;
import fr.vigie.query.SearchAnswer.Hit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What somebody sees in a dossier. Of a document that they may not see they learn no word: it is told as gone where it was
 * public when it was put in or is the owner's own to know of, with the note for the owner alone; and is left out elsewhere.
 *
 * @param lines in the order asked for; those that are gone last, unless the order is the dossier's own
 * @param tags of the documents told, with how many have each, whatever was asked for
 * @param seen how many documents the person may see, whatever was asked for
 * @param gone how many are told as gone, whatever was asked for
 */
public record Contents(List<Line> lines, SortedMap<String, Integer> tags, int seen, int gone) {

    public Contents {
        lines = List.copyOf(lines);
    }

    /** One line of it. */
    public sealed interface Line {
        Piece piece();
    }

    /** A document that the person may see. */
    public record Seen(Piece piece, Hit hit) implements Line {}

    /** One that they may not see, any more. */
    public record Gone(Piece piece) implements Line {}

    /** In which order. */
    public enum Order {
        /** As its writers put it. */
        OWN,
        NEWEST,
        OLDEST,
        /** What was put in last first. */
        ADDED
    }

    /**
     * What is asked for.
     *
     * @param query that the document or its note answers; empty for all, in the order asked for
     * @param tag that it has
     */
    public record Wish(Optional<Asked> query, Optional<String> tag, Order order) {
        /** All of it, in its own order. */
        public static final Wish ALL = new Wish(Optional.empty(), Optional.empty(), Order.OWN);
    }

    /**
     * A search inside the dossier.
     *
     * @param words as typed: a note or tag that has them all answers too
     */
    public record Asked(Query query, String words) {}

    /** What a person sees of an opened dossier now. */
    public static Contents of(Dossiers dossiers, SearchEngine engine, Person person, Opened opened, Wish wish) {
        var pieces = dossiers.pieces(opened);
        var ids = pieces.stream().map(Piece::document).toList();
        var seen = Visible.of(engine, ids, person.audience());
        var own = opened.right() == Right.OWN;
        var told = new ArrayList<Line>();
        for (var piece : pieces) {
            var hit = Optional.ofNullable(seen.get(piece.document()));
            if (hit.isPresent()) {
                told.add(new Seen(piece, hit.get()));
            } else if (own || piece.known()) {
                told.add(new Gone(own ? piece : piece.bare()));
            }
        }
        var tags = new TreeMap<String, Integer>();
        told.forEach(line -> line.piece().remark().tags().forEach(tag -> tags.merge(tag, 1, Integer::sum)));
        var found = wish.query().map(asked -> Visible.of(engine, seen.keySet(), person.audience(), asked.query()));
        var lines = ordered(asked(told, wish, found), wish, found);
        return new Contents(lines, tags, seen.size(), told.size() - seen.size());
    }

    private static List<Line> asked(List<Line> told, Wish wish, Optional<Map<DocumentId, Hit>> found) {
        var lines = new ArrayList<Line>();
        for (var line : told) {
            var remark = line.piece().remark();
            if (wish.tag().isPresent() && !remark.tags().contains(wish.tag().get())) {
                continue;
            }
            if (found.isEmpty()) {
                lines.add(line);
                continue;
            }
            var hit = Optional.ofNullable(found.get().get(line.piece().document()));
            if (hit.isPresent()) {
                lines.add(new Seen(line.piece(), hit.get()));
            } else if (wish.query()
                    .filter(asked -> NoteWords.has(remark, asked.words()))
                    .isPresent()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static List<Line> ordered(List<Line> lines, Wish wish, Optional<Map<DocumentId, Hit>> found) {
        if (found.isPresent()) {
            var ranks = new HashMap<DocumentId, Integer>();
            found.get().keySet().forEach(id -> ranks.put(id, ranks.size()));
            lines.sort(Comparator.comparingInt(
                    line -> ranks.getOrDefault(line.piece().document(), Integer.MAX_VALUE)));
            return lines;
        }
        switch (wish.order()) {
            case OWN -> {
                // as it is
            }
            case NEWEST ->
                lines.sort(goneLast().thenComparing(day(LocalDate.MIN).reversed()));
            case OLDEST -> lines.sort(goneLast().thenComparing(day(LocalDate.MAX)));
            case ADDED ->
                lines.sort(Comparator.comparing((Line line) -> line.piece().added())
                        .reversed());
        }
        return lines;
    }

    private static Comparator<Line> goneLast() {
        return Comparator.comparing(line -> line instanceof Gone);
    }

    private static Comparator<Line> day(LocalDate undated) {
        return Comparator.comparing(
                line -> line instanceof Seen seen ? seen.hit().date().orElse(undated) : undated);
    }
}
