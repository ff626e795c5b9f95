package fr.vigie.extract.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Makes files of formats that the sample corpus has none of. */
final class FormatFiles {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private FormatFiles() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static void sevenZip(Path target, Map<String, byte[]> entries) throws IOException {
        try (var archive = new SevenZOutputFile(target.toFile())) {
            fill(archive, target, entries);
        }
    }

    static void sevenZip(Path target, String password, Map<String, byte[]> entries) throws IOException {
        try (var archive = new SevenZOutputFile(target.toFile(), password.toCharArray())) {
            fill(archive, target, entries);
        }
    }

    private static void fill(SevenZOutputFile archive, Path target, Map<String, byte[]> entries) throws IOException {
        for (var entry : entries.entrySet()) {
            var header = archive.createArchiveEntry(target, entry.getKey());
            header.setSize(entry.getValue().length);
            archive.putArchiveEntry(header);
            archive.write(entry.getValue());
            archive.closeArchiveEntry();
        }
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    static byte[] tarGz(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes), "UTF-8")) {
            for (var entry : entries.entrySet()) {
                var header = new TarArchiveEntry(entry.getKey());
                header.setSize(entry.getValue().length);
                tar.putArchiveEntry(header);
                tar.write(entry.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] mail(String subject, String from, String date, String text, String attachment) {
        return bytes("""
                From: %s
                To: redaction@journal.example
                Subject: %s
                Date: %s
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="borne"

                --borne
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                %s
                --borne
                Content-Type: text/plain; charset=utf-8; name="piece.txt"
                Content-Disposition: attachment; filename="piece.txt"
                Content-Transfer-Encoding: 8bit

                %s
                --borne--
                """.formatted(from, subject, date, text, attachment));
    }

    /** Messages one after another, each behind the line that tells who brought it when. */
    static byte[] mbox(byte[]... mails) {
        var box = new StringBuilder();
        for (var mail : mails) {
            box.append("From presse@chu.example Mon Mar  4 09:00:00 2024\n")
                    .append(new String(mail, StandardCharsets.UTF_8))
                    .append('\n');
        }
        return bytes(box.toString());
    }

    static byte[] xls(String sheet, String... rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            var made = book.createSheet(sheet);
            for (var at = 0; at < rows.length; at++) {
                var row = made.createRow(at);
                var cells = rows[at].split(";");
                for (var cell = 0; cell < cells.length; cell++) {
                    row.createCell(cell).setCellValue(cells[cell]);
                }
            }
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    static byte[] ppt(String title, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var show = new HSLFSlideShow()) {
            var slide = show.createSlide();
            slide.addTitle().setText(title);
            slide.createTextBox().setText(text);
            show.write(bytes);
        }
        return bytes.toByteArray();
    }

    static byte[] openDocument(String kind, String body) throws IOException {
        var type = "application/vnd.oasis.opendocument." + kind;
        var names = new StringBuilder();
        for (var prefix : new String[] {"office", "text", "table", "presentation"}) {
            names.append(" xmlns:")
                    .append(prefix)
                    .append("=\"urn:oasis:names:tc:opendocument:xmlns:")
                    .append(prefix)
                    .append(":1.0\"");
        }
        names.append(" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"");
        return packed(
                type,
                Map.of(
                        "content.xml",
                        XML + "<office:document-content" + names + " office:version=\"1.2\"><office:body><office:"
                                + kind + ">" + body + "</office:" + kind + "></office:body></office:document-content>",
                        "META-INF/manifest.xml",
                        XML
                                + "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                                + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"" + type
                                + "\"/></manifest:manifest>"));
    }

    static byte[] epub(String title, String author, String chapter) throws IOException {
        return packed(
                "application/epub+zip",
                Map.of(
                        "META-INF/container.xml",
                        XML + "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">"
                                + "<rootfiles><rootfile full-path=\"livre.opf\" media-type=\"application/oebps-package+xml\"/>"
                                + "</rootfiles></container>",
                        "livre.opf",
                        XML
                                + "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\">"
                                + "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:identifier id=\"id\">x</dc:identifier>"
                                + "<dc:title>" + title + "</dc:title><dc:creator>" + author
                                + "</dc:creator><dc:language>fr</dc:language></metadata>"
                                + "<manifest><item id=\"c\" href=\"c.xhtml\" media-type=\"application/xhtml+xml\"/></manifest>"
                                + "<spine><itemref idref=\"c\"/></spine></package>",
                        "c.xhtml",
                        XML + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>" + title
                                + "</title></head><body>" + chapter + "</body></html>"));
    }

    /** A zip that says in its first, uncompressed entry what it is. */
    private static byte[] packed(String type, Map<String, String> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var first = new ZipEntry("mimetype");
            var check = new CRC32();
            check.update(bytes(type));
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length());
            first.setCrc(check.getValue());
            zip.putNextEntry(first);
            zip.write(bytes(type));
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(bytes(entry.getValue()));
            }
        }
        return bytes.toByteArray();
    }
}
