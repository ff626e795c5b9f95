package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/**
 * The search page.
 *
 * @param typed what stands in the box
 * @param kept what the box's form repeats
 * @param dated what the form of the dates repeats
 * @param complaints what else of the address could not be read
 * @param heading the count, worded
 * @param grouping how many families the documents make, worded, where that is fewer
 * @param regroup to group reprints, or no longer to
 * @param rank of the first result, 1 on the first page
 */
public record SearchPage(
        String title,
        String typed,
        List<Kept> kept,
        List<Kept> dated,
        Optional<Notice> notice,
        List<String> complaints,
        boolean relaxed,
        Optional<Link> meant,
        List<Chip> chips,
        Optional<String> clear,
        String heading,
        Optional<String> grouping,
        Optional<Link> regroup,
        long rank,
        List<Result> results,
        Optional<String> next,
        Optional<String> first,
        List<FacetPanel> facets,
        Optional<Histogram> histogram,
        List<SortChoice> sorts,
        Emptiness emptiness) {
    /** Why there is nothing to show. */
    public enum Emptiness {
        NOT_EMPTY,
        NO_HIT,
        NO_DOCUMENT
    }

    public SearchPage {
        kept = List.copyOf(kept);
        dated = List.copyOf(dated);
        complaints = List.copyOf(complaints);
        chips = List.copyOf(chips);
        results = List.copyOf(results);
        facets = List.copyOf(facets);
        sorts = List.copyOf(sorts);
    }
}
