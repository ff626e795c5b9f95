package fr.vigie.extract;

import fr.vigie.document.Refusal;
import fr.vigie.messages.Messages;
import java.util.Locale;

/** Says to a person why a file could not be read. */
public final class RefusalMessages {
    private final Messages messages;

    /** In English for an English locale, in French for every other. */
    public RefusalMessages(Locale locale) {
        messages = Messages.of("extract", locale);
    }

    public Locale locale() {
        return messages.locale();
    }

    /** The general sentence of a reason. */
    public Extraction.Refused refused(Refusal reason) {
        return refused(reason, reason.code());
    }

    /** A sentence of its own under a key of the message files. */
    public Extraction.Refused refused(Refusal reason, String key, Object... arguments) {
        return new Extraction.Refused(reason, messages.say(key, arguments));
    }
}
