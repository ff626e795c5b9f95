package fr.vigie.ingest;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Processing;
import fr.vigie.document.Refusal;
import fr.vigie.extract.ExtractedPart;
import fr.vigie.extract.Extraction;
import fr.vigie.extract.Extractor;
import fr.vigie.intake.FailPoint;
import fr.vigie.intake.Failure;
import fr.vigie.intake.Holding;
import fr.vigie.intake.Integrity;
import fr.vigie.intake.Ledger;
import fr.vigie.intake.Originals;
import fr.vigie.intake.Unfolding;
import fr.vigie.messages.Messages;
import fr.vigie.tag.Tagger;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Extracts and tags: from a file to the documents that it is or holds. May be called from any thread. */
final class FileReader {
    private static final Logger LOG = LoggerFactory.getLogger(FileReader.class);

    /** Takes what was read; may make the reader wait. */
    interface Sink {
        void take(ReadDocument read) throws InterruptedException;
    }

    private final Originals originals;
    private final Ledger ledger;
    private final Extractor extractor;
    private final Tagger tagger;
    private final Clock clock;
    private final Messages messages;
    private final FailPoint failPoint;

    FileReader(
            Originals originals,
            Ledger ledger,
            Extractor extractor,
            Tagger tagger,
            Clock clock,
            Messages messages,
            FailPoint failPoint) {
        this.originals = originals;
        this.ledger = ledger;
        this.extractor = extractor;
        this.tagger = tagger;
        this.clock = clock;
        this.messages = messages;
        this.failPoint = failPoint;
    }

    /** Reads a file for the ledger to settle; what it holds goes to the sink before the file itself. */
    void read(Holding file, Sink sink) throws InterruptedException {
        read(file, parts -> unfold(file, parts), sink);
    }

    /**
     * Reads a file anew and changes nothing in the ledger: what is in no line of it is passed over, what is in one and was
     * not found goes to the sink as unreadable.
     */
    void readAgain(Holding file, Sink sink) throws InterruptedException {
        read(
                file,
                parts -> ledger.inside(file.id()).stream()
                        .collect(Collectors.toMap(
                                holding -> holding.provenance().insidePath().orElseThrow(), Function.identity())),
                sink);
    }

    /** Has the file written down as unreadable, with what it holds and was being read with it. */
    void giveUp(Holding file, Failure failure, Sink sink) throws InterruptedException {
        for (var inside : ledger.inside(file.id())) {
            if (inside.processing() == Processing.EXTRACTING) {
                sink.take(unreadable(inside.id(), file, failure));
            }
        }
        sink.take(unreadable(file.id(), file, failure));
    }

    private void read(Holding file, Function<List<ExtractedPart>, Map<String, Holding>> holdings, Sink sink)
            throws InterruptedException {
        var parts = parts(file);
        failPoint.pass("ingest.extracted");
        var inside = new HashMap<>(holdings.apply(parts));
        for (var part : parts) {
            var holding = part.insidePath().flatMap(path -> Optional.ofNullable(inside.remove(path)));
            if (holding.isPresent()) {
                sink.take(document(holding.get().id(), file, part));
            }
        }
        var own = own(parts);
        for (var missed : inside.values()) {
            sink.take(unreadable(missed.id(), file, refusal(own)));
        }
        sink.take(own.map(part -> document(file.id(), file, part))
                .orElseGet(() ->
                        new ReadDocument.Container(file.id(), file.provenance().hash())));
    }

    private List<ExtractedPart> parts(Holding file) {
        var hash = file.provenance().hash();
        return firstTime(file) || originals.verify(hash) == Integrity.SOUND
                ? extractor.extract(originals.path(hash), file.provenance().fileName())
                : List.of(new ExtractedPart(
                        Optional.empty(), new Extraction.Refused(Refusal.CORRUPT, messages.say("notAsGiven"))));
    }

    private static Optional<ExtractedPart> own(List<ExtractedPart> parts) {
        return parts.stream().filter(part -> part.insidePath().isEmpty()).findFirst();
    }

    /** Why a file was not read to its end, or else why what was in it is not found. */
    private Failure refusal(Optional<ExtractedPart> own) {
        return own.isPresent() && own.get().outcome() instanceof Extraction.Refused refused
                ? new Failure(refused.reason(), refused.message())
                : new Failure(Refusal.CORRUPT, messages.say("notInside"));
    }

    /** Its bytes have just come, and nothing can have been found in it. */
    private static boolean firstTime(Holding file) {
        return file.attempts() == 0 && file.change() == 1;
    }

    private static ReadDocument unreadable(DocumentId id, Holding file, Failure failure) {
        return new ReadDocument.Unreadable(id, file.provenance().hash(), failure);
    }

    /** The holding of each document inside; a plain file that is read for the first time costs no entry in the ledger. */
    private Map<String, Holding> unfold(Holding file, List<ExtractedPart> parts) {
        var paths = parts.stream().flatMap(part -> part.insidePath().stream()).toList();
        if (paths.isEmpty() && firstTime(file)) {
            return Map.of();
        }
        var whole = own(parts)
                .filter(part -> part.outcome() instanceof Extraction.Refused)
                .isEmpty();
        var holdings =
                ledger.unfold(new Unfolding(file.id(), paths, paths.size() < parts.size(), whole), clock.instant());
        failPoint.pass("ingest.unfolded");
        return holdings;
    }

    private ReadDocument document(DocumentId id, Holding file, ExtractedPart part) {
        var hash = file.provenance().hash();
        return switch (part.outcome()) {
            case Extraction.Read read -> {
                try {
                    yield new ReadDocument.Tagged(id, hash, read.reading(), tagger.tag(read.reading()));
                } catch (RuntimeException | StackOverflowError broken) {
                    LOG.error("Tagging {} failed", id, broken);
                    yield new ReadDocument.Unreadable(
                            id, hash, new Failure(Refusal.CRASH, messages.say("taggingFailed")));
                }
            }
            case Extraction.Refused refused ->
                new ReadDocument.Unreadable(id, hash, new Failure(refused.reason(), refused.message()));
        };
    }
}
