package fr.vigie.app;

import fr.vigie.json.LogLine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** Each record of the log as a JSON object in a line. */
final class JsonLines extends Formatter {
    @Override
    public String format(LogRecord logged) {
        var line = new LogLine(
                logged.getInstant(),
                logged.getLevel().getName(),
                Optional.ofNullable(logged.getLoggerName()).orElse(""),
                Thread.currentThread().getName(), // handlers are called by whoever logs
                formatMessage(logged),
                Optional.ofNullable(logged.getThrown()).map(JsonLines::trace));
        return line.text() + System.lineSeparator();
    }

    private static String trace(Throwable thrown) {
        var trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
