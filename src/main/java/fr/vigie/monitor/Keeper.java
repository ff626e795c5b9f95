package fr.vigie.monitor;

/**
 * Who asks about monitors.
 *
 * @param person name of the account
 * @param all whether it sees to everybody's
 */
public record Keeper(String person, boolean all) {
    boolean mayKeep(Monitor monitor) {
        return all || monitor.isKeptBy(person);
    }
}
