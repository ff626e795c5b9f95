package fr.vigie.server.view;

import java.util.List;

/** How the installation is doing: work that waits and its pace, the disk, the index, what could not be read. */
public record AdministrationPage(
        List<Row> work, List<Row> disk, List<Source> sources, List<Failed> failures, boolean full) {
    public AdministrationPage {
        work = List.copyOf(work);
        disk = List.copyOf(disk);
        sources = List.copyOf(sources);
        failures = List.copyOf(failures);
    }

    /** One line: what, and how much. */
    public record Row(String name, String value) {}

    /** What brings files by itself, how many it brought, and what was in the way at the last look. */
    public record Source(String name, String taken, List<String> troubles) {
        public Source {
            troubles = List.copyOf(troubles);
        }
    }

    /** A file that could not be read, and why. */
    public record Failed(String id, String fileName, String received, String reason) {}
}
