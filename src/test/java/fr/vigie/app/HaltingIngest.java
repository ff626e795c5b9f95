package fr.vigie.app;

import fr.vigie.intake.FailPoint;
import fr.vigie.intake.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;

/**
 * A process of its own for the crash tests: takes in a folder as {@code vigie ingest} does, and halts dead at the n-th
 * pass of a named place. Arguments: home, folder, place, which pass. Without place and pass it runs to the end.
 */
final class HaltingIngest {
    private HaltingIngest() {}

    /** As {@code kill -9} ends a process. */
    static final int KILLED = 137;

    public static void main(String[] arguments) throws Exception {
        var home = new Home(Path.of(arguments[0]));
        var halt = arguments.length > 2
                ? new HaltingFailPoint(arguments[2], Integer.parseInt(arguments[3]))
                : FailPoint.NONE;
        try (var house = House.open(home, Optional.of(2), Locale.FRENCH, halt).orElseThrow()) {
            var giving = new Inlet.Giving(true, Origin.COMMAND);
            new IngestRun(new HouseInlet(house.archive()), giving, ProgressLine.none(), "")
                    .run(FileList.of(List.of(Path.of(arguments[1]))));
            house.archive().awaitIdle();
        }
    }

    /** Halts the machine without any farewell. */
    private record HaltingFailPoint(String place, int pass, AtomicInteger passed) implements FailPoint {
        HaltingFailPoint(String place, int pass) {
            this(place, pass, new AtomicInteger());
        }

        @Override
        public void pass(String here) {
            if (here.equals(place) && passed.incrementAndGet() == pass) {
                LoggerFactory.getLogger(HaltingIngest.class).info("halting at {}", here);
                Runtime.getRuntime().halt(KILLED);
            }
        }
    }
}
