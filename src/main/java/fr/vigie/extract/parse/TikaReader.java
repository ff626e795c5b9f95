package fr.vigie.extract.parse;

import fr.vigie.document.Refusal;
import fr.vigie.extract.ExtractionLimits;
import fr.vigie.extract.release.Clues;
import fr.vigie.extract.release.Manuscript;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.DefaultEmbeddedStreamTranslator;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.EmbeddedStreamTranslator;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.SecureContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads by Tika's parsers what no reader of ours knows better: office documents, archives, mailboxes and the rest. */
final class TikaReader implements FormatReader {
    private static final Set<String> WITHOUT_TEXT = Set.of("image", "video", "audio", "font", "model", "chemical");
    private static final List<String> PROGRAMS = List.of(
            "application/x-msdownload",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-object",
            "application/x-mach-o",
            "application/java-vm",
            "application/java-archive",
            "application/vnd.android.package-archive",
            "application/x-font",
            "application/x-coredump",
            "application/octet-stream");

    private static final MediaType MBOX = MediaType.application("mbox");

    private final MediaTypeRegistry registry;
    private final ExtractionLimits limits;
    private final Supplier<Parser> parsers =
            Once.of(() -> TikaConfig.getDefaultConfig().getParser());

    private final Supplier<EmbeddedStreamTranslator> translator = Once.of(DefaultEmbeddedStreamTranslator::new);

    TikaReader(MediaTypeRegistry registry, ExtractionLimits limits) {
        this.registry = registry;
        this.limits = limits;
    }

    @Override
    public boolean reads(MediaType type) {
        return !WITHOUT_TEXT.contains(type.getType()) && !isProgram(type) && hasParser(type);
    }

    private boolean isProgram(MediaType type) {
        var name = type.getBaseType().toString();
        return PROGRAMS.stream().anyMatch(name::startsWith);
    }

    private boolean hasParser(MediaType type) {
        var supported = parsers.get().getSupportedTypes(new ParseContext());
        var ancestor = type;
        while (ancestor != null && !ancestor.equals(MediaType.OCTET_STREAM)) {
            if (supported.contains(ancestor)) {
                return true;
            }
            ancestor = registry.getSupertype(ancestor);
        }
        return false;
    }

    @Override
    public boolean opens(MediaType type) {
        return ContentType.isContainer(type) || isMessage(type);
    }

    private static boolean isMessage(MediaType type) {
        return type.getSubtype().startsWith("vnd.ms-outlook");
    }

    @Override
    public Optional<Manuscript> read(Source source, MediaType type, Inner inner)
            throws IOException, SAXException, TikaException {
        var lines = isMessage(type) ? XhtmlLines.ofMessage(limits.textLength()) : new XhtmlLines(limits.textLength());
        var metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, type.toString());
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, source.fileName());
        try (var stream = TikaInputStream.get(source.file())) {
            var handler = new SecureContentHandler(lines, stream);
            parse(stream, handler, metadata, context(found(type, inner)));
        }
        if (ContentType.isContainer(type)) {
            if (inner.sources().isEmpty()) {
                throw new RefusedException(Refusal.EMPTY, "empty.archive");
            }
            return Optional.empty();
        }
        return Optional.of(manuscript(type, lines, metadata));
    }

    private Found found(MediaType type, Inner inner) {
        if (isMessage(type)) {
            return (bytes, name) -> Mails.attach(bytes, name, inner);
        }
        if (type.equals(MBOX)) {
            return (bytes, unusedName) -> Mails.addMessage(bytes, inner);
        }
        return opens(type) ? inner::add : (unusedBytes, unusedName) -> {};
    }

    private void parse(TikaInputStream stream, SecureContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        try {
            parsers.get().parse(stream, handler, metadata, context);
        } catch (SAXException e) {
            handler.throwIfCauseOf(e);
            throw e;
        }
    }

    private static Manuscript manuscript(MediaType type, XhtmlLines lines, Metadata metadata) {
        var title = Optional.ofNullable(metadata.get(TikaCoreProperties.TITLE));
        var clues = Clues.of(Offices.originOf(type)).titled(title);
        if (isMessage(type)) {
            clues = Mails.clues(metadata, clues);
        }
        var said = isMessage(type) ? Mails.withoutQuotedHeads(lines.lines()) : lines.lines();
        return new Manuscript(said, lines.hasPages() ? clues.onPages() : clues);
    }

    /** No OCR wherever a parser looks for a chance to start one, and what is found inside goes where we say. */
    private ParseContext context(Found found) {
        var ocr = new TesseractOCRConfig();
        ocr.setSkipOcr(true);
        var pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        var context = new ParseContext();
        context.set(TesseractOCRConfig.class, ocr);
        context.set(PDFParserConfig.class, pdf);
        context.set(EmbeddedDocumentExtractor.class, new Embedded(found, translator.get()));
        return context;
    }

    /** Takes a document out of a container. */
    @FunctionalInterface
    interface Found {
        void document(InputStream bytes, String name) throws IOException;
    }

    private record Embedded(Found found, EmbeddedStreamTranslator translator) implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return true;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
                throws IOException {
            // A message in a message has no bytes of its own but a folder in the same file.
            var bytes = translator.shouldTranslate(stream, metadata) ? translator.translate(stream, metadata) : stream;
            var name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
            found.document(bytes, name == null ? "" : name);
        }
    }
}
