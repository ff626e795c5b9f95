package fr.vigie.app;

import fr.vigie.access.Access;
import fr.vigie.access.AccessSettings;
import fr.vigie.authority.Authority;
import fr.vigie.bench.AlertBench;
import fr.vigie.bench.IngestBench;
import fr.vigie.bench.MonitorBench;
import fr.vigie.bench.ReadingBench;
import fr.vigie.bench.RelevanceBench;
import fr.vigie.bench.Report;
import fr.vigie.bench.SearchBench;
import fr.vigie.bench.TaggingBench;
import fr.vigie.document.Tags;
import fr.vigie.engine.Opening;
import fr.vigie.engine.PlaceTree;
import fr.vigie.engine.SearchEngine;
import fr.vigie.engine.lucene.LuceneSearchEngine;
import fr.vigie.engine.lucene.LuceneStandingQueries;
import fr.vigie.ingest.Archive;
import fr.vigie.ingest.ArchiveSettings;
import fr.vigie.intake.FailPoint;
import fr.vigie.monitor.WatchSettings;
import fr.vigie.monitor.Watchtower;
import fr.vigie.query.ParsedQuery;
import fr.vigie.query.Query;
import fr.vigie.query.QueryParser;
import fr.vigie.report.kept.PressOffice;
import fr.vigie.server.Abilities;
import fr.vigie.server.ServerSettings;
import fr.vigie.server.VigieServer;
import fr.vigie.tag.RealTexts;
import fr.vigie.tag.TextTagger;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie bench}: prints measured figures, each beside its yardstick in the same run. Keeps nothing. */
@Command(name = "bench")
final class BenchCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // for its --help
    private CommonOptions options = new CommonOptions();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "search")
    int search(
            @Mixin CommonOptions common,
            @Mixin JsonOption json,
            @Option(names = "--documents", descriptionKey = "benchDocuments", defaultValue = "200000") int documents)
            throws Exception {
        return inThrowAwayFolder(folder -> {
            var uploads = Files.createDirectories(folder.resolve("uploads"));
            try (var extractor = House.newExtractor(Optional.of(1), Locale.FRENCH);
                    var archive = Archive.open(
                            ArchiveSettings.of(folder.resolve("home"), Locale.FRENCH, Clock.systemUTC()),
                            index -> LuceneSearchEngine.open(index, PlaceTree.FLAT),
                            extractor,
                            reading -> Tags.NONE);
                    var watchtower = Watchtower.over(
                            archive.database(),
                            archive.engine(),
                            () -> LuceneStandingQueries.open(PlaceTree.FLAT),
                            List.of(),
                            new WatchSettings(Clock.systemUTC(), ZoneOffset.UTC, "bench", FailPoint.NONE));
                    var server = VigieServer.start(
                            ServerSettings.of("127.0.0.1", 0, uploads),
                            archive,
                            Access.open(archive.database(), AccessSettings.standard(), Clock.systemUTC()),
                            watchtower,
                            PressOffice.over(
                                    archive.database(),
                                    archive.engine(),
                                    id -> URI.create("http://127.0.0.1/documents/" + id),
                                    Optional.empty(),
                                    new PressOffice.Settings(Clock.systemUTC(), ZoneOffset.UTC, FailPoint.NONE)),
                            new Abilities(false),
                            Clock.systemUTC())) {
                var bench = new SearchBench(archive.engine(), folder.resolve("yardstick"), documents);
                return shown(bench.run(server.port()), json);
            }
        });
    }

    @Command(name = "ingest")
    int ingest(
            @Mixin CommonOptions common,
            @Mixin JsonOption json,
            @Option(names = "--documents", descriptionKey = "benchDocuments", defaultValue = "2000") int documents)
            throws Exception {
        var tagger = TextTagger.load(Authority::load);
        var settings = ArchiveSettings.of(Path.of(""), Locale.FRENCH, Clock.systemUTC());
        return inThrowAwayFolder(folder -> {
            try (var extractor = House.newExtractor(Optional.empty(), Locale.FRENCH);
                    var engine = newEngine(folder.resolve("engine"));
                    var archive = Archive.open(
                            ArchiveSettings.of(folder.resolve("home"), Locale.FRENCH, Clock.systemUTC()),
                            index -> LuceneSearchEngine.open(index, PlaceTree.FLAT),
                            extractor,
                            tagger)) {
                var bench = new IngestBench(extractor, tagger, engine, archive, folder);
                return shown(bench.run(documents, settings.workers()), json);
            }
        });
    }

    @Command(name = "relevance")
    int relevance(
            @Mixin CommonOptions common,
            @Mixin JsonOption json,
            @Option(names = "--part", descriptionKey = "benchPart", defaultValue = "test") String part,
            @Parameters(paramLabel = "DIR", descriptionKey = "benchCollection") Path collection)
            throws Exception {
        return inThrowAwayFolder(folder -> {
            try (var engine = newEngine(folder.resolve("vigie"))) {
                var outcome = new RelevanceBench(engine, BenchCommand::nearest, folder).run(collection, part);
                return json.wanted() ? outcome.json() : outcome.report().table();
            }
        });
    }

    @Command(name = "reading")
    int reading(
            @Mixin JsonOption json,
            @Option(names = "--misses", descriptionKey = "benchMisses") boolean misses,
            @Parameters(paramLabel = "DIR", descriptionKey = "benchPages") Path pages)
            throws IOException {
        var speech = Speech.of(spec.commandLine());
        try (var extractor = House.newExtractor(Optional.of(1), Locale.FRENCH)) {
            var bench = new ReadingBench(extractor);
            if (misses) {
                speech.print(bench.misses(pages).stripTrailing());
            }
            speech.print(shown(bench.run(pages), json).stripTrailing());
        }
        return 0;
    }

    @Command(name = "tagging")
    int tagging(
            @Mixin CommonOptions common,
            @Mixin JsonOption json,
            @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "benchOutside") @Nullable
                    List<Path> outside)
            throws IOException {
        var speech = Speech.of(spec.commandLine());
        var root = Path.of(System.getProperty("vigie.root", ""));
        var training = root.resolve("src").resolve("training");
        if (!Files.isDirectory(training)) {
            speech.remark("noTraining", training);
            return 1;
        }
        var given = Stream.concat(outside == null ? Stream.<Path>of() : outside.stream(), RealTexts.folder().stream())
                .distinct()
                .toList();
        try (var extractor = House.newExtractor(Optional.of(1), Locale.FRENCH)) {
            var report = new TaggingBench(root, given).withPages(extractor).run();
            speech.print((json.wanted() ? report.json() : report.table()).stripTrailing());
        }
        return 0;
    }

    @Command(name = "monitors")
    int monitors(
            @Mixin CommonOptions common,
            @Mixin JsonOption json,
            @Option(names = "--monitors", split = ",", descriptionKey = "benchMonitors", defaultValue = "10000,100000")
                    List<Integer> sizes)
            throws Exception {
        var bench = new MonitorBench(() -> LuceneStandingQueries.open(PlaceTree.FLAT), sizes);
        Speech.of(spec.commandLine()).print(shown(bench.run(), json).stripTrailing());
        return 0;
    }

    @Command(name = "alerts")
    int alerts(
            @Mixin CommonOptions common,
            @Mixin JsonOption json,
            @Option(names = "--monitors", descriptionKey = "benchStanding", defaultValue = "5000") int monitors,
            @Option(names = "--seconds", descriptionKey = "benchSeconds", defaultValue = "60") int seconds,
            @Option(names = "--pace", descriptionKey = "benchPace", defaultValue = "20") int pace)
            throws Exception {
        var tagger = TextTagger.load(Authority::load);
        return inThrowAwayFolder(folder -> {
            try (var extractor = House.newExtractor(Optional.empty(), Locale.FRENCH);
                    var archive = Archive.open(
                            ArchiveSettings.of(folder.resolve("home"), Locale.FRENCH, Clock.systemUTC()),
                            index -> LuceneSearchEngine.open(index, PlaceTree.FLAT),
                            extractor,
                            tagger)) {
                var bench = new AlertBench(
                        archive,
                        carriers -> Watchtower.over(
                                archive.database(),
                                archive.engine(),
                                () -> LuceneStandingQueries.open(PlaceTree.FLAT),
                                carriers,
                                new WatchSettings(Clock.systemUTC(), ZoneOffset.UTC, "bench", FailPoint.NONE)),
                        Clock.systemUTC());
                return shown(bench.run(monitors, seconds, pace), json);
            }
        });
    }

    private static SearchEngine newEngine(Path folder) {
        return switch (LuceneSearchEngine.open(folder, PlaceTree.FLAT)) {
            case Opening.Opened opened -> opened.engine();
            case Opening.Unusable unusable -> throw new IllegalStateException(unusable.reason());
        };
    }

    private static Query nearest(String typed) {
        return switch (QueryParser.parse(typed)) {
            case ParsedQuery.Understood understood -> understood.query();
            case ParsedQuery.Misread misread -> misread.query();
        };
    }

    private static String shown(Report report, JsonOption json) {
        return json.wanted() ? report.json() : report.table();
    }

    /** Measures in a folder and says what came out. */
    private interface Measurement {
        String in(Path folder) throws Exception;
    }

    private int inThrowAwayFolder(Measurement measurement) throws Exception {
        var folder = Files.createTempDirectory("vigie-bench-");
        try {
            Speech.of(spec.commandLine()).print(measurement.in(folder).stripTrailing());
            return 0;
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
