package fr.vigie.server;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Quote;
import fr.vigie.engine.SearchEngine;
import fr.vigie.family.Wording;
import fr.vigie.query.Audience;
import fr.vigie.query.StatementAnswer.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the reprints of a document word a quote that it has, for one page of quotes. */
final class OtherWordings {
    /** So many reprints of a document are looked through. */
    private static final int REPRINTS = 10;

    /** So many documents are read for one page; what comes after is shown without other wordings. */
    private static final int DOCUMENTS = 60;

    private final SearchEngine engine;
    private final Audience audience;
    private final Map<DocumentId, Optional<Entry>> read = new HashMap<>();

    OtherWordings(SearchEngine engine, Audience audience) {
        this.engine = engine;
        this.audience = audience;
    }

    /** A quote that says most of what another says, and where it stands. */
    record Other(Quote quote, Entry document) {}

    /** Each wording once, in the order of the family. */
    List<Other> of(Quote quote, Statement statement) {
        var others = new ArrayList<Other>();
        engine.family(statement.document().id(), audience).stream()
                .filter(id -> !id.equals(statement.document().id()))
                .limit(REPRINTS)
                .flatMap(id -> document(id).stream())
                .forEach(entry -> entry.tags().quotes().stream()
                        .filter(its -> Wording.differs(quote.text(), its.text()) && bothMayHaveSaid(quote, its))
                        .filter(its -> others.stream()
                                .noneMatch(known -> known.quote().text().equals(its.text())))
                        .forEach(its -> others.add(new Other(its, entry))));
        return others;
    }

    private static boolean bothMayHaveSaid(Quote one, Quote other) {
        return one.speaker().isEmpty()
                || other.speaker().isEmpty()
                || one.speaker().equals(other.speaker());
    }

    private Optional<Entry> document(DocumentId id) {
        if (!read.containsKey(id) && read.size() < DOCUMENTS) {
            read.put(id, engine.find(id, audience).filter(entry -> DocumentPages.mayRead(entry, audience)));
        }
        return read.getOrDefault(id, Optional.empty());
    }
}
