package fr.vigie.app;

import fr.vigie.intake.FailPoint;
import fr.vigie.query.Query;
import fr.vigie.query.SearchRequest;
import fr.vigie.report.Batch;
import fr.vigie.report.Batch.Asked;
import fr.vigie.report.Batch.Outcome;
import fr.vigie.report.BatchTable;
import fr.vigie.report.CsvTable;
import fr.vigie.server.BatchJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie batch}: counts the queries of a list, one a line, as the public would be answered. */
@Command(name = "batch")
final class BatchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "FILE", descriptionKey = "batchFile")
    private String file = "";

    /** 0 when every line could be read, 1 when one could not; 2 for a list that is not there or too long. */
    @Override
    public Integer call() throws Exception {
        var speech = Speech.of(spec.commandLine());
        var list = list(speech);
        if (Batch.questions(list).size() > Batch.MOST) {
            throw new BadUsage(spec.commandLine(), speech.messages().say("tooManyQueries", Batch.MOST));
        }
        var home = options.home();
        try (var house = House.open(home, Optional.empty(), speech.messages().locale(), FailPoint.NONE)
                .orElse(null)) {
            if (house != null) {
                var batch = new Batch(house.archive().engine()::search, SearchRequest.of(new Query.Everything()));
                var answers = Batch.questions(list).stream().map(batch::ask).toList();
                speech.print(
                        json.wanted()
                                ? BatchJson.text(answers, speech.messages().locale())
                                : csv(answers, speech));
                return answers.stream().anyMatch(asked -> asked.outcome() instanceof Outcome.Unread) ? 1 : ExitCode.OK;
            }
        }
        var server = RunningServer.of(home)
                .orElseThrow(HomeBusy::new)
                .speaking(speech.messages().locale());
        speech.remark("throughServer");
        var answer = server.batch(list, "json");
        speech.print(json.wanted() ? answer : server.batch(list, "csv").stripTrailing());
        return BatchJson.hasUnread(answer) ? 1 : ExitCode.OK;
    }

    private String list(Speech speech) throws IOException {
        if (file.equals("-")) {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        }
        var path = Path.of(file);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new BadUsage(spec.commandLine(), speech.messages().say("noSuchFile", file));
        }
        return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    }

    private static String csv(List<Asked> answers, Speech speech) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var table = new CsvTable(bytes)) {
            var rows = new BatchTable(table, speech.messages().locale());
            for (var asked : answers) {
                rows.put(asked);
            }
            table.end();
        }
        return bytes.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
