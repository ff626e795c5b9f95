package fr.vigie.server;

import fr.vigie.messages.Cells;
import fr.vigie.monitor.Alert;
import fr.vigie.monitor.Findings;
import fr.vigie.monitor.Found;
import fr.vigie.monitor.Monitor;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that a monitor found, as a table for spreadsheets. What the public may not see now is left out. */
final class MatchSheet {
    private static final List<String> COLUMNS =
            List.of("found", "reason", "document", "title", "date", "kind", "issuer", "source", "clauses", "passage");

    private MatchSheet() {}

    static void send(Context context, Findings findings, Monitor monitor) {
        context.header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"veille.csv\"")
                .contentType("text/csv; charset=utf-8");
        try (Writer out = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8)) {
            out.write("\uFEFF" + String.join(",", COLUMNS) + "\r\n");
            var next = OptionalLong.empty();
            do {
                var page = findings.page(monitor, next, Findings.LARGEST);
                for (var found : page.found()) {
                    out.write(line(found));
                }
                next = page.next();
            } while (next.isPresent());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String line(Found found) {
        return found.alert().map(MatchSheet::line).orElse("");
    }

    private static String line(Alert alert) {
        return Stream.of(
                                alert.found().toString(),
                                alert.reason().code(),
                                alert.document().value(),
                                alert.title(),
                                alert.date().map(LocalDate::toString).orElse(""),
                                alert.kind(),
                                alert.issuer().orElse(""),
                                alert.source().orElse(""),
                                String.join(" · ", alert.clauses()),
                                alert.passages().isEmpty()
                                        ? ""
                                        : alert.passages().getFirst().text())
                        .map(Cells::of)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }
}
