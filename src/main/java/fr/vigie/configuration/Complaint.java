package fr.vigie.configuration;

import java.util.List;

/**
 * What is wrong with a setting.
 *
 * @param message its key in the messages of {@code configuration}
 * @param arguments of the message
 */
public record Complaint(String message, List<String> arguments) {
    public Complaint {
        arguments = List.copyOf(arguments);
    }

    static Complaint of(String message, String... arguments) {
        return new Complaint(message, List.of(arguments));
    }
}
