package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/**
 * A page of the log of what was done, the newest first.
 *
 * @param older the address of the next page
 */
public record AuditPage(List<Line> lines, Optional<String> older) {
    public AuditPage {
        lines = List.copyOf(lines);
    }

    /** One thing that was done, worded. */
    public record Line(
            long number, String made, String who, String what, String target, String detail, String address) {}
}
