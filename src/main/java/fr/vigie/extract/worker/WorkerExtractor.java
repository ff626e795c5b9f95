package fr.vigie.extract.worker;

import fr.vigie.document.Refusal;
import fr.vigie.extract.ExtractedPart;
import fr.vigie.extract.Extraction;
import fr.vigie.extract.ExtractionLimits;
import fr.vigie.extract.Extractor;
import fr.vigie.extract.RefusalMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads files in worker processes. */
public final class WorkerExtractor implements Extractor {
    /** How often the reading of one container is taken up again after a document in it killed the worker. */
    private static final int MOST_DEATHS = 20;

    private final ExtractionLimits limits;
    private final RefusalMessages messages;
    private final Workers workers;

    private WorkerExtractor(ExtractionLimits limits, RefusalMessages messages, Workers workers) {
        this.limits = limits;
        this.messages = messages;
        this.workers = workers;
    }

    /**
     * An extractor whose workers start when they are first needed.
     *
     * @param locale of the sentences that say why a file was refused
     */
    public static WorkerExtractor start(ExtractionLimits limits, WorkerCommand command, Locale locale) {
        var messages = new RefusalMessages(locale);
        return new WorkerExtractor(limits, messages, new Workers(limits, command, messages));
    }

    /** Starts the workers ahead of the first file, without waiting for them. */
    public void warmUp() {
        workers.warmUp();
    }

    @Override
    public List<ExtractedPart> extract(Path file, String fileName) {
        var large = tooLarge(file);
        if (large.isPresent()) {
            return List.of(new ExtractedPart(Optional.empty(), large.get()));
        }
        var parts = new ArrayList<ExtractedPart>();
        var from = 0;
        for (var deaths = 0; deaths < MOST_DEATHS; deaths++) {
            var request = new Wire.Request.Read(file.toAbsolutePath().toString(), fileName, from);
            switch (workers.run(request, parts::add)) {
                case Workers.Run.Finished unused -> {
                    return answered(parts);
                }
                case Workers.Run.Died died -> {
                    parts.add(new ExtractedPart(died.insidePath(), died.refused()));
                    if (died.number() == 0) {
                        return List.copyOf(parts);
                    }
                    from = died.number() + 1;
                }
            }
        }
        parts.add(new ExtractedPart(Optional.empty(), messages.refused(Refusal.CRASH, "crash.again")));
        return List.copyOf(parts);
    }

    @Override
    public Optional<Extraction.Refused> unpack(Path file, String fileName, String insidePath, Path target) {
        var refused = tooLarge(file).or(() -> unpacked(file, fileName, insidePath, target));
        if (refused.isPresent()) {
            remove(target);
        }
        return refused;
    }

    private Optional<Extraction.Refused> unpacked(Path file, String fileName, String insidePath, Path target) {
        var request = new Wire.Request.Unpack(
                file.toAbsolutePath().toString(),
                fileName,
                insidePath,
                target.toAbsolutePath().toString());
        var parts = new ArrayList<ExtractedPart>();
        return switch (workers.run(request, parts::add)) {
            case Workers.Run.Died died -> Optional.of(died.refused());
            case Workers.Run.Finished unused ->
                parts.stream()
                        .map(ExtractedPart::outcome)
                        .filter(Extraction.Refused.class::isInstance)
                        .map(Extraction.Refused.class::cast)
                        .findFirst();
        };
    }

    private List<ExtractedPart> answered(List<ExtractedPart> parts) {
        return parts.isEmpty()
                ? List.of(new ExtractedPart(Optional.empty(), messages.refused(Refusal.EMPTY, "empty.archive")))
                : List.copyOf(parts);
    }

    private Optional<Extraction.Refused> tooLarge(Path file) {
        try {
            var size = Files.size(file);
            return size <= limits.inputBytes()
                    ? Optional.empty()
                    : Optional.of(messages.refused(Refusal.TOO_LARGE, "tooLarge.input", size, limits.inputBytes()));
        } catch (IOException e) {
            return Optional.of(messages.refused(Refusal.CORRUPT));
        }
    }

    private static void remove(Path target) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException e) {
            System.getLogger("fr.vigie.extract").log(System.Logger.Level.WARNING, "cannot remove " + target, e);
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
