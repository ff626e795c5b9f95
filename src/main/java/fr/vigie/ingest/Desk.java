package fr.vigie.ingest;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Reading;
import fr.vigie.extract.Extraction;
import fr.vigie.extract.Extractor;
import fr.vigie.intake.Amendment;
import fr.vigie.intake.Holding;
import fr.vigie.intake.Inventory;
import fr.vigie.intake.Ledger;
import fr.vigie.intake.Standing;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What those who look after the documents ask of the archive. All methods may be called from any thread. */
public final class Desk {
    private final Ledger ledger;
    private final Retrieving retrieving;
    private final Extractor extractor;
    private final Masking masking;
    private final Runnable wake;

    /** @param wake tells the conductor that something waits to be read */
    Desk(Ledger ledger, Retrieving retrieving, Extractor extractor, Masking masking, Runnable wake) {
        this.ledger = ledger;
        this.retrieving = retrieving;
        this.extractor = extractor;
        this.masking = masking;
        this.wake = wake;
    }

    /** A page of what stands in one place. */
    public List<Holding> list(Inventory asked) {
        return ledger.list(asked);
    }

    /** How many stand where, of those that the same words name. */
    public Map<Standing, Integer> counts(Inventory asked) {
        return ledger.counts(asked);
    }

    /** Reads again what could not be read; what was read already is left as it is. */
    public Amendment retry(DocumentId id) {
        var amendment = ledger.retry(id);
        if (amendment instanceof Amendment.Done) {
            wake.run();
        }
        return amendment;
    }

    /** A reading without the names that are withheld by now, for who keeps readings. */
    public Reading covered(Reading read) {
        return masking.over(read);
    }

    /**
     * What the bytes of one version say, read anew, with what people had stated by then; it takes as long as reading does.
     *
     * @return empty where there is no such version, or it cannot be read
     */
    public Optional<Reading> reading(DocumentId id, int version) throws IOException {
        var wanted = ledger.versions(id).stream()
                .filter(each -> each.number() == version)
                .findFirst();
        if (wanted.isEmpty() || !(retrieving.of(id, version) instanceof Retrieval.Found found)) {
            return Optional.empty();
        }
        try (var original = found.original()) {
            for (var part : extractor.extract(original.file(), original.fileName())) {
                if (part.insidePath().isEmpty() && part.outcome() instanceof Extraction.Read read) {
                    return Optional.of(masking.over(wanted.get().corrections().over(read.reading())));
                }
            }
            return Optional.empty();
        }
    }
}
