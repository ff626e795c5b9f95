package fr.vigie.app;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs commands of one home in this process, and keeps what they print. */
record CommandRun(Path home) {

    /** What a command printed, and its exit code. */
    record Outcome(int code, String out, String err) {
        JsonNode json() throws IOException {
            return Json.MAPPER.readTree(out);
        }
    }

    Outcome run(String... words) {
        var line = new ArrayList<>(List.of(words));
        line.add("--home");
        line.add(home.toString());
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(line.toArray(String[]::new));
        return new Outcome(code, out.toString(), err.toString());
    }
}
