package fr.vigie.dossier;

import fr.vigie.query.Audience;

/**
 * Somebody with an account, who asks.
 *
 * @param account its id: a name may be given to another one day
 * @param audience which documents they may see
 */
public record Person(String account, Audience audience) {}
