package fr.vigie.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder of texts, with an archive of three and a mail with an attachment among every eight files. */
final class CrashInbox {
    private static final int EIGHT = 8;

    private final Path folder;
    private final Random random;
    private final List<String> names = new ArrayList<>();

    private CrashInbox(Path folder, Random random) {
        this.folder = folder;
        this.random = random;
    }

    /**
     * Writes the files.
     *
     * @return the name of each document in them; inside a file, behind the file's
     */
    static List<String> write(Path folder, int files, Random random) throws IOException {
        var inbox = new CrashInbox(Files.createDirectories(folder), random);
        for (var number = 0; number < files; number++) {
            switch (number % EIGHT) {
                case 2 -> inbox.zip(number);
                case 4 -> inbox.text(HaltingHouse.TO_REMOVE, number);
                case 5 -> inbox.mail(number);
                case 7 -> inbox.text(HaltingHouse.TO_WITHDRAW, number);
                default -> inbox.text("communique", number);
            }
        }
        return inbox.names;
    }

    private void text(String beginning, int number) throws IOException {
        var name = beginning + "-" + number + ".txt";
        names.add(name);
        Files.writeString(folder.resolve(name), words(number));
    }

    private void zip(int number) throws IOException {
        var name = "lot-" + number + ".zip";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var inside : List.of("2024/un.txt", HaltingHouse.TO_REMOVE + ".txt", "trois.txt")) {
                names.add(name + "/" + inside);
                zip.putNextEntry(new ZipEntry(inside));
                zip.write(words(number).getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private void mail(int number) throws IOException {
        var name = "message-" + number + ".eml";
        names.add(name);
        names.add(name + "/piece.txt");
        Files.writeString(folder.resolve(name), """
                From: Service de presse <presse@chu.example>
                Subject: Envoi %d
                Date: Mon, 4 Mar 2024 09:00:00 +0100
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=borne

                --borne
                Content-Type: text/plain; charset=utf-8

                %s
                --borne
                Content-Type: text/plain; charset=utf-8; name="piece.txt"
                Content-Disposition: attachment; filename="piece.txt"

                %s
                --borne--
                """.formatted(number, words(number), words(number))
                .replace("\n", "\r\n"));
    }

    private String words(int number) {
        return "Communiqué numéro " + number + "\n\nLe centre hospitalier de Dijon ouvre " + (1 + random.nextInt(90))
                + " lits à Beaune, le " + (1 + number % 28) + " mars 2024.\n";
    }
}
