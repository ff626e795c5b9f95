package fr.vigie.ingest;

import fr.vigie.document.DocumentId;
import fr.vigie.extract.Extractor;
import fr.vigie.intake.Holding;
import fr.vigie.intake.Ledger;
import fr.vigie.intake.Originals;
import fr.vigie.intake.Version;
import java.util.Optional;

/** Hands out the bytes of documents as they came; those inside a container are taken out of it. */
final class Retrieving {
    private final Originals originals;
    private final Ledger ledger;
    private final Extractor extractor;

    Retrieving(Originals originals, Ledger ledger, Extractor extractor) {
        this.originals = originals;
        this.ledger = ledger;
        this.extractor = extractor;
    }

    Retrieval latest(DocumentId id) {
        return ledger.find(id).map(holding -> of(holding, latest(holding))).orElseGet(Retrieval.Missing::new);
    }

    Retrieval of(DocumentId id, int version) {
        return ledger.find(id)
                .flatMap(holding -> numbered(id, version).map(wanted -> of(holding, wanted)))
                .orElseGet(Retrieval.Missing::new);
    }

    private Optional<Version> numbered(DocumentId id, int version) {
        return ledger.versions(id).stream()
                .filter(each -> each.number() == version)
                .findFirst();
    }

    private static Version latest(Holding holding) {
        return new Version(
                holding.version(),
                holding.provenance().received(),
                holding.provenance().hash(),
                holding.provenance().fileName(),
                holding.size(),
                holding.corrections());
    }

    private Retrieval of(Holding holding, Version version) {
        return holding.provenance()
                .insidePath()
                .map(path -> unpacked(version, path))
                .orElseGet(() ->
                        new Retrieval.Found(new Original(originals.path(version.hash()), version.fileName(), false)));
    }

    private Retrieval unpacked(Version version, String path) {
        var target = originals.temporary();
        var name = path.substring(path.lastIndexOf('/') + 1);
        return extractor
                .unpack(originals.path(version.hash()), version.fileName(), path, target)
                .<Retrieval>map(why -> new Retrieval.Refused(why.reason(), why.message()))
                .orElseGet(() -> new Retrieval.Found(new Original(target, name, true)));
    }
}
