package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/**
 * One line of the results.
 *
 * @param kind the word of the contract, for the style
 * @param kindLabel what a person reads
 * @param day ISO 8601, beside the worded {@code date}
 */
public record Result(
        String id,
        String address,
        List<Fragment> title,
        String kind,
        String kindLabel,
        Optional<String> day,
        Optional<String> date,
        Optional<String> issuer,
        int reprints,
        List<List<Fragment>> snippets,
        List<Link> organisations,
        List<String> places) {
    public Result {
        title = List.copyOf(title);
        snippets = List.copyOf(snippets);
        organisations = List.copyOf(organisations);
        places = List.copyOf(places);
    }
}
