package fr.vigie.monitor;

import fr.vigie.engine.StandingQueries;
import fr.vigie.messages.Messages;
import fr.vigie.query.ParsedQuery.Misread;
import java.util.Locale;
import java.util.Optional;

/**
 * What is wrong with what somebody states of a monitor.
 *
 * @param speaker whose message file says it: {@code monitor} or {@code query}
 * @param key of the message
 * @param argument what the message names; may be empty
 * @param field of the terms, in the words of REST
 * @param misread where in the query the trouble is, for a query that cannot be read
 */
public record Flaw(String speaker, String key, String argument, String field, Optional<Misread> misread) {
    private static final String BETWEEN = "\t";

    static Flaw of(String key, String argument, String field) {
        return new Flaw("monitor", key, argument, field, Optional.empty());
    }

    static Flaw of(Misread misread, String field) {
        return new Flaw("query", misread.complaint(), misread.argument(), field, Optional.of(misread));
    }

    static Flaw of(StandingQueries.Refusal refusal) {
        return of(refusal.key(), refusal.argument(), "query");
    }

    /** In words. */
    public String said(Locale locale) {
        return Messages.of(speaker, locale).say(key, argument);
    }

    /** For {@link #read}; where in the query it is gets lost. */
    String text() {
        return String.join(BETWEEN, speaker, key, field, argument);
    }

    static Flaw read(String text) {
        var parts = text.split(BETWEEN, 4);
        return new Flaw(parts[0], parts[1], parts[3], parts[2], Optional.empty());
    }
}
