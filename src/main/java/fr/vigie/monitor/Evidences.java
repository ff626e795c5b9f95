package fr.vigie.monitor;

import fr.vigie.document.Entry;
import fr.vigie.engine.SearchEngine;
import fr.vigie.engine.StandingQueries;
import fr.vigie.json.Evidence;
import fr.vigie.json.Signal;
import fr.vigie.query.Audience;
import fr.vigie.query.Snippet;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** From why a document answers to what a person is told of it. */
final class Evidences {
    static final Evidence NONE = new Evidence(List.of(), List.of(), OptionalInt.empty(), Optional.empty());

    private Evidences() {}

    static Evidence of(StandingQueries.Reasons reasons) {
        return new Evidence(
                reasons.passages().stream()
                        .map(passage -> new Evidence.Passage(passage.text(), passage.marks()))
                        .toList(),
                reasons.answered(),
                reasons.page(),
                Optional.empty());
    }

    /** A match with its document as it stands now. */
    static Alert alert(Match match, Entry entry, SearchEngine engine) {
        var reading = entry.reading();
        return new Alert(
                match.key(),
                entry.id(),
                match.reason(),
                match.found(),
                reading.title().orElse(entry.provenance().fileName()),
                reading.date(),
                reading.kind().code(),
                reading.issuer(),
                entry.provenance().source().map(URI::toString),
                match.evidence().page(),
                match.evidence().passages().stream()
                        .map(passage -> new Snippet(passage.text(), passage.marks()))
                        .toList(),
                match.evidence().clauses(),
                signal(match, engine));
    }

    /** What quotes a document that the public may not see any more is not told. */
    private static Optional<Signal> signal(Match match, SearchEngine engine) {
        return match.evidence().signal().filter(signal -> switch (signal) {
            case Signal.Together together -> true;
            case Signal.Moved moved ->
                engine.find(moved.before().document(), Audience.PUBLIC).isPresent();
        });
    }
}
