package fr.vigie.monitor;

import fr.vigie.json.Evidence;
import java.util.List;

/**
 * Something about a document that one monitor is to be told besides that it answers.
 *
 * @param pairs the organisations, where two are named together for the first time
 */
record Raised(Reason reason, String occasion, Evidence evidence, List<FirstTogether.Pair> pairs) {
    Raised {
        pairs = List.copyOf(pairs);
    }
}
