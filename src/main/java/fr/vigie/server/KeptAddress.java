package fr.vigie.server;

import fr.vigie.dossier.SavedSearch;
import fr.vigie.dossier.SavedSearches;
import fr.vigie.query.Audience;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.TooBroad;

/** The address of a search that is kept: from the first page, and of what a search knows alone. */
final class KeptAddress {
    private KeptAddress() {}

    /** What stands behind the question mark, of an address or of that alone. */
    static String of(String given) {
        return of(Parameters.parse(given.substring(given.indexOf('?') + 1)));
    }

    static String of(Parameters given) {
        var asked = SearchAddress.of(given).without("cursor", "rank", "size", "audience");
        return asked.under("").replaceFirst("^\\?", "");
    }

    /** The page that shows what it finds. */
    static String page(SavedSearch search) {
        return SearchAddress.of(parameters(search)).toString();
    }

    static Parameters parameters(SavedSearch search) {
        return Parameters.parse(search.wording().asked());
    }

    /** How many documents that it finds are new; where it asks too much, those of its nearest reading. */
    static long fresh(SavedSearches searches, SavedSearch search) {
        var typed = parameters(search).first("q").orElse("").strip();
        var request = SearchParameters.read(parameters(search), SearchPages.standard(typed), Audience.PUBLIC)
                .request();
        return fresh(searches, search, typed, request);
    }

    private static long fresh(SavedSearches searches, SavedSearch search, String typed, SearchRequest request) {
        try {
            return searches.fresh(search, request);
        } catch (TooBroad e) {
            return fresh(
                    searches, search, typed, request.asking(e.misread(typed).query()));
        }
    }
}
