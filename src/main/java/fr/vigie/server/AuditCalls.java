package fr.vigie.server;

import fr.vigie.access.Audit;
import fr.vigie.access.AuditEntry;
import fr.vigie.json.Json;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The log of what was done, a page at a time or the whole of it as a file. */
final class AuditCalls {
    static final int MOST = 500;

    private static final List<String> COLUMNS = List.of("number", "made", "who", "what", "target", "detail", "address");

    private final Audit audit;

    AuditCalls(Audit audit) {
        this.audit = audit;
    }

    void show(Context context) throws IOException {
        switch (Optional.ofNullable(context.queryParam("format")).orElse("json")) {
            case "json" -> page(context);
            case "jsonl" ->
                whole(context, "application/x-ndjson", "journal.jsonl", "", entry -> Json.text(AccountJson.of(entry)));
            case "csv" ->
                whole(
                        context,
                        "text/csv",
                        "journal.csv",
                        "\uFEFF" + String.join(",", COLUMNS) + "\r\n",
                        AuditCalls::csv);
            default -> throw new Problem(400, "notAFormatOfTheLog").with("parameter", "format");
        }
    }

    private void page(Context context) {
        var entries = audit.newest(before(context), Optional.ofNullable(context.queryParam("who")), MOST);
        var node = Json.MAPPER.createObjectNode();
        var list = node.putArray("entries");
        entries.forEach(entry -> list.add(AccountJson.of(entry)));
        if (entries.size() == MOST) {
            node.put("before", entries.getLast().number());
        } else {
            node.putNull("before");
        }
        UserCalls.send(context, node);
    }

    static Optional<Long> before(Context context) {
        return Optional.ofNullable(context.queryParam("before")).map(given -> {
            if (!given.matches("[0-9]{1,18}")) {
                throw new Problem(400, "notACursor").with("parameter", "before");
            }
            return Long.parseLong(given);
        });
    }

    /** Line of one entry. */
    private interface Line {
        String of(AuditEntry entry);
    }

    private void whole(Context context, String type, String file, String head, Line line) throws IOException {
        context.header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"" + file + "\"");
        context.contentType(type + "; charset=utf-8");
        try (Writer out = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8)) {
            out.write(head);
            audit.each(entry -> {
                try {
                    out.write(line.of(entry));
                    out.write(type.equals("text/csv") ? "\r\n" : "\n");
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        }
    }

    private static String csv(AuditEntry entry) {
        return Stream.of(
                        Long.toString(entry.number()),
                        entry.made().toString(),
                        entry.who(),
                        entry.what(),
                        entry.target(),
                        entry.detail(),
                        entry.address())
                .map(AuditCalls::cell)
                .collect(Collectors.joining(","));
    }

    /** Quoted as RFC 4180 has it; what a spreadsheet would reckon is made a text by the apostrophe before it. */
    static String cell(String value) {
        var text = value.matches("[=+@\\t\\r-].*") ? "'" + value : value;
        return text.matches("[^,\"\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
