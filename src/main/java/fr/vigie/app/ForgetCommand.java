package fr.vigie.app;

import fr.vigie.document.DocumentId;
import fr.vigie.ingest.Archive;
import fr.vigie.intake.FailPoint;
import fr.vigie.intake.WithheldNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie forget}: removes documents, or a person's name from those that stay, and again after a restore. */
@Command(name = "forget")
final class ForgetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "ID", arity = "0..*", descriptionKey = "forgetIds")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--name", descriptionKey = "forgetName")
    private Optional<String> name = Optional.empty();

    /** 0 when all of them were there, 1 when some were not; those are noted all the same. */
    @Override
    public Integer call() throws Exception {
        var speech = Speech.of(spec.commandLine());
        if (ids.isEmpty() == name.isEmpty()) {
            throw new BadUsage(spec.commandLine(), speech.messages().say("forgetWhat"));
        }
        if (name.isPresent()) {
            return withhold(speech, name.get());
        }
        for (var id : ids) {
            if (!DocumentId.isWellFormed(id)) {
                throw new BadUsage(spec.commandLine(), speech.messages().say("noDocumentId", id));
            }
        }
        var removed = forget(speech, ids.stream().map(DocumentId::new).toList());
        speech.say("forgotten", removed, ids.size());
        return removed == ids.size() ? 0 : 1;
    }

    private int withhold(Speech speech, String person) throws Exception {
        if (!WithheldNames.isName(person)) {
            throw new BadUsage(spec.commandLine(), speech.messages().say("noFullName", person));
        }
        var covered = asked(speech, archive -> archive.withhold(person), server -> server.withhold(person));
        speech.say("covered", covered);
        return 0;
    }

    private int forget(Speech speech, List<DocumentId> documents) throws Exception {
        return asked(speech, archive -> archive.forget(documents).size(), server -> server.forget(documents));
    }

    /** What a question to the archive answers. */
    private interface Asking<T> {
        int of(T asked) throws Exception;
    }

    private int asked(Speech speech, Asking<Archive> alone, Asking<RunningServer> running) throws Exception {
        var home = options.home();
        try (var house = House.open(home, Optional.empty(), speech.messages().locale(), FailPoint.NONE)
                .orElse(null)) {
            if (house != null) {
                return alone.of(house.archive());
            }
        }
        var server = RunningServer.of(home).orElseThrow(HomeBusy::new);
        speech.remark("throughServer");
        return running.of(server);
    }
}
