package fr.vigie.server.view;

import fr.vigie.messages.Messages;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What every page needs beside its own content.
 *
 * @param messages the sentences of the pages in the reader's language
 * @param theme {@code light}, {@code dark} or {@code auto}
 * @param here the address of this page, to come back to after a change of language or theme
 * @param section which entry of the navigation is the current one, by the end of its message's key {@code section.…}; or
 *     empty
 * @param desk whether this reader may write, which shows the ways in
 * @param watcher whether this reader may keep monitors, which shows the way to them
 * @param unseen how many documents that this reader's monitors found the reader has not looked at
 * @param administrator whether this reader sees to the installation, which shows the way there
 * @param person the account that this reader came in with
 * @param door whether there are accounts, which shows the way to the door
 * @param notice what every reader should know now, whatever the page
 * @param assets makes the versioned address of a style sheet, script or picture from its path under {@code web/static}
 */
public record Frame(
        Messages messages,
        String theme,
        String here,
        String section,
        boolean desk,
        boolean watcher,
        int unseen,
        boolean administrator,
        Optional<String> person,
        boolean door,
        Optional<String> notice,
        UnaryOperator<String> assets) {

    public String say(String key, Object... arguments) {
        return messages.say(key, arguments);
    }

    public String language() {
        return messages.locale().getLanguage();
    }

    /** The language that the switch offers. */
    public String otherLanguage() {
        return messages.locale().equals(Locale.ENGLISH) ? "fr" : "en";
    }

    public String asset(String path) {
        return assets.apply(path);
    }
}
