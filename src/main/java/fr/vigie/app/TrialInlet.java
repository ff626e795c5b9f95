package fr.vigie.app;

import fr.vigie.document.ContentHash;
import fr.vigie.document.Processing;
import fr.vigie.extract.ExtractedPart;
import fr.vigie.extract.Extraction;
import fr.vigie.extract.Extractor;
import fr.vigie.json.DocumentState;
import fr.vigie.json.UploadReceipt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Reads files as an ingest would, and keeps nothing. */
final class TrialInlet implements Inlet {
    private final Extractor extractor;
    private final GivenBefore before;
    private final Map<String, DocumentState> tried = new ConcurrentHashMap<>();

    TrialInlet(Extractor extractor, GivenBefore before) {
        this.extractor = extractor;
        this.before = before;
    }

    @Override
    public UploadReceipt give(Path file, Giving giving) throws IOException, InterruptedException {
        var known = before.given(ContentHash.of(file)).filter(TrialInlet::wouldBeKnown);
        var id = known.map(DocumentState::id).orElseGet(() -> UUID.randomUUID().toString());
        if (known.isPresent()) {
            tried.put(id, known.get());
            return new UploadReceipt("known", Optional.of(id), Optional.empty(), Optional.empty());
        }
        var parts = extractor.extract(file, file.getFileName().toString());
        var own = parts.stream().filter(part -> part.insidePath().isEmpty()).findFirst();
        var inside = parts.stream()
                .filter(part -> part.insidePath().isPresent())
                .map(part -> state(part, part.insidePath().get(), List.of()))
                .toList();
        tried.put(
                id,
                own.map(part -> state(part, file.getFileName().toString(), inside))
                        .orElseGet(() -> new DocumentState(
                                id,
                                file.getFileName().toString(),
                                false,
                                Processing.INDEXED.code(),
                                Optional.empty(),
                                Optional.empty(),
                                inside)));
        return new UploadReceipt("accepted", Optional.of(id), Optional.empty(), Optional.empty());
    }

    /** What failed before is read again when it is given again. */
    private static boolean wouldBeKnown(DocumentState state) {
        return !state.processing().equals(Processing.FAILED.code());
    }

    private static DocumentState state(ExtractedPart part, String name, List<DocumentState> inside) {
        var refused = part.outcome() instanceof Extraction.Refused why
                ? Optional.of(why)
                : Optional.<Extraction.Refused>empty();
        return new DocumentState(
                "",
                name,
                true,
                (refused.isPresent() ? Processing.FAILED : Processing.INDEXED).code(),
                refused.map(why -> why.reason().code()),
                refused.map(Extraction.Refused::message),
                inside);
    }

    @Override
    public DocumentState state(String id) throws IOException {
        return Optional.ofNullable(tried.get(id)).orElseThrow(() -> new IOException("never given: " + id));
    }
}
