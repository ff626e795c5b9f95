package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/**
 * What somebody keeps.
 *
 * @param lent dossiers of others that they opened
 */
public record DossiersPage(
        List<Card> own, List<Card> lent, List<Search> searches, Optional<String> notice, Optional<String> complaint) {
    public DossiersPage {
        own = List.copyOf(own);
        lent = List.copyOf(lent);
        searches = List.copyOf(searches);
    }

    /** One dossier. */
    public record Card(String address, String title, String description, String about) {}

    /**
     * One kept search.
     *
     * @param asked what it asks, in words
     * @param open what shows what it finds
     * @param watch the form of a monitor of it
     */
    public record Search(
            String address,
            int version,
            String name,
            String asked,
            String about,
            String open,
            String watch,
            long fresh) {}
}
