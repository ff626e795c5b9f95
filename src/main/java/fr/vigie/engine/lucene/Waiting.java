package fr.vigie.engine.lucene;

import fr.vigie.query.Audience;
import java.util.List;

/**
 * A request that waits.
 *
 * @param number its place in the bits of those looked at
 * @param asked every clue of its condition, once for each time it is asked for
 * @param anchors of these a document that answers has at least one; empty where no such clues can be named
 */
record Waiting(int number, String key, Audience audience, Condition condition, List<Clue> asked, List<Clue> anchors) {}
