package fr.vigie.app;

import fr.vigie.intake.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The corpus that ships with the project, for a first look: taken in when a home is new. */
final class SampleCorpus {
    private static final String SETTING = "sample";
    private static final String BEGUN = "begun";
    private static final String TAKEN = "taken";

    private SampleCorpus() {}

    /** Takes it in if the home is new, or if that was interrupted. */
    static void take(House house, Speech speech) throws IOException, InterruptedException {
        var archive = house.archive();
        var folder = Optional.ofNullable(System.getProperty("vigie.sample"))
                .map(Path::of)
                .filter(Files::isDirectory);
        var before = archive.setting(SETTING);
        var begun = before.equals(Optional.of(BEGUN));
        // What was taken once and removed since does not come back by itself.
        if (folder.isEmpty() || !begun && (before.isPresent() || !archive.isEmpty())) {
            return;
        }
        archive.set(SETTING, BEGUN);
        var files = FileList.of(inFolders(folder.get()));
        speech.say("takesSample", files.size());
        try (var progress = ProgressLine.begin(speech, "takingSample", files.size())) {
            var giving = new Inlet.Giving(true, Origin.SAMPLE);
            var summary = new IngestRun(
                            new HouseInlet(archive),
                            giving,
                            progress,
                            speech.messages().say("unreadableFile"))
                    .run(files);
            speech.say("tookSample", summary.seen(), summary.refused().size());
        }
        archive.set(SETTING, TAKEN);
    }

    /** The documents lie in folders; what lies beside those speaks about the corpus. */
    private static List<Path> inFolders(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory).sorted().toList();
        }
    }
}
