package fr.vigie.server.view;

/**
 * Where letters of a monitor to one address are ended without a login.
 *
 * @param address that the letters go to
 * @param action what the button asks
 * @param done whether they are ended
 */
public record UnsubscribePage(String address, String action, boolean done) {}
