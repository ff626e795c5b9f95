package fr.vigie.report;

import fr.vigie.document.Reading;
import fr.vigie.messages.Messages;
import java.time.LocalDate;
import java.util.ArrayList;

/** A document as somebody who writes cites it. */
public final class Citation {
    private Citation() {}

    /**
     * Issuer or author, title, date, and the address with the day that it was looked at.
     *
     * @param messages with {@code cite.seen}
     */
    public static String of(Messages messages, Reading reading, String title, String address, LocalDate looked) {
        var parts = new ArrayList<String>();
        reading.issuer().or(reading::author).ifPresent(parts::add);
        parts.add("« " + title + " »");
        reading.date().ifPresent(day -> parts.add(messages.day(day)));
        parts.add(messages.say("cite.seen", address, messages.day(looked)));
        return String.join(", ", parts) + ".";
    }
}
