package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/**
 * A dossier in somebody's hands.
 *
 * @param address of this page, without parameters
 * @param shared the whole address for others, of one that its owner shares
 * @param heading how many documents there are to be seen
 * @param gone how many are no longer public
 * @param ordered whether documents can be moved: in the dossier's own order, all of them shown
 */
public record DossierSheet(
        String address,
        String title,
        String description,
        int version,
        String owner,
        boolean mine,
        boolean writer,
        String sharing,
        Optional<String> shared,
        Optional<String> notice,
        Optional<Link> back,
        Optional<String> complaint,
        Optional<Notice> misread,
        String typed,
        List<SortChoice> sorts,
        List<Tag> tags,
        List<Kept> kept,
        String heading,
        Optional<String> gone,
        List<Line> lines,
        boolean ordered,
        Optional<String> previous,
        Optional<String> next,
        String export) {
    public DossierSheet {
        sorts = List.copyOf(sorts);
        tags = List.copyOf(tags);
        kept = List.copyOf(kept);
        lines = List.copyOf(lines);
    }

    /** A tag to narrow by, or no longer. */
    public record Tag(String label, int count, String address, boolean chosen) {}

    /**
     * One document.
     *
     * @param result empty for one that is no longer public
     * @param up what it comes before when it is moved up; empty for the first
     * @param down the same down; blank for the last place, empty for the last one
     * @param meanwhile what somebody else wrote while this reader was writing; the fields have the reader's own then
     */
    public record Line(
            String id,
            Optional<Result> result,
            String note,
            String tags,
            int version,
            String added,
            Optional<String> up,
            Optional<String> down,
            Optional<String> meanwhile) {}
}
