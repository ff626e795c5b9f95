package fr.vigie.server;

import fr.vigie.document.Refusal;
import fr.vigie.ingest.Archive;
import fr.vigie.intake.Admission;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes the files of one request in. Jetty has them on disk by then; the archive keeps them before it is answered. */
final class Uploads {
    private final Archive archive;
    private final ServerSettings limits;

    Uploads(Archive archive, ServerSettings limits) {
        this.archive = archive;
        this.limits = limits;
    }

    /** A file with what became of it. */
    record Outcome(String fileName, Admission admission) {}

    /**
     * @return an outcome for each file, in their order
     * @throws Problem 415 when it is no form with files, 400 when a field cannot be read or no file is there, 413
     */
    List<Outcome> take(Context context) throws IOException {
        var files = files(context);
        var given = Given.of(context);
        var outcomes = new ArrayList<Outcome>();
        for (var file : files) {
            var name = fileName(file);
            try (var content = file.content()) {
                outcomes.add(new Outcome(name, archive.accept(content, given.of(name))));
            }
        }
        Deeds.on(
                context,
                outcomes.stream()
                        .map(Outcome::admission)
                        .flatMap(admission -> admission instanceof Admission.Accepted accepted
                                ? Stream.of(accepted.holding().id().value())
                                : Stream.empty())
                        .collect(Collectors.joining(" ")),
                outcomes.stream().map(Outcome::fileName).collect(Collectors.joining(", ")));
        if (outcomes.size() == 1 && outcomes.getFirst().admission() instanceof Admission.Refused refused) {
            throw refusal(refused.reason(), refused.message());
        }
        return outcomes;
    }

    /** What a refusal is answered with. */
    static Problem refusal(Refusal reason, String message) {
        return switch (reason) {
            case TOO_LARGE -> new Problem(413, "tooLarge");
            case NO_ROOM -> noRoom();
            case ENCRYPTED, CORRUPT, EMPTY, UNSUPPORTED, TIMEOUT, CRASH ->
                new Problem(422, "refused", message).with("reason", reason.code());
        };
    }

    private static Problem noRoom() {
        return new Problem(507, "noRoom").with("reason", Refusal.NO_ROOM.code());
    }

    /** The files of a form; parts without a file name and a file are fields of a browser that were left empty. */
    List<UploadedFile> files(Context context) throws IOException {
        if (!context.isMultipartFormData()) {
            throw new Problem(415, "wrongMediaType");
        }
        if (context.req().getContentLengthLong() > limits.largestUpload()) {
            throw new Problem(413, "tooLarge");
        }
        if (!archive.hasRoom(Math.max(0, context.req().getContentLengthLong()))) {
            throw noRoom();
        }
        var files = context.uploadedFiles().stream()
                .filter(file -> !(file.filename().isBlank() && file.size() == 0))
                .toList();
        if (files.isEmpty()) {
            throw new Problem(400, "noFile");
        }
        if (files.size() > limits.filesAtOnce()) {
            throw new Problem(413, "tooManyFiles", limits.filesAtOnce());
        }
        if (files.stream().anyMatch(file -> file.size() > limits.largestFile())) {
            throw new Problem(413, "tooLarge");
        }
        return files;
    }

    /** What the giver calls the file. */
    static String fileName(UploadedFile file) {
        return FileNames.cleaned(file.filename());
    }
}
