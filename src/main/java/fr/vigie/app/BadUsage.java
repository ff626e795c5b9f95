package fr.vigie.app;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What was asked cannot be done as it was asked; the complaint says why, to the person. */
final class BadUsage extends ParameterException {
    private static final long serialVersionUID = 1L;

    private final String complaint;

    BadUsage(CommandLine command, String complaint) {
        super(command, complaint);
        this.complaint = complaint;
    }

    String complaint() {
        return complaint;
    }
}
