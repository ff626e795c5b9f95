package fr.vigie.monitor;

/**
 * Who asks about monitors.
 *
 * @param person name of the account; where a monitor is made, also {@code team:} and the id of a team
 * @param all whether it sees to everybody's
 */
public record Keeper(String person, boolean all) {}
