package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/**
 * Something about a document that a person should look at.
 *
 * @param grave whether it had better be settled before publishing
 * @param where the part of the page where it can be mended, as {@code #date}
 * @param links documents that it speaks of
 */
public record DoubtLine(String code, boolean grave, String said, Optional<String> where, List<Link> links) {
    public DoubtLine {
        links = List.copyOf(links);
    }
}
