package fr.vigie.messages;

/** Cells of tables that people open in a spreadsheet. */
public final class Cells {
    private Cells() {}

    /** Quoted as RFC 4180 has it; what a spreadsheet would reckon is made a text by the apostrophe before it. */
    public static String of(String value) {
        var text = value.matches("(?s)\\s*[=+@\\t\\r-].*") ? "'" + value : value;
        return text.matches("[^,\"\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
