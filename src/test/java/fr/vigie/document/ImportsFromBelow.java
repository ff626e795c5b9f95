package fr.vigie.document;

import fr.vigie.engine.SearchEngine;

/** What the order of packages forbids, so that a test can see the rule fire. */
public interface ImportsFromBelow {
    SearchEngine engine();
}
