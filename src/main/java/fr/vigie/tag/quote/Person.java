package fr.vigie.tag.quote;

/** A person or an organisation that stands in a text, from its first token to the one after its last. */
record Person(String label, int first, int next, boolean human) {}
