package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/**
 * How the installation is doing: work that waits and its pace, the index, the disk, what could not be read.
 *
 * @param sample what is said of the sample corpus, as long as there is something of it
 * @param full whether there is no room for more
 */
public record AdministrationPage(
        Optional<Notice> notice,
        List<Row> work,
        List<Row> index,
        List<Row> disk,
        Optional<String> sample,
        List<Source> sources,
        List<Failed> failures,
        boolean full) {
    public AdministrationPage {
        work = List.copyOf(work);
        index = List.copyOf(index);
        disk = List.copyOf(disk);
        sources = List.copyOf(sources);
        failures = List.copyOf(failures);
    }

    /** What the last step did, or why it did not. */
    public record Notice(boolean good, String said) {}

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
