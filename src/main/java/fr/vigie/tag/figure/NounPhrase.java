package fr.vigie.tag.figure;

/**
 * What is counted: {@code grands projets industriels}.
 *
 * @param first its first token
 * @param head the noun itself
 * @param next the first token after its adjectives and complements
 */
record NounPhrase(int first, int head, int next) {}
