package fr.vigie.app;

import fr.vigie.configuration.Configuration.LogFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The log: what a person should know on the terminal, in a line each; everything with its cause in the home's file. */
final class Logging {
    private static final Logger ROOT = Logger.getLogger("");
    private static final int FILE_SIZE = 5 << 20;
    private static final int FILES = 3;
    private static final String FILE_FORMAT = "%1$tFT%1$tT.%1$tL %4$s %3$s: %5$s%6$s%n";
    /** Libraries that speak of themselves more than a person wants to know. */
    private static final Map<String, Level> CHATTY = Map.of(
            "org.eclipse.jetty", Level.WARNING,
            "org.flywaydb", Level.WARNING,
            "com.zaxxer.hikari", Level.WARNING,
            "io.javalin", Level.WARNING,
            // asks for a module that slows the start down and that nothing here gains from: no vectors are searched
            "org.apache.lucene.internal.vectorization", Level.SEVERE);

    /** Kept, for a logger that is collected forgets its level. */
    private static final List<Logger> QUIET = new ArrayList<>();

    private Logging() {}

    /** Warnings and worse on the terminal, nothing else anywhere. */
    static void toTerminal() {
        for (var handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
        }
        CHATTY.forEach((name, level) -> {
            var logger = Logger.getLogger(name);
            logger.setLevel(level);
            QUIET.add(logger);
        });
        add(new ConsoleHandler(), Level.WARNING, new OneLine());
    }

    /** Everything from INFO on in a file as well; as JSON on the terminal too, where another program reads along. */
    static void toFile(Path file, LogFormat format) throws IOException {
        var json = format == LogFormat.JSON;
        if (json) {
            for (var handler : ROOT.getHandlers()) {
                ROOT.removeHandler(handler);
            }
            add(new ConsoleHandler(), Level.INFO, new JsonLines());
        }
        System.setProperty("java.util.logging.SimpleFormatter.format", FILE_FORMAT);
        var handler = new FileHandler(file.toString().replace("%", "%%"), FILE_SIZE, FILES, true);
        handler.setEncoding(StandardCharsets.UTF_8.name());
        add(handler, Level.INFO, json ? new JsonLines() : new SimpleFormatter());
    }

    private static void add(Handler handler, Level level, Formatter formatter) {
        handler.setLevel(level);
        handler.setFormatter(formatter);
        ROOT.addHandler(handler);
    }

    /** Time, level, message, and what went wrong without where in the program. */
    private static final class OneLine extends Formatter {
        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

        @Override
        public String format(LogRecord logged) {
            var thrown = logged.getThrown();
            var cause = thrown == null ? "" : " (" + thrown.toString().replace('\n', ' ') + ")";
            return TIME.format(logged.getInstant()) + " " + logged.getLevel() + " " + formatMessage(logged) + cause
                    + System.lineSeparator();
        }
    }
}
