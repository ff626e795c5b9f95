package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/** The REST interface, as its description has it. */
public record InterfacePage(String description, List<Group> groups) {
    public InterfacePage {
        groups = List.copyOf(groups);
    }

    /** Calls about the same thing. */
    public record Group(String name, List<Call> calls) {
        public Group {
            calls = List.copyOf(calls);
        }
    }

    /** One call. */
    public record Call(
            String method,
            String path,
            String summary,
            Optional<String> description,
            List<Parameter> parameters,
            List<Answer> answers,
            Optional<String> example) {
        public Call {
            parameters = List.copyOf(parameters);
            answers = List.copyOf(answers);
        }
    }

    /** A parameter of a call. */
    public record Parameter(String name, String place, boolean required, String description) {}

    /** What a call answers under a status. */
    public record Answer(String status, String description) {}
}
