package fr.vigie.app;

import fr.vigie.intake.Origin;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Clients that upload one file after another, each as soon as the one before is answered, until the server is gone or they
 * have given twenty. Every
 * eighth file is an archive of three documents. Each document has a word that no other has.
 */
final class UploadingClients {
    private static final int EIGHT = 8;
    /** Files that a client gives at most in a round; the server may live longer. */
    private static final int MOST = 20;

    private final Path inbox;
    private final int round;
    private final ConcurrentLinkedQueue<Upload> begun = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final CountDownLatch enough;

    private UploadingClients(Path inbox, int round, int clients) {
        this.inbox = inbox;
        this.round = round;
        this.enough = new CountDownLatch(clients);
    }

    /**
     * A file that somebody began to give.
     *
     * @param words of the documents in it, one each
     */
    record Upload(Path file, List<String> words) {}

    /** One that was answered with an id. */
    record Acknowledged(String id, Upload upload) {}

    /** What became of a round. */
    record Outcome(List<Upload> begun, List<Acknowledged> acknowledged) {}

    interface Death {
        void strike() throws IOException, InterruptedException;
    }

    /**
     * Runs them until the server is gone or they have no more.
     *
     * @param death called when as many files are acknowledged as there are clients; may do nothing where the server dies
     *     by itself
     */
    static Outcome run(int clients, RunningServer server, Path inbox, int round, Death death) throws Exception {
        var all = new UploadingClients(Files.createDirectories(inbox), round, clients);
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var working = new ArrayList<Future<?>>();
            for (var client = 0; client < clients; client++) {
                var number = client;
                working.add(threads.submit(() -> {
                    all.upload(server, number);
                    return number;
                }));
            }
            all.enough.await();
            death.strike();
            for (var one : working) {
                one.get();
            }
        }
        return new Outcome(List.copyOf(all.begun), List.copyOf(all.acknowledged));
    }

    private void upload(RunningServer server, int client) throws IOException, InterruptedException {
        for (var number = 0; number < MOST; number++) {
            var upload = number % EIGHT == 3 ? zip(client, number) : text(client, number);
            begun.add(upload);
            String id;
            try {
                id = server.give(upload.file(), new Inlet.Giving(true, Origin.UPLOAD))
                        .id()
                        .orElseThrow();
            } catch (IOException serverIsGone) {
                enough.countDown();
                return;
            }
            acknowledged.add(new Acknowledged(id, upload));
            enough.countDown();
        }
    }

    private Upload text(int client, int number) throws IOException {
        var word = word(client, number, 0);
        var file = inbox.resolve("client-" + client + "-" + number + ".txt");
        Files.writeString(file, release(word));
        return new Upload(file, List.of(word));
    }

    private Upload zip(int client, int number) throws IOException {
        var words = new ArrayList<String>();
        var file = inbox.resolve("client-" + client + "-" + number + ".zip");
        try (OutputStream bytes = Files.newOutputStream(file);
                var zip = new ZipOutputStream(bytes)) {
            for (var inside = 1; inside <= 3; inside++) {
                var word = word(client, number, inside);
                words.add(word);
                zip.putNextEntry(new ZipEntry(inside + ".txt"));
                zip.write(release(word).getBytes(StandardCharsets.UTF_8));
            }
        }
        return new Upload(file, words);
    }

    private static String release(String word) {
        return "Communiqué " + word + "\n\nLe centre hospitalier de Dijon ouvre 12 lits à Beaune, dit le projet " + word
                + ".\n";
    }

    /** Letters alone, and none at its end that French changes: four numbers, each between two letters that do not count. */
    private String word(int client, int number, int inside) {
        var word = new StringBuilder("q");
        for (var each : List.of(round, client, number, inside)) {
            Integer.toString(each).chars().forEach(digit -> word.append((char) ('a' + digit - '0')));
            word.append('k');
        }
        return word.toString();
    }
}
