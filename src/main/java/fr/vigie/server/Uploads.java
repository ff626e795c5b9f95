package fr.vigie.server;

import fr.vigie.document.Refusal;
import fr.vigie.ingest.Archive;
import fr.vigie.intake.Admission;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes the files of one request in. Jetty has them on disk by then; the archive keeps them before it is answered. */
final class Uploads {
    private static final int LONGEST_LINE = 80;

    private final Archive archive;
    private final ServerSettings limits;

    Uploads(Archive archive, ServerSettings limits) {
        this.archive = archive;
        this.limits = limits;
    }

    /** A file with what became of it. */
    record Outcome(String fileName, Admission admission) {}

    /**
     * @return an outcome for each file, in their order, and before them for the text of the field {@code text}
     * @throws Problem 415 when it is no form with files, 400 when a field cannot be read or no file is there, 413
     */
    List<Outcome> take(Context context) throws IOException {
        var pasted = pasted(context);
        var files = pasted.isPresent() ? filesIfAny(context) : files(context);
        var given = Given.of(context);
        var outcomes = new ArrayList<Outcome>();
        if (pasted.isPresent()) {
            var bytes = pasted.get().getBytes(StandardCharsets.UTF_8);
            if (bytes.length > limits.largestFile()) {
                throw new Problem(413, "tooLarge");
            }
            var name = pastedName(pasted.get());
            outcomes.add(new Outcome(name, archive.accept(new ByteArrayInputStream(bytes), given.of(name))));
        }
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
        var files = filesIfAny(context);
        if (files.isEmpty()) {
            throw new Problem(400, "noFile");
        }
        return files;
    }

    /** A text that was typed or pasted instead of a file, with plain line ends; a blank one is none. */
    private static Optional<String> pasted(Context context) {
        return context.isMultipartFormData()
                ? Optional.ofNullable(context.formParam("text"))
                        .filter(text -> !text.isBlank())
                        .map(text -> text.replace("\r\n", "\n"))
                : Optional.empty();
    }

    /** A pasted text is called by its first line. */
    private static String pastedName(String text) {
        var first = text.strip()
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("[\\p{Cntrl}/\\\\]", " ")
                .strip();
        var cut = first.length() <= LONGEST_LINE
                ? first
                : first.substring(0, LONGEST_LINE).strip();
        return (cut.isEmpty() ? "texte" : cut) + ".txt";
    }

    private List<UploadedFile> filesIfAny(Context context) throws IOException {
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
