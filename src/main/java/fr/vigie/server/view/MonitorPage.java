package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/**
 * One monitor: what it found, what became of it, and its terms.
 *
 * @param wish what it asks, in words
 * @param state paused, over or unreadable; empty for one that runs
 * @param proof the sentence that proves it
 * @param counts what the sentence leaves out
 * @param feeds the addresses of its feed, shown this once; empty otherwise
 * @param webhookSecret what its webhooks are signed with, where it has one
 * @param next the address of older matches
 * @param deliveries the latest first
 * @param notices what it said of itself
 */
public record MonitorPage(
        String address,
        String name,
        String wish,
        Optional<String> state,
        boolean paused,
        String proof,
        List<Fact> counts,
        Optional<String> notice,
        List<String> feeds,
        Optional<String> webhookSecret,
        List<MatchLine> matches,
        Optional<String> next,
        List<DeliveryLine> deliveries,
        List<String> notices,
        MonitorForm form) {
    public MonitorPage {
        counts = List.copyOf(counts);
        feeds = List.copyOf(feeds);
        matches = List.copyOf(matches);
        deliveries = List.copyOf(deliveries);
        notices = List.copyOf(notices);
    }

    /** A name and its value. */
    public record Fact(String name, String value) {}

    /**
     * One document that was found.
     *
     * @param about kind, day and issuer, joined
     * @param reason why it was told
     * @param fate what became of it, where it was not simply told
     * @param passages with the words marked
     * @param clauses parts of the query that it answers
     */
    public record MatchLine(
            String address,
            String title,
            String about,
            String found,
            String reason,
            Optional<String> fate,
            Optional<String> page,
            List<List<Fragment>> passages,
            List<String> clauses,
            String why) {
        public MatchLine {
            passages = List.copyOf(passages);
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * One bundle on its way.
     *
     * @param again the key that sends it again, where it was given up
     */
    public record DeliveryLine(
            String channel, String made, String state, int attempts, Optional<String> reason, Optional<String> again) {}
}
