package fr.vigie.dossier;

import fr.vigie.document.DocumentId;
import fr.vigie.engine.SearchEngine;
import fr.vigie.query.Audience;
import fr.vigie.query.Query;
import fr.vigie.query.SearchAnswer.Hit;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Sort;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of some documents somebody may see: what the engine finds of them, and nothing that it does not. */
final class Visible {
    private Visible() {}

    /** In no order that means anything. */
    static Map<DocumentId, Hit> of(SearchEngine engine, Collection<DocumentId> documents, Audience audience) {
        return of(engine, documents, audience, new Query.Everything());
    }

    /** Those that answer, the best first, never partial matches. */
    static Map<DocumentId, Hit> of(
            SearchEngine engine, Collection<DocumentId> documents, Audience audience, Query query) {
        var hits = new LinkedHashMap<DocumentId, Hit>();
        if (documents.isEmpty()) {
            return hits;
        }
        var request = SearchRequest.everything(audience)
                .asking(query)
                .sorted(query instanceof Query.Everything ? Sort.NEWEST : Sort.RELEVANCE)
                .sized(SearchRequest.LARGEST)
                .among(Set.copyOf(documents));
        var cursor = Optional.<String>empty();
        do {
            var answer = engine.search(request.from(cursor));
            answer.hits().forEach(hit -> hits.put(hit.id(), hit));
            cursor = answer.cursor();
        } while (cursor.isPresent());
        return hits;
    }
}
