package fr.vigie.extract.parse;

import fr.vigie.document.Reading;
import fr.vigie.document.Refusal;
import fr.vigie.extract.ExtractedPart;
import fr.vigie.extract.Extraction;
import fr.vigie.extract.ExtractionLimits;
import fr.vigie.extract.RefusalMessages;
import fr.vigie.extract.release.Manuscript;
import fr.vigie.extract.release.ReleaseReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.tika.exception.TikaException;
import org.apache.tika.mime.MediaType;
import org.xml.sax.SAXException;

/** Reads a file and what is inside it, document by document. Not for several threads. */
public final class DocumentReader {
    private final ExtractionLimits limits;
    private final RefusalMessages messages;
    private final ContentType contentType = new ContentType();
    private final ReleaseReader releases = new ReleaseReader();
    private final ScanReader scans = new ScanReader();
    private final List<FormatReader> readers;

    public DocumentReader(ExtractionLimits limits, RefusalMessages messages) {
        this.limits = limits;
        this.messages = messages;
        this.readers = List.of(
                new PageFileReader(limits),
                new TextFileReader(limits),
                new PdfReader(limits, scans),
                new MailReader(limits),
                new PstReader(),
                new PictureReader(scans),
                new TikaReader(contentType.registry(), limits));
    }

    /** Reads a file; every part goes to the sink, and no exception of a file leaves here but an error of the machine. */
    public void read(Path file, String fileName, PartSink sink) {
        scans.announceTo(sink::scanned);
        open(new Source(file, fileName, Optional.empty(), 0), new Inner.Unfolded(), sink);
    }

    /**
     * Writes the bytes of one document inside a file.
     *
     * @return why it could not be done, where it could not
     */
    public Optional<Extraction.Refused> unpack(Path file, String fileName, String insidePath, Path target) {
        var source = new Source(file, fileName, Optional.empty(), 0);
        try {
            return unpack(source, insidePath, target, new Inner.Unfolded())
                    ? Optional.empty()
                    : Optional.of(messages.refused(Refusal.CORRUPT));
        } catch (RefusedException e) {
            return Optional.of(messages.refused(e.reason(), e.key()));
        } catch (IOException | SAXException | TikaException | RuntimeException e) {
            return Optional.of(messages.refused(Failures.reasonOf(e)));
        }
    }

    private boolean unpack(Source source, String insidePath, Path target, Inner.Unfolded unfolded)
            throws IOException, SAXException, TikaException {
        try (var inner = new Inner(source, unfolded, limits)) {
            read(source, PartSink.Turn.OPEN_ONLY, inner);
            for (var innerSource : inner.sources()) {
                var path = innerSource.insidePath().orElse("");
                if (path.equals(insidePath)) {
                    Files.copy(innerSource.file(), target);
                    return true;
                }
                if (insidePath.startsWith(path + "/") && unpack(innerSource, insidePath, target, unfolded)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void open(Source source, Inner.Unfolded unfolded, PartSink sink) {
        var turn = sink.next(source.insidePath());
        if (turn == PartSink.Turn.LEAVE) {
            return;
        }
        try (var inner = new Inner(source, unfolded, limits)) {
            outcome(source, turn, inner)
                    .filter(found -> turn == PartSink.Turn.READ)
                    .ifPresent(found -> sink.part(new ExtractedPart(source.insidePath(), found)));
            for (var innerSource : inner.sources()) {
                open(innerSource, unfolded, sink);
            }
        }
    }

    private Optional<Extraction> outcome(Source source, PartSink.Turn turn, Inner inner) {
        try {
            return read(source, turn, inner).map(Extraction.Read::new);
        } catch (RefusedException e) {
            return Optional.of(messages.refused(e.reason(), e.key()));
        } catch (IOException | SAXException | TikaException | RuntimeException e) {
            return Optional.of(messages.refused(Failures.reasonOf(e)));
        } catch (StackOverflowError e) {
            return Optional.of(messages.refused(Refusal.CORRUPT, "corrupt.deep"));
        }
    }

    private Optional<Reading> read(Source source, PartSink.Turn turn, Inner inner)
            throws IOException, SAXException, TikaException {
        if (source.size() == 0) {
            throw new RefusedException(Refusal.EMPTY, "empty.file");
        }
        var type = contentType.of(source);
        var reader = readers.stream()
                .filter(each -> each.reads(type))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.UNSUPPORTED, "unsupported"));
        if (turn == PartSink.Turn.OPEN_ONLY && !reader.opens(type)) {
            return Optional.empty();
        }
        if (source.depth() >= limits.depth() && ContentType.isContainer(type)) {
            throw new RefusedException(Refusal.TOO_LARGE, "tooLarge.depth");
        }
        return reader.read(source, type, inner).map(manuscript -> reading(type, manuscript, inner));
    }

    private Reading reading(MediaType type, Manuscript manuscript, Inner inner) {
        var reading = releases.read(type.toString(), manuscript);
        if (reading.text().isEmpty() && inner.sources().isEmpty()) {
            throw new RefusedException(Refusal.EMPTY, "empty.text");
        }
        return reading;
    }
}
