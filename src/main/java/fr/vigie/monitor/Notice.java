package fr.vigie.monitor;

import fr.vigie.json.MonitorHealth;
import fr.vigie.messages.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a monitor has to say of itself.
 *
 * @param said arguments of the message, in its order
 */
public record Notice(Kind kind, Instant found, List<String> said) {
    /** What about. */
    public enum Kind {
        /** No document for as long as its owner stated. */
        SILENCE("silence"),
        /** More documents than usual. */
        SPIKE("spike"),
        /** It cannot be matched any more. */
        UNREADABLE("unreadable"),
        /** How its owner's monitors are, once a month; its one argument is a {@link MonitorHealth} as text. */
        HEALTH("health");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The word of REST and of the ledger. */
        public String code() {
            return code;
        }

        /** The kind of a word; empty for a word that is none. */
        public static Optional<Kind> coded(String code) {
            for (var kind : values()) {
                if (kind.code.equals(code)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    public Notice {
        said = List.copyOf(said);
    }

    /** In words. */
    public String said(Locale locale) {
        return kind == Kind.HEALTH
                ? HealthWords.say(MonitorHealth.read(said.getFirst()), locale)
                : Messages.of("monitor", locale).say("notice." + kind.code(), said.toArray());
    }
}
