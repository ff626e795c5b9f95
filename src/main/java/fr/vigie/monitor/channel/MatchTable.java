package fr.vigie.monitor.channel;

import fr.vigie.messages.Cells;
import fr.vigie.messages.Messages;
import fr.vigie.monitor.Alert;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The matches of a monitor as a table for spreadsheets: CSV (RFC 4180) in UTF-8 with its mark, one line for each alert. */
public final class MatchTable {
    private final Signposts signposts;
    private final Messages messages;
    private final AlertWords words;

    public MatchTable(Signposts signposts, Locale locale) {
        this.signposts = signposts;
        this.messages = Messages.of("channel", locale);
        this.words = new AlertWords(messages);
    }

    /** Writes the whole table, one alert after the other as they come; closes nothing. */
    public void write(Iterator<Alert> alerts, Appendable out) throws IOException {
        out.append('\uFEFF').append(messages.say("matches.columns")).append("\r\n");
        while (alerts.hasNext()) {
            out.append(line(alerts.next())).append("\r\n");
        }
    }

    private String line(Alert alert) {
        var passages =
                alert.passages().stream().map(passage -> passage.text().strip()).collect(Collectors.joining(" […] "));
        return Stream.of(
                        alert.found().toString(),
                        words.reason(alert),
                        words.kind(alert),
                        alert.title(),
                        alert.issuer().orElse(""),
                        alert.date().map(LocalDate::toString).orElse(""),
                        alert.page().isPresent() ? Integer.toString(alert.page().getAsInt()) : "",
                        passages,
                        String.join(" · ", alert.clauses()),
                        words.more(alert).orElse(""),
                        signposts.document(alert.document()).toString(),
                        AlertWords.source(alert).orElse(""))
                .map(Cells::of)
                .collect(Collectors.joining(","));
    }
}
