package fr.vigie.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.Reading;
import fr.vigie.document.Refusal;
import fr.vigie.extract.Extraction;
import fr.vigie.extract.ExtractionLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formats that the sample corpus has none of: what is said in them is found, and what is inside has its own path. */
@Tag("process")
final class FormatsTest {
    private static final String TEXT =
            "Le CHU de Dijon ouvre lundi un service de soins de suite pour les malades de la région, après deux ans de travaux.";

    private static WorkerExtractor extractor;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        var limits = ExtractionLimits.standard().withWorkers(1).withInputBytes(20_000_000);
        extractor = WorkerExtractor.start(limits, WorkerCommand.ofThisProgram(), Locale.FRENCH);
    }

    @AfterAll
    static void close() {
        extractor.close();
    }

    @Test
    void aSevenZipIsOpened() throws IOException {
        var file = folder.resolve("lot.7z");
        FormatFiles.sevenZip(file, entries());
        var found = extract(file);
        assertThat(found.keySet()).containsExactlyInAnyOrder("2024/un.txt", "message.eml", "message.eml/piece.txt");
        assertThat(reading(found, "2024/un.txt").text()).isEqualTo(TEXT);
        assertIsTheMail(found, "message.eml");

        var target = folder.resolve("sorti.txt");
        assertThat(extractor.unpack(file, "lot.7z", "2024/un.txt", target)).isEmpty();
        assertThat(target).hasContent(TEXT);
    }

    @Test
    void aPackedTarIsOpened() throws IOException {
        var found = extract(write("lot.tar.gz", FormatFiles.tarGz(entries())));
        assertThat(found.keySet())
                .containsExactlyInAnyOrder(
                        "lot.tar/2024/un.txt", "lot.tar/message.eml", "lot.tar/message.eml/piece.txt");
        assertThat(reading(found, "lot.tar/2024/un.txt").text()).isEqualTo(TEXT);
        assertIsTheMail(found, "lot.tar/message.eml");
    }

    @Test
    void aMailboxIsOpenedMessageByMessage() throws IOException {
        var second = FormatFiles.mail(
                "Second envoi", "Paul Durand <paul@ars.example>", "Tue, 5 Mar 2024 09:00:00 +0100", TEXT, "Deux.");
        var found = extract(write("boite.mbox", FormatFiles.mbox(mail(), second)));
        assertThat(found.keySet())
                .containsExactlyInAnyOrder(
                        "TR: Ouverture d’un service.eml",
                        "TR: Ouverture d’un service.eml/piece.txt",
                        "Second envoi.eml",
                        "Second envoi.eml/piece.txt");
        assertIsTheMail(found, "TR: Ouverture d’un service.eml");
        assertThat(reading(found, "Second envoi.eml").author()).contains("Paul Durand");
        assertThat(reading(found, "Second envoi.eml").date()).contains(LocalDate.of(2024, 3, 5));
    }

    @Test
    void aMessageOfOutlookIsReadWithItsAttachments() throws IOException {
        var found = extract(example("testMSG_att_doc.msg"));
        assertThat(found.keySet()).containsExactly("", "test-unicode.doc", "pj1.txt");
        var message = reading(found, "");
        assertThat(message.title()).contains("test pièce jointe 1");
        assertThat(message.author()).contains("Nicolas1 23456");
        assertThat(message.date()).contains(LocalDate.of(2009, 4, 22));
        assertThat(message.text()).isEqualTo("contenu");
        assertThat(reading(found, "test-unicode.doc").text()).contains("euro : €");
        assertThat(reading(found, "pj1.txt").text()).contains("école");
    }

    @Test
    void aMessageOfOutlookInAnotherIsReadAndCanBeTakenOut() throws IOException {
        var file = example("testMSG_att_msg.msg");
        var found = extract(file);
        assertThat(found.keySet()).containsExactly("", "Test Attachment.msg", "smbprn.00009008.KdcPjl.pdf");
        var inside = reading(found, "Test Attachment.msg");
        assertThat(inside.mediaType()).isEqualTo("application/vnd.ms-outlook");
        assertThat(inside.author()).contains("Nick Booth");
        assertThat(inside.text()).isEqualTo("Blah blah blah");

        var target = folder.resolve("dedans.msg");
        assertThat(extractor.unpack(file, file.getFileName().toString(), "Test Attachment.msg", target))
                .isEmpty();
        assertThat(reading(extract(target), "").text()).isEqualTo("Blah blah blah");
    }

    @Test
    void theHeadOfAForwardedMessageIsNoText() throws IOException {
        var message = reading(extract(example("testMSG_forwarded.msg")), "");
        assertThat(message.title()).contains("Testing");
        assertThat(message.author()).contains("Paul Allan Hill");
        assertThat(message.text()).contains("Forwarded Body", "Original Body").doesNotContain("Sent:", "Recipients");
    }

    @Test
    void aMailboxOfOutlookIsOpenedFolderByFolder() throws IOException {
        var file = example("testPST.pst");
        var found = extract(file);
        var root = "Début du fichier de données Outlook/";
        assertThat(found).hasSize(9);
        var generators = reading(found, root + "Feature Generators.eml");
        assertThat(generators.author()).contains("Kenig Ma");
        assertThat(generators.date()).contains(LocalDate.of(2014, 2, 25));
        assertThat(generators.text()).contains("PreviousMapFeatureGenerator");
        var forwarded = reading(found, root + "FW: First email.eml");
        assertThat(forwarded.title()).contains("First email");
        assertThat(forwarded.date()).contains(LocalDate.of(2020, 11, 26));
        assertThat(reading(found, root + "FW: First email.eml/First email.eml").text())
                .isEqualTo("Docx file attached.");
        var attachment = root + "FW: First email.eml/First email.eml/attachment.docx";
        assertThat(reading(found, attachment).text()).isEqualTo("This is a docx attachment.");

        var target = folder.resolve("sorti.docx");
        assertThat(extractor.unpack(file, "testPST.pst", attachment, target)).isEmpty();
        assertThat(reading(extract(target), "").text()).isEqualTo("This is a docx attachment.");
    }

    @Test
    void aMessageIsReadInWhicheverFormItsMailboxHasIt() throws IOException {
        var found = extract(example("testPST_variousBodyTypes.pst"));
        assertThat(found).hasSize(4);
        assertThat(found.values())
                .extracting(outcome -> ((Extraction.Read) outcome).reading().text())
                .allMatch(text -> text.contains("original email (html)"))
                .anyMatch(text -> text.contains("Forwarded (html)"))
                .anyMatch(text -> text.contains("Forwarded RTF"))
                .anyMatch(text -> text.contains("Forwarded plain text"));
    }

    @Test
    void oldOfficeFilesAreRead() throws IOException {
        assertThat(reading(extract(example("testWORD.doc")), "").text())
                .contains("This is a sample Microsoft Word Document.");
        var slides = reading(extract(write("a.ppt", FormatFiles.ppt("Ouverture du nouvel hôpital", TEXT))), "");
        assertThat(slides.title()).contains("Ouverture du nouvel hôpital");
        assertThat(slides.text()).contains(TEXT);
        var sheet = FormatFiles.xls("Budget", "Poste;Montant", "Lits;12 000", "Emplois;48");
        assertThat(reading(extract(write("a.xls", sheet)), "").text())
                .contains("Poste | Montant\nLits | 12 000\nEmplois | 48");
    }

    @Test
    void openDocumentsAndBooksAreRead() throws IOException {
        var row = "<table:table-row><table:table-cell><text:p>%s</text:p></table:table-cell>"
                + "<table:table-cell><text:p>%s</text:p></table:table-cell></table:table-row>";
        var table = "<table:table table:name=\"Budget\">" + row.formatted("Lits", "12 000")
                + row.formatted("Emplois", "48") + "</table:table>";
        assertThat(reading(extract(write("a.ods", FormatFiles.openDocument("spreadsheet", table))), "")
                        .text())
                .isEqualTo("Lits | 12 000\nEmplois | 48");
        var slide = "<draw:page draw:name=\"1\"><draw:frame><draw:text-box><text:h>Ouverture du nouvel hôpital</text:h>"
                + "<text:p>" + TEXT + "</text:p></draw:text-box></draw:frame></draw:page>";
        var slides = reading(extract(write("a.odp", FormatFiles.openDocument("presentation", slide))), "");
        assertThat(slides.title()).contains("Ouverture du nouvel hôpital");
        assertThat(slides.text()).contains(TEXT);
        var book = FormatFiles.epub("Le livre blanc de la santé", "Anne Martin", "<h1>Un plan</h1><p>" + TEXT + "</p>");
        var read = reading(extract(write("a.epub", book)), "");
        assertThat(read.mediaType()).isEqualTo("application/epub+zip");
        assertThat(read.text()).contains("Un plan", TEXT);
    }

    @Test
    void protectedOldOfficeFilesAndArchivesAreEncrypted() throws IOException {
        assertThat(refusal(example("testWORD_protected_passtika.doc"))).isEqualTo(Refusal.ENCRYPTED);
        assertThat(refusal(example("testEXCEL_protected_passtika.xls"))).isEqualTo(Refusal.ENCRYPTED);
        assertThat(refusal(example("testPPT_protected_passtika.ppt"))).isEqualTo(Refusal.ENCRYPTED);
        var file = folder.resolve("secret.7z");
        FormatFiles.sevenZip(file, "user", entries());
        assertThat(refusal(file)).isEqualTo(Refusal.ENCRYPTED);
    }

    @Test
    void whatUnfoldsWithoutEndIsTooLarge() throws IOException {
        var zeros = Map.of("zeros.txt", new byte[60_000_000]);
        var sevenZip = folder.resolve("bombe.7z");
        FormatFiles.sevenZip(sevenZip, zeros);
        assertThat(refusal(sevenZip)).isEqualTo(Refusal.TOO_LARGE);
        var found = extract(write("bombe.tar.gz", FormatFiles.tarGz(zeros)));
        assertThat(found.values())
                .singleElement()
                .extracting(outcome -> ((Extraction.Refused) outcome).reason())
                .isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void sixArchivesInOneAnotherAreTooDeep() throws IOException {
        var inner = FormatFiles.bytes(TEXT);
        var name = "texte.txt";
        for (var depth = 1; depth <= 6; depth++) {
            var file = folder.resolve("niveau" + depth + ".7z");
            FormatFiles.sevenZip(file, Map.of(name, inner));
            inner = Files.readAllBytes(file);
            name = file.getFileName().toString();
        }
        assertThat(refusalInside(folder.resolve("niveau6.7z"))).isEqualTo(Refusal.TOO_LARGE);
        assertThat(reading(
                                extract(folder.resolve("niveau5.7z")),
                                "niveau4.7z/niveau3.7z/niveau2.7z/niveau1.7z/texte.txt")
                        .text())
                .isEqualTo(TEXT);
    }

    @Test
    void cutFilesAreCorruptAndWhatCameBeforeIsKept() throws IOException {
        assertThat(refusal(cut(example("testWORD.doc"), 0.5))).isEqualTo(Refusal.CORRUPT);
        assertThat(refusal(cut(example("testMSG.msg"), 0.3))).isEqualTo(Refusal.CORRUPT);
        assertThat(refusal(cut(example("testPST.pst"), 0.05))).isEqualTo(Refusal.CORRUPT);
        var sevenZip = folder.resolve("lot.7z");
        FormatFiles.sevenZip(sevenZip, entries());
        assertThat(refusal(cut(sevenZip, 0.5))).isEqualTo(Refusal.CORRUPT);

        var texts = new LinkedHashMap<String, byte[]>();
        texts.put("un.txt", FormatFiles.bytes(TEXT));
        texts.put("deux.txt", FormatFiles.bytes(TEXT.repeat(500)));
        var found = extract(cut(write("lot.zip", FormatFiles.zip(texts)), 0.6));
        assertThat(found.keySet()).containsExactly("", "un.txt");
        assertThat(((Extraction.Refused) Objects.requireNonNull(found.get(""))).reason())
                .isEqualTo(Refusal.CORRUPT);
        assertThat(reading(found, "un.txt").text()).isEqualTo(TEXT);
    }

    private static void assertIsTheMail(Map<String, Extraction> found, String path) {
        var message = reading(found, path);
        assertThat(message.title()).contains("Ouverture d’un service");
        assertThat(message.author()).contains("Anne Martin");
        assertThat(message.date()).contains(LocalDate.of(2024, 3, 4));
        assertThat(message.text()).isEqualTo(TEXT);
        assertThat(reading(found, path + "/piece.txt").text()).isEqualTo("La pièce jointe.");
    }

    private static byte[] mail() {
        return FormatFiles.mail(
                "=?UTF-8?Q?TR:_Ouverture_d=E2=80=99un_service?=",
                "Anne Martin <presse@chu.example>",
                "Mon, 4 Mar 2024 09:00:00 +0100",
                TEXT,
                "La pièce jointe.");
    }

    private static Map<String, byte[]> entries() {
        return Map.of("2024/un.txt", FormatFiles.bytes(TEXT), "message.eml", mail());
    }

    private Path example(String name) throws IOException {
        try (InputStream bytes =
                Objects.requireNonNull(FormatsTest.class.getResourceAsStream("/test-documents/" + name), name)) {
            return write(name, bytes.readAllBytes());
        }
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path cut(Path file, double share) throws IOException {
        var bytes = Files.readAllBytes(file);
        return write("coupe-" + file.getFileName(), Arrays.copyOf(bytes, (int) (bytes.length * share)));
    }

    private static Map<String, Extraction> extract(Path file) {
        var found = new LinkedHashMap<String, Extraction>();
        for (var part : extractor.extract(file, file.getFileName().toString())) {
            found.put(part.insidePath().orElse(""), part.outcome());
        }
        return found;
    }

    private static Reading reading(Map<String, Extraction> found, String path) {
        assertThat(found).as("documents").containsKey(path);
        assertThat(found.get(path)).isInstanceOf(Extraction.Read.class);
        return ((Extraction.Read) Objects.requireNonNull(found.get(path))).reading();
    }

    private static Refusal refusal(Path file) {
        var found = extract(file);
        assertThat(found.keySet()).containsExactly("");
        return refusalInside(file);
    }

    private static Refusal refusalInside(Path file) {
        var found = extract(file);
        assertThat(found).hasSize(1);
        var outcome = found.values().iterator().next();
        assertThat(outcome).isInstanceOf(Extraction.Refused.class);
        return ((Extraction.Refused) outcome).reason();
    }
}
