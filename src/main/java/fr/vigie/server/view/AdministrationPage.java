package fr.vigie.server.view;

import java.util.List;

/** How the installation is doing: work that waits and its pace, the disk, the index, what could not be read. */
public record AdministrationPage(List<Row> work, List<Row> disk, List<Failed> failures, boolean full) {
    public AdministrationPage {
        work = List.copyOf(work);
        disk = List.copyOf(disk);
        failures = List.copyOf(failures);
    }

    /** One line: what, and how much. */
    public record Row(String name, String value) {}

    /** A file that could not be read, and why. */
    public record Failed(String id, String fileName, String received, String reason) {}
}
