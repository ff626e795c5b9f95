package fr.vigie.intake;

import fr.vigie.document.DocumentId;
import java.util.Collection;
import java.util.List;

/**
 * Asks for a page of the documents that stand in one place.
 *
 * @param words that the file's name has; empty for all
 * @param among documents that are listed as well, whatever their file is called: what a search found for the words
 * @param skip how many come before the page
 * @param most how many the page has
 */
public record Inventory(Standing standing, String words, List<DocumentId> among, int skip, int most) {
    /** The most that {@code among} may hold. */
    public static final int MOST_AMONG = 1_000;

    public Inventory {
        among = List.copyOf(among);
        if (skip < 0 || most < 1 || among.size() > MOST_AMONG) {
            throw new IllegalArgumentException("no page: " + skip + ", " + most + ", among " + among.size());
        }
    }

    /** All that stand there, a page of them. */
    public static Inventory of(Standing standing, int skip, int most) {
        return new Inventory(standing, "", List.of(), skip, most);
    }

    /** The ids, at least one: SQL knows no empty list. */
    Collection<String> ids() {
        return among.isEmpty()
                ? List.of("")
                : among.stream().map(DocumentId::value).toList();
    }

    /** The words as a pattern of LIKE whose escape is {@code !}: a backslash would end the statement's own quotes early. */
    String pattern() {
        return "%" + words.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
