package fr.vigie.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.Reading;
import fr.vigie.document.Refusal;
import fr.vigie.extract.ExtractedPart;
import fr.vigie.extract.Extraction;
import fr.vigie.extract.ExtractionLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each reason for which a file is refused, by a file that gives it; and that the file after it is read. */
@Tag("process")
final class RefusalTest {
    /** What every file of the format begins with, by which its type is told. */
    private static final byte[] HDF = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1A, '\n'};

    private static final String TEXT =
            "Le CHU de Dijon ouvre lundi un service de soins de suite pour les malades de la région, après deux ans de travaux.\n";

    private static WorkerExtractor extractor;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        var limits = ExtractionLimits.standard()
                .withWorkers(1)
                .withHeapMegabytes(192)
                .withTime(Duration.ofSeconds(15))
                .withInputBytes(20_000_000)
                .withTextLength(1_000_000)
                .withParts(3, 50);
        extractor = WorkerExtractor.start(limits, WorkerCommand.ofThisProgram(), Locale.FRENCH);
    }

    @AfterAll
    static void close() {
        extractor.close();
    }

    @Test
    void anEmptyFileIsEmpty() throws IOException {
        assertThat(refusal("vide.txt", new byte[0])).isEqualTo(Refusal.EMPTY);
        assertThat(refusal("blancs.txt", "  \n\n \t ".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Refusal.EMPTY);
    }

    @Test
    void aProtectedPdfIsEncrypted() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(bytes);
        }
        assertThat(refusal("secret.pdf", bytes.toByteArray())).isEqualTo(Refusal.ENCRYPTED);
    }

    @Test
    void aProtectedWordFileIsEncrypted() throws Exception {
        var plain = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(TEXT);
            document.write(plain);
        }
        var bytes = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("user");
            try (var out = encryptor.getDataStream(files)) {
                out.write(plain.toByteArray());
            }
            files.writeFilesystem(bytes);
        }
        assertThat(refusal("secret.docx", bytes.toByteArray())).isEqualTo(Refusal.ENCRYPTED);
    }

    @Test
    void aFileCutInHalfIsCorrupt() throws IOException {
        var whole = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(TEXT);
            document.write(whole);
        }
        var half = Arrays.copyOf(whole.toByteArray(), whole.size() / 2);
        assertThat(refusal("demi.docx", half)).isEqualTo(Refusal.CORRUPT);
        assertThat(refusal("demi.pdf", "%PDF-1.7\n1 0 obj << /Type".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Refusal.CORRUPT);
    }

    @Test
    void aFileLargerThanTheLimitIsTooLarge() throws IOException {
        assertThat(refusal("gros.txt", new byte[20_000_001])).isEqualTo(Refusal.TOO_LARGE);
        assertThat(refusal("long.txt", TEXT.repeat(50_000).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void anArchiveThatUnfoldsWithoutEndIsTooLarge() throws IOException {
        var bomb = zip("zeros.txt", new byte[60_000_000]);
        assertThat(refusals("bombe.zip", bomb)).contains(Refusal.TOO_LARGE);
    }

    @Test
    void whatLiesTooDeepIsTooLarge() throws IOException {
        var inner = zip("texte.txt", TEXT.getBytes(StandardCharsets.UTF_8));
        for (var depth = 0; depth < 5; depth++) {
            inner = zip("niveau" + depth + ".zip", inner);
        }
        assertThat(refusals("poupees.zip", inner)).containsExactly(Refusal.TOO_LARGE);
    }

    @Test
    void aProgramIsUnsupported() throws IOException {
        var elf = new byte[200];
        System.arraycopy(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}, 0, elf, 0, 7);
        elf[16] = 2;
        assertThat(refusal("outil", elf)).isEqualTo(Refusal.UNSUPPORTED);
        var noise = new byte[4_000];
        Arrays.fill(noise, (byte) 0x07);
        assertThat(refusal("bruit.bin", noise)).isEqualTo(Refusal.UNSUPPORTED);
    }

    @Test
    void aParserThatHangsIsStoppedInTime() throws IOException {
        assertThat(refusal("attente.hdf", hdf("hang"))).isEqualTo(Refusal.TIMEOUT);
        assertThat(refusal("tour.hdf", hdf("spin"))).isEqualTo(Refusal.TIMEOUT);
        assertNextIsRead();
    }

    @Test
    void aParserThatEndsTheProcessCostsItsFileAlone() throws IOException {
        assertThat(refusal("fin.hdf", hdf("exit"))).isEqualTo(Refusal.CRASH);
        assertNextIsRead();
    }

    @Test
    void aParserThatEatsTheMemoryCostsItsFileAlone() throws IOException {
        var parts = extract("faim.hdf", hdf("eat"));
        assertThat(parts).singleElement().satisfies(part -> {
            assertThat(part.outcome()).isInstanceOf(Extraction.Refused.class);
            assertThat(((Extraction.Refused) part.outcome()).message()).contains("mémoire");
        });
        assertNextIsRead();
    }

    @Test
    void aParserThatThrowsFindsTheFileCorrupt() throws IOException {
        assertThat(refusal("faute.hdf", hdf("throw"))).isEqualTo(Refusal.CORRUPT);
    }

    @Test
    void oneHostileDocumentInAnArchiveCostsItselfAlone() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            entry(zip, "un.txt", TEXT.getBytes(StandardCharsets.UTF_8));
            entry(zip, "__MACOSX/._un.txt", new byte[] {1, 2, 3});
            entry(zip, "fin.hdf", hdf("exit"));
            entry(zip, "../../deux.txt", TEXT.getBytes(StandardCharsets.UTF_8));
        }
        var parts = extract("lot.zip", bytes.toByteArray());
        assertThat(parts).extracting(part -> part.insidePath().orElse("")).hasSize(3);
        assertThat(readings(parts)).hasSize(2);
        assertThat(refused(parts)).containsExactly(Refusal.CRASH);
    }

    @Test
    void billionLaughsAreNotLaughed() throws IOException {
        var xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a0 \"ha\">");
        for (var at = 1; at < 30; at++) {
            xml.append("<!ENTITY a" + at + " \"&a" + (at - 1) + ";&a" + (at - 1) + ";\">");
        }
        xml.append("]><l>&a29;</l>");
        var parts = extract("rire.xml", xml.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(readings(parts)).isEmpty();
        assertNextIsRead();
    }

    @Test
    void oneDocumentOfAnArchiveCanBeTakenOut() throws IOException {
        var inner = zip("texte.txt", TEXT.getBytes(StandardCharsets.UTF_8));
        var file = write("poupee.zip", zip("a/dedans.zip", inner));
        var target = folder.resolve("sorti.txt");
        assertThat(extractor.unpack(file, "poupee.zip", "a/dedans.zip/texte.txt", target))
                .isEmpty();
        assertThat(target).hasContent(TEXT.strip() + "\n");
        var missing = folder.resolve("absent.txt");
        assertThat(extractor.unpack(file, "poupee.zip", "rien.txt", missing)).isPresent();
        assertThat(missing).doesNotExist();
    }

    private void assertNextIsRead() throws IOException {
        assertThat(readings(extract("suite.txt", TEXT.getBytes(StandardCharsets.UTF_8))))
                .hasSize(1);
    }

    private static byte[] hdf(String what) {
        var said = what.getBytes(StandardCharsets.US_ASCII);
        var bytes = Arrays.copyOf(HDF, HDF.length + said.length);
        System.arraycopy(said, 0, bytes, HDF.length, said.length);
        return bytes;
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            entry(zip, name, content);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private List<ExtractedPart> extract(String name, byte[] bytes) throws IOException {
        return extractor.extract(write(name, bytes), name);
    }

    private Refusal refusal(String name, byte[] bytes) throws IOException {
        var reasons = refusals(name, bytes);
        assertThat(reasons).as("reasons for %s", name).hasSize(1);
        return reasons.getFirst();
    }

    private List<Refusal> refusals(String name, byte[] bytes) throws IOException {
        return refused(extract(name, bytes));
    }

    private static List<Refusal> refused(List<ExtractedPart> parts) {
        return parts.stream()
                .map(ExtractedPart::outcome)
                .filter(Extraction.Refused.class::isInstance)
                .map(outcome -> ((Extraction.Refused) outcome).reason())
                .toList();
    }

    private static List<Reading> readings(List<ExtractedPart> parts) {
        return parts.stream()
                .map(ExtractedPart::outcome)
                .map(outcome -> outcome instanceof Extraction.Read read
                        ? Optional.of(read.reading())
                        : Optional.<Reading>empty())
                .flatMap(Optional::stream)
                .toList();
    }
}
