package fr.vigie.app;

import fr.vigie.intake.FailPoint;
import fr.vigie.intake.Origin;
import fr.vigie.json.IngestSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie ingest}: takes in files and, whole, folders. */
@Command(name = "ingest")
final class IngestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "paths")
    private List<Path> paths = List.of();

    @Option(names = "--draft", descriptionKey = "draft")
    private boolean draft;

    @Option(names = "--dry-run", descriptionKey = "dryRun")
    private boolean dryRun;

    @Option(names = "--workers", paramLabel = "N", descriptionKey = "workers")
    private Optional<Integer> workers = Optional.empty();

    /** 0 when all is taken in or known already, 1 when some files were refused. */
    @Override
    public Integer call() throws Exception {
        var speech = Speech.of(spec.commandLine());
        for (var path : paths) {
            if (Files.notExists(path)) {
                throw new BadUsage(spec.commandLine(), speech.messages().say("noSuchFile", path));
            }
        }
        if (workers.filter(number -> number < 1).isPresent()) {
            throw new BadUsage(spec.commandLine(), speech.messages().say("workersTooFew", workers.get()));
        }
        var summary = dryRun ? tried(speech) : taken(speech);
        tell(speech, summary);
        return summary.refused().isEmpty() ? 0 : 1;
    }

    private IngestSummary taken(Speech speech) throws Exception {
        var home = options.home();
        try (var house = House.open(home, workers, speech.messages().locale(), FailPoint.NONE)
                .orElse(null)) {
            if (house != null) {
                house.warmUp();
                return run(new HouseInlet(house.archive()), speech);
            }
        }
        var server = RunningServer.of(home).orElseThrow(HomeBusy::new);
        speech.remark("throughServer");
        return run(server, speech);
    }

    private IngestSummary run(Inlet inlet, Speech speech) throws IOException, InterruptedException {
        var files = FileList.of(paths);
        try (var progress = ProgressLine.begin(speech, "ingesting", files.size())) {
            var giving = new Inlet.Giving(!draft, Origin.COMMAND);
            return new IngestRun(inlet, giving, progress, speech.messages().say("unreadableFile")).run(files);
        }
    }

    private IngestSummary tried(Speech speech) throws Exception {
        var home = options.home();
        if (Files.notExists(home.ledger())) {
            return tried(GivenBefore.NOTHING, speech);
        }
        try (var house = House.open(home, workers, speech.messages().locale(), FailPoint.NONE)
                .orElse(null)) {
            if (house != null) {
                house.archive().awaitIdle();
                return tried(new HouseInlet(house.archive()), speech);
            }
        }
        return tried(RunningServer.of(home).orElseThrow(HomeBusy::new), speech);
    }

    private IngestSummary tried(GivenBefore before, Speech speech) throws IOException, InterruptedException {
        var files = FileList.of(paths);
        try (var extractor = House.newExtractor(workers, speech.messages().locale());
                var progress = ProgressLine.begin(speech, "trying", files.size())) {
            var trial = new TrialInlet(extractor, before);
            var giving = new Inlet.Giving(!draft, Origin.COMMAND);
            return new IngestRun(trial, giving, progress, speech.messages().say("unreadableFile")).run(files);
        }
    }

    private void tell(Speech speech, IngestSummary summary) {
        if (json.wanted()) {
            speech.print(summary.text());
            return;
        }
        summary.refused().forEach(one -> speech.say("refusedFile", one.file(), one.reason(), one.message()));
        speech.say(
                dryRun ? "wouldIngest" : "ingested",
                summary.seen(),
                summary.indexed(),
                summary.known(),
                summary.refused().size(),
                summary.took().toMillis() / 1000.0);
    }
}
