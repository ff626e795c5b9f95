package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/**
 * The monitors that somebody keeps.
 *
 * @param healthTitle of the last monthly note, where there is one
 * @param health its sentences
 * @param ofTeams the last monthly notes of the teams that this person is in
 * @param notice what was done
 */
public record MonitorsPage(
        List<Line> monitors,
        Optional<String> healthTitle,
        List<String> health,
        List<Note> ofTeams,
        Optional<String> notice) {
    public MonitorsPage {
        monitors = List.copyOf(monitors);
        health = List.copyOf(health);
        ofTeams = List.copyOf(ofTeams);
    }

    /** The last monthly note of one team. */
    public record Note(String title, List<String> lines) {
        public Note {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One monitor.
     *
     * @param wish what it asks, in words
     * @param state paused, over or unreadable; empty for one that runs
     * @param proof what became of this week's documents
     * @param team the team's name, where it is a team's
     * @param unseen how many matches this person has not looked at
     */
    public record Line(
            String address,
            String name,
            String wish,
            String rhythm,
            Optional<String> state,
            String proof,
            Optional<String> team,
            int unseen) {}
}
