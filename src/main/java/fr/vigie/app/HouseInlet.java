package fr.vigie.app;

import fr.vigie.document.ContentHash;
import fr.vigie.document.DocumentId;
import fr.vigie.ingest.Archive;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Admission;
import fr.vigie.intake.Failure;
import fr.vigie.intake.Holding;
import fr.vigie.json.DocumentState;
import fr.vigie.json.UploadReceipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Gives files to the archive of this process. */
record HouseInlet(Archive archive) implements Inlet, GivenBefore {

    @Override
    public UploadReceipt give(Path file, Giving giving) throws IOException {
        var draft = Acceptance.draft(file.getFileName().toString(), giving.origin());
        try (var bytes = Files.newInputStream(file)) {
            return switch (archive.accept(bytes, giving.published() ? draft.published() : draft)) {
                case Admission.Accepted accepted ->
                    receipt("accepted", accepted.holding().id());
                case Admission.Known known -> receipt("known", known.id());
                case Admission.Refused refused ->
                    new UploadReceipt(
                            "refused",
                            Optional.empty(),
                            Optional.of(refused.reason().code()),
                            Optional.of(refused.message()));
            };
        }
    }

    private static UploadReceipt receipt(String outcome, DocumentId id) {
        return new UploadReceipt(outcome, Optional.of(id.value()), Optional.empty(), Optional.empty());
    }

    @Override
    public DocumentState state(String id) throws IOException {
        return whole(archive.state(new DocumentId(id))
                .orElseThrow(() -> new IOException("the document " + id + " was removed meanwhile")));
    }

    @Override
    public Optional<DocumentState> given(ContentHash hash) {
        return archive.given(hash).map(this::whole);
    }

    private DocumentState whole(Holding holding) {
        var inside = archive.inside(holding.id()).stream()
                .map(one -> state(one, List.of()))
                .toList();
        return state(holding, inside);
    }

    private static DocumentState state(Holding holding, List<DocumentState> inside) {
        return new DocumentState(
                holding.id().value(),
                holding.provenance().insidePath().orElse(holding.provenance().fileName()),
                holding.itself(),
                holding.processing().code(),
                holding.failure().map(failure -> failure.reason().code()),
                holding.failure().map(Failure::message),
                inside);
    }
}
