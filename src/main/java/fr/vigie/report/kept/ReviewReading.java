package fr.vigie.report.kept;

import fr.vigie.document.DocumentId;
import fr.vigie.engine.SearchEngine;
import fr.vigie.query.Audience;
import fr.vigie.report.PressReview;
import fr.vigie.report.PressReview.Item;
import fr.vigie.report.PressReviews;
import fr.vigie.report.kept.ReviewDraft.Line;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts a kept review together from what is public now, so that what was withdrawn or removed since is not in it: neither
 * the document nor what the editor said of it.
 */
public final class ReviewReading {
    private final PressReviews reviews;
    private final ZoneId zone;

    /**
     * @param pages whole addresses of the documents' pages
     * @param zone of the day that a review without a span is of
     */
    public ReviewReading(SearchEngine engine, Function<DocumentId, URI> pages, ZoneId zone) {
        this.reviews = new PressReviews(engine, pages);
        this.zone = zone;
    }

    /** What one line comes to. */
    public enum Standing {
        SHOWN,
        LEFT_OUT,
        /** It is of a family that another line before it tells. */
        TOLD_BEFORE,
        /** Its document is not public. */
        HIDDEN
    }

    /**
     * One line as it comes out.
     *
     * @param item the news with the editor's words; also of a line that is left out; empty for what is hidden or told before
     */
    public record Read(Line line, Standing standing, Optional<Item> item) {}

    /** Each line of a review, in its order. */
    public List<Read> lines(ReviewDraft draft) {
        var leftOut = new HashSet<DocumentId>();
        draft.lines().stream().filter(Line::leftOut).map(Line::document).forEach(leftOut::add);
        var told = new HashSet<DocumentId>();
        var read = new ArrayList<Read>();
        for (var line : draft.lines()) {
            read.add(read(line, leftOut, told));
        }
        return read;
    }

    private Read read(Line line, Set<DocumentId> leftOut, Set<DocumentId> told) {
        var family = reviews.family(line.document(), Audience.PUBLIC);
        if (line.leftOut()) {
            var item = reviews.item(line.document(), family, Audience.PUBLIC);
            return new Read(line, item.isPresent() ? Standing.LEFT_OUT : Standing.HIDDEN, item);
        }
        if (told.contains(line.document())) {
            return new Read(line, Standing.TOLD_BEFORE, Optional.empty());
        }
        var members =
                family.stream().filter(member -> !leftOut.contains(member)).toList();
        var isThere = reviews.item(line.document(), List.of(), Audience.PUBLIC).isPresent();
        var item = isThere ? reviews.item(members.getFirst(), members, Audience.PUBLIC) : Optional.<Item>empty();
        if (item.isEmpty()) {
            return new Read(line, Standing.HIDDEN, Optional.empty());
        }
        told.addAll(members);
        return new Read(
                line, Standing.SHOWN, item.map(news -> news.edited(line.section(), line.headline(), line.comment())));
    }

    /** The review as it goes out. */
    public PressReview review(KeptReview kept) {
        return review(kept, lines(kept.draft()));
    }

    /** The same of lines that were read already. */
    public PressReview review(KeptReview kept, List<Read> lines) {
        var draft = kept.draft();
        return new PressReview(
                draft.title(),
                draft.introduction(),
                draft.from(),
                draft.to()
                        .orElseGet(() -> draft.from()
                                .filter(first -> first.isAfter(
                                        kept.created().atZone(zone).toLocalDate()))
                                .orElseGet(() -> kept.created().atZone(zone).toLocalDate())),
                lines.stream()
                        .filter(line -> line.standing() == Standing.SHOWN)
                        .flatMap(line -> line.item().stream())
                        .toList());
    }
}
