package fr.vigie.server;

import fr.vigie.document.Contact;
import fr.vigie.document.Entry;
import fr.vigie.json.Json;
import fr.vigie.json.ReadingJson;
import fr.vigie.server.view.ReviewPage.ContactRow;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The contacts of a document as a form of rows; a row that was emptied is gone. */
final class ContactForms {
    static final ContactRow EMPTY = new ContactRow("", "", "", "");

    private static final int MOST = 50;
    private static final int LONGEST = 300;

    private ContactForms() {}

    static List<ContactRow> rows(Entry entry) {
        return entry.reading().contacts().stream()
                .map(contact -> new ContactRow(
                        contact.name().orElse(""),
                        contact.role().orElse(""),
                        contact.email().orElse(""),
                        contact.phone().orElse("")))
                .toList();
    }

    /** The rows that the form came back with, without empty ones. */
    static List<ContactRow> typed(Context context) {
        var rows = new ArrayList<ContactRow>();
        int most = Math.min(MOST, context.formParams("contact.name").size());
        for (int i = 0; i < most; i++) {
            var row = new ContactRow(
                    value(context, "contact.name", i),
                    value(context, "contact.role", i),
                    value(context, "contact.email", i),
                    value(context, "contact.phone", i));
            if (!row.equals(EMPTY)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The rows as the trait is kept. */
    static String written(List<ContactRow> rows) {
        return Json.text(ReadingJson.tree(rows.stream()
                .map(row -> new Contact(
                        optional(row.name()), optional(row.role()), optional(row.email()), optional(row.phone())))
                .toList()));
    }

    private static String value(Context context, String name, int row) {
        var values = context.formParams(name);
        var value = row < values.size() ? values.get(row).strip().replaceAll("\\s+", " ") : "";
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }

    private static Optional<String> optional(String value) {
        return Optional.of(value).filter(v -> !v.isEmpty());
    }
}
