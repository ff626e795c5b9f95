package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/**
 * The list of what the desk looks after.
 *
 * @param open whether this reader may
 * @param standing the one shown, such as {@code draft}
 * @param words those looked for
 * @param action where the form with the chosen documents goes
 * @param zones names of zones that an hour may be given in, the usual one first
 * @param done what the last deed did
 * @param undone those to which it could not be done, each with its reason
 */
public record DeskPage(
        boolean open,
        String standing,
        List<Tab> tabs,
        String words,
        List<Line> lines,
        int total,
        Optional<String> previous,
        Optional<String> next,
        String action,
        List<String> zones,
        Optional<String> done,
        List<String> undone,
        Optional<HourTrouble> trouble) {
    public DeskPage {
        tabs = List.copyOf(tabs);
        lines = List.copyOf(lines);
        zones = List.copyOf(zones);
        undone = List.copyOf(undone);
    }

    /** One place where documents stand. */
    public record Tab(String code, String label, int count, String address, boolean current) {}

    /**
     * One document.
     *
     * @param when its hour, or the day that it came or went public, worded
     * @param chosen whether it was chosen before the page came back
     */
    public record Line(
            String id,
            String title,
            String address,
            String kind,
            String kindLabel,
            Optional<String> issuer,
            String file,
            String when,
            Optional<String> reason,
            boolean chosen) {}
}
