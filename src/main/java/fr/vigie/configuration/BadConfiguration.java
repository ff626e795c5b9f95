package fr.vigie.configuration;

import fr.vigie.messages.Messages;
import java.io.Serial;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The configuration cannot be used; nothing was begun with it. */
public final class BadConfiguration extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Complaint> complaints;

    BadConfiguration(List<Complaint> complaints) {
        super(complaints.toString(), null, false, false);
        this.complaints = List.copyOf(complaints);
    }

    /** Everything that is wrong, each in a line. */
    public String said(Locale locale) {
        var messages = Messages.of("configuration", locale);
        return complaints.stream()
                .map(complaint ->
                        messages.say(complaint.message(), complaint.arguments().toArray()))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
