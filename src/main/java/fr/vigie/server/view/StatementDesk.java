package fr.vigie.server.view;

import java.util.List;

/**
 * A figure or quote as it was read, to be corrected.
 *
 * @param words as written in the text
 * @param occurrence how many times the text has them before
 * @param said how it is understood
 * @param hidden whether a person said that it is none
 * @param corrected whether a person said something of it
 * @param fields of the form: name, label, value
 */
public record StatementDesk(
        String words, int occurrence, String said, boolean hidden, boolean corrected, List<Field> fields) {
    public StatementDesk {
        fields = List.copyOf(fields);
    }

    /** One value of the form; one without choices is typed. */
    public record Field(String name, String label, String value, List<ReviewPage.Choice> choices) {
        public Field {
            choices = List.copyOf(choices);
        }
    }
}
