package fr.vigie.tag.quote;

import java.util.Optional;

/**
 * Who is said to have said it. Both empty where the text gives a speaker that it does not name.
 *
 * @param next the first token after name and role
 */
record Speaker(Optional<String> name, Optional<String> role, int next) {}
