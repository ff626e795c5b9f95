package fr.vigie.app;

import fr.vigie.document.DocumentId;
import fr.vigie.intake.FailPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie forget}: removes documents from originals, state and index, and again after a restore. */
@Command(name = "forget")
final class ForgetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "ID", arity = "1..*", descriptionKey = "forgetIds")
    private List<String> ids = new ArrayList<>();

    /** 0 when all of them were there, 1 when some were not; those are noted all the same. */
    @Override
    public Integer call() throws Exception {
        var speech = Speech.of(spec.commandLine());
        for (var id : ids) {
            if (!DocumentId.isWellFormed(id)) {
                throw new BadUsage(spec.commandLine(), speech.messages().say("noDocumentId", id));
            }
        }
        var removed = forget(speech, ids.stream().map(DocumentId::new).toList());
        speech.say("forgotten", removed, ids.size());
        return removed == ids.size() ? 0 : 1;
    }

    private int forget(Speech speech, List<DocumentId> documents) throws Exception {
        var home = options.home();
        try (var house = House.open(home, Optional.empty(), speech.messages().locale(), FailPoint.NONE)
                .orElse(null)) {
            if (house != null) {
                return house.archive().forget(documents).size();
            }
        }
        var server = RunningServer.of(home).orElseThrow(HomeBusy::new);
        speech.remark("throughServer");
        return server.forget(documents);
    }
}
