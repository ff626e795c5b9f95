package fr.vigie.app;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Provenance;
import fr.vigie.ingest.Archive;
import fr.vigie.ingest.Progress;
import fr.vigie.intake.FailPoint;
import fr.vigie.intake.Origin;
import fr.vigie.query.Audience;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A process of its own for the crash tests: opens a home, does one job in it, and halts dead at the n-th pass of a named
 * place. Arguments: home, job, inbox, and place and pass unless it is to run to the end.
 */
final class HaltingHouse {
    /** What the names of documents begin with that {@link Job#REMOVE} removes. */
    static final String TO_REMOVE = "retrait";

    /** What the names of documents begin with that {@link Job#WITHDRAW} takes back. */
    static final String TO_WITHDRAW = "repris";

    private HaltingHouse() {}

    /** What is done in the home; the ids of what is done with are printed as they are. */
    enum Job {
        INGEST,
        REMOVE,
        WITHDRAW,
        REINDEX
    }

    public static void main(String[] arguments) throws Exception {
        var home = new Home(Path.of(arguments[0]));
        var halt = arguments.length > 3
                ? HaltingFailPoint.at(arguments[3], Integer.parseInt(arguments[4]))
                : FailPoint.NONE;
        try (var house = House.open(home, Optional.of(1), Locale.FRENCH, halt).orElseThrow()) {
            run(Job.valueOf(arguments[1]), house.archive(), Path.of(arguments[2]));
            house.archive().awaitIdle();
        }
    }

    private static void run(Job job, Archive archive, Path inbox) throws Exception {
        switch (job) {
            case INGEST ->
                new IngestRun(new HouseInlet(archive), new Inlet.Giving(true, Origin.COMMAND), ProgressLine.none(), "")
                        .run(FileList.of(List.of(inbox)));
            case REMOVE -> each(archive, TO_REMOVE, archive::remove);
            case WITHDRAW -> each(archive, TO_WITHDRAW, archive::withdraw);
            case REINDEX -> archive.reindex(Progress.UNSEEN);
        }
    }

    private interface Step {
        Object take(DocumentId id) throws IOException;
    }

    private static void each(Archive archive, String beginning, Step step) throws IOException {
        for (var id : archive.engine().ids(Audience.PUBLIC)) {
            var entry = archive.engine().find(id, Audience.PUBLIC).orElseThrow();
            if (name(entry.provenance()).startsWith(beginning)) {
                step.take(id);
                System.out.println(id.value());
            }
        }
    }

    /** Of the file, or of the document inside it. */
    static String name(Provenance provenance) {
        return provenance.insidePath().orElse(provenance.fileName());
    }
}
