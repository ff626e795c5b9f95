package fr.vigie.access;

/**
 * Who does something and from where, as the log of what was done has it.
 *
 * @param name an account's name, or one of those below
 * @param address of the connection; empty for none
 */
public record Actor(String name, String address) {
    /** Who works on this machine before there are accounts. */
    public static final String DESK = "desk";

    /** Who gives commands on this machine. */
    public static final String COMMAND_LINE = "command line";

    /** Somebody who did not say who they are. */
    public static final String NOBODY = "nobody";

    /** A command given while no server runs. */
    public static final Actor CONSOLE = new Actor(COMMAND_LINE, "");
}
