package fr.vigie.server.view;

import fr.vigie.server.view.DocumentPage.NameGroup;
import java.util.List;
import java.util.Optional;

/**
 * One document on the desk: what was read of it, to be corrected, beside its original.
 *
 * @param version that the forms speak of: who changes it meanwhile is not overwritten
 * @param standing the word for the style, such as {@code draft}
 * @param state what is said of where it stands, its hour with it
 * @param reason why it could not be read
 * @param reading whether it is being read just now
 * @param notice what the last step did, or why it did not
 * @param monitors how many monitors will tell of it once it is public, in words; empty for what is
 * @param figureToAdd the form for a figure that was missed; its words are the passage as it was typed
 * @param quoteToAdd the same for a quote
 * @param contactsWere the contacts as they are now, for the form to say which it was drawn from
 * @param text what was read, drawn; empty where the original is shown
 * @param view where the original can be shown in the page
 * @param showsOriginal whether that is what is shown now
 */
public record ReviewPage(
        String id,
        int version,
        String title,
        String file,
        String standing,
        String state,
        Optional<String> reason,
        boolean reading,
        boolean itself,
        Optional<ReviewNotice> notice,
        List<DoubtLine> doubts,
        Optional<String> monitors,
        List<ReviewField> fields,
        List<StatementDesk> figures,
        List<StatementDesk> quotes,
        StatementDesk figureToAdd,
        StatementDesk quoteToAdd,
        List<ContactRow> contacts,
        String contactsWere,
        List<NameGroup> names,
        Optional<NameDesk> nameDesk,
        PublishBox publish,
        List<Paragraph> text,
        Optional<String> view,
        boolean showsOriginal,
        String original,
        int versions) {
    public ReviewPage {
        doubts = List.copyOf(doubts);
        fields = List.copyOf(fields);
        figures = List.copyOf(figures);
        quotes = List.copyOf(quotes);
        contacts = List.copyOf(contacts);
        names = List.copyOf(names);
        text = List.copyOf(text);
    }

    /** What the last step did. */
    public record ReviewNotice(boolean good, String said, List<String> lines) {
        public ReviewNotice {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One thing stated of the document, in a form.
     *
     * @param type {@code text}, {@code area}, {@code date}, {@code url} or {@code select}
     * @param value what the form shows
     * @param was what the document had when the form was drawn
     * @param theirs what somebody else made of it meanwhile, where both did
     * @param wrong why the value cannot be
     */
    public record ReviewField(
            String name,
            String label,
            String type,
            String value,
            String was,
            List<Choice> choices,
            Optional<String> theirs,
            Optional<String> wrong) {
        public ReviewField {
            choices = List.copyOf(choices);
        }
    }

    /** One of the values of a field. */
    public record Choice(String value, String label) {}

    /** One contact of the form; the last is empty, for another. */
    public record ContactRow(String name, String role, String email, String phone) {}

    /**
     * What can be done about who sees it.
     *
     * @param hour as the form has it: typed before, or its own
     */
    public record PublishBox(
            boolean publish,
            boolean embargo,
            boolean withdraw,
            String hour,
            String zone,
            List<String> zones,
            Optional<HourTrouble> trouble) {
        public PublishBox {
            zones = List.copyOf(zones);
        }
    }
}
