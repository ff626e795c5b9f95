package fr.vigie.server;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Processing;
import fr.vigie.ingest.Archive;
import fr.vigie.intake.Admission;
import fr.vigie.intake.Holding;
import fr.vigie.messages.Messages;
import fr.vigie.query.Audience;
import fr.vigie.server.view.UploadPage;
import fr.vigie.server.view.UploadPage.FileLine;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** The page where files are given. Its address names the documents that came of it, so that a reload shows them. */
final class UploadPages {
    private static final int MOST_SHOWN = 500;

    private final Archive archive;
    private final Uploads uploads;
    private final Doorkeeper doorkeeper;
    private final Pages pages;
    private final ServerSettings settings;

    UploadPages(Archive archive, Uploads uploads, Doorkeeper doorkeeper, Pages pages, ServerSettings settings) {
        this.archive = archive;
        this.uploads = uploads;
        this.doorkeeper = doorkeeper;
        this.pages = pages;
        this.settings = settings;
    }

    void show(Context context) {
        var messages = pages.messages(context);
        var parameters = Requests.parameters(context);
        boolean desk = doorkeeper.isDesk(context);
        var lines = new ArrayList<FileLine>();
        boolean working = false;
        if (desk) {
            for (var holding : holdings(parameters.all("id"))) {
                lines.add(line(messages, holding));
                working |= isWorking(holding);
            }
            for (var holding : holdings(parameters.all("known"))) {
                lines.add(known(messages, holding));
            }
        }
        var largest = messages.say("upload.megabytes", settings.largestFile() >> 20);
        pages.show(
                context,
                "upload",
                "upload",
                new UploadPage(desk, largest, settings.largestFile(), lines, working, complaint(messages, parameters)));
    }

    /** The form of a browser without a script. */
    void give(Context context) throws IOException {
        var address = new StringJoiner("&", "/depot?", "#progress");
        for (var outcome : uploads.take(context)) {
            address.add(
                    switch (outcome.admission()) {
                        case Admission.Accepted accepted ->
                            "id=" + accepted.holding().id();
                        case Admission.Known known -> "known=" + known.id();
                        case Admission.Refused refused -> "refused=" + Parameters.encode(outcome.fileName());
                    });
        }
        context.redirect(address.toString(), HttpStatus.SEE_OTHER);
    }

    /** The form with a pasted text leads to where it is looked through. */
    void paste(Context context) throws IOException {
        var address = switch (uploads.take(context).getFirst().admission()) {
            case Admission.Accepted accepted -> "/bureau/" + accepted.holding().id();
            case Admission.Known known -> "/bureau/" + known.id() + "?done=known";
            case Admission.Refused refused -> throw new Problem(422, "refused", refused.message());
        };
        context.redirect(address, HttpStatus.SEE_OTHER);
    }

    private List<Holding> holdings(List<String> ids) {
        return ids.stream()
                .limit(MOST_SHOWN)
                .filter(DocumentId::isWellFormed)
                .distinct()
                .flatMap(id -> archive.state(new DocumentId(id)).stream())
                .toList();
    }

    private FileLine line(Messages messages, Holding holding) {
        var inside = archive.inside(holding.id());
        boolean readable = holding.itself() && holding.processing() == Processing.INDEXED;
        var state = holding.processing() == Processing.INDEXED
                ? messages.say("visibility." + holding.visibility().code())
                : messages.say("processing." + holding.processing().code());
        Optional<String> detail = holding.failure().map(failure -> failure.message());
        if (detail.isEmpty() && !inside.isEmpty()) {
            detail = Optional.of(messages.say("upload.inside", inside.size()));
        }
        var kin =
                readable ? archive.engine().family(holding.id(), Audience.DESK).size() : 0;
        if (detail.isEmpty() && kin > 1) {
            detail = Optional.of(messages.say("upload.near", kin - 1));
        }
        return new FileLine(
                holding.id().value(),
                DocumentCalls.name(holding),
                holding.processing().code(),
                state,
                detail,
                readable ? Optional.of("/documents/" + holding.id()) : Optional.empty(),
                readable || holding.processing() == Processing.FAILED
                        ? Optional.of("/bureau/" + holding.id())
                        : Optional.empty());
    }

    private FileLine known(Messages messages, Holding holding) {
        var line = line(messages, holding);
        return new FileLine(
                line.id(),
                line.name(),
                "known",
                messages.say("upload.known"),
                Optional.empty(),
                line.address(),
                line.review());
    }

    private static boolean isWorking(Holding holding) {
        return switch (holding.processing()) {
            case ACCEPTED, EXTRACTING -> true;
            case INDEXED, FAILED -> false;
        };
    }

    private static Optional<String> complaint(Messages messages, Parameters parameters) {
        var refused = parameters.all("refused");
        return refused.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.say("upload.refused", String.join(", ", refused)));
    }
}
