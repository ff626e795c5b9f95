package fr.vigie.server.view;

import fr.vigie.query.Field;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The search page.
 *
 * @param typed what stands in the box
 * @param kept what the box's form repeats
 * @param dated what the form of the dates repeats
 * @param stated what the form of the figures repeats
 * @param measures that figures are asked by: the word of the query language as the address, and its label
 * @param complaints what else of the address could not be read
 * @param sheet the fact sheet of the one name that is searched for
 * @param heading the count, worded
 * @param grouping how many families the documents make, worded, where that is fewer
 * @param counted what the facets count, worded, where that is not documents
 * @param regroup to group reprints, or no longer to
 * @param export the ways to take all of it away; none where there is nothing
 * @param rank of the first result, 1 on the first page
 * @param keep for whoever may put what is found into a dossier
 */
public record SearchPage(
        String title,
        String typed,
        List<Kept> kept,
        List<Kept> dated,
        List<Kept> stated,
        List<Link> measures,
        Optional<Notice> notice,
        List<String> complaints,
        boolean relaxed,
        Optional<Link> meant,
        Optional<Link> sheet,
        List<Chip> chips,
        Optional<String> clear,
        String heading,
        Optional<String> grouping,
        Optional<String> counted,
        Optional<Link> regroup,
        List<Link> export,
        long rank,
        List<Result> results,
        Optional<String> next,
        Optional<String> first,
        List<FacetPanel> facets,
        Optional<Histogram> histogram,
        List<SortChoice> sorts,
        Emptiness emptiness,
        Optional<KeepPanel> keep) {
    /** Why there is nothing to show. */
    public enum Emptiness {
        NOT_EMPTY,
        NO_HIT,
        NO_DOCUMENT
    }

    public SearchPage {
        kept = List.copyOf(kept);
        dated = List.copyOf(dated);
        stated = List.copyOf(stated);
        measures = List.copyOf(measures);
        complaints = List.copyOf(complaints);
        chips = List.copyOf(chips);
        export = List.copyOf(export);
        results = List.copyOf(results);
        facets = List.copyOf(facets);
        sorts = List.copyOf(sorts);
    }

    /** The panels of what documents say. */
    public List<FacetPanel> about() {
        return facets.stream().filter(panel -> !isForm(panel)).toList();
    }

    /** The panels of what they are made of: language and file format. */
    public List<FacetPanel> form() {
        return facets.stream().filter(SearchPage::isForm).toList();
    }

    private static boolean isForm(FacetPanel panel) {
        return panel.code().equals("language") || panel.code().equals("mediaType");
    }

    /** The names that may stand before a colon, in either language, for the box to know them. */
    public String fields() {
        var names = new LinkedHashSet<String>();
        Stream.of(Field.values())
                .filter(field -> field != Field.ANYWHERE)
                .map(Field::french)
                .forEach(names::add);
        names.add("date");
        Stream.of(Field.values())
                .filter(field -> field != Field.ANYWHERE)
                .map(Field::english)
                .forEach(names::add);
        return String.join(" ", names);
    }
}
