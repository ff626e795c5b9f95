package fr.vigie.engine;

import fr.vigie.document.Entry;
import fr.vigie.query.SearchAnswer;

/** A document that answers a search, whole. */
public record Found(Entry entry, SearchAnswer.Hit hit) {}
