package fr.vigie.app;

import fr.vigie.intake.FailPoint;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code vigie reindex}: rebuilds what is derived, while a server goes on answering from the old. */
@Command(name = "reindex")
final class ReindexCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Override
    public Integer call() throws Exception {
        var speech = Speech.of(spec.commandLine());
        var home = options.home();
        try (var house = House.open(home, Optional.empty(), speech.messages().locale(), FailPoint.NONE)
                .orElse(null)) {
            if (house != null) {
                house.archive().awaitIdle();
                try (var progress = ProgressLine.begin(speech, "reindexing", 0)) {
                    house.archive().reindex(progress);
                }
                speech.say("reindexed");
                return 0;
            }
        }
        var server = RunningServer.of(home).orElseThrow(HomeBusy::new);
        speech.remark("throughServer");
        server.reindex();
        speech.say("reindexed");
        return 0;
    }
}
