package fr.vigie.bench;

import fr.vigie.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * A test collection in the layout of BEIR (Thakur et al., NeurIPS 2021): {@code corpus.jsonl}, {@code queries.jsonl},
 * {@code qrels/test.tsv}, or beside it {@code qrels/dev.tsv} with the questions that may be tuned on.
 *
 * @param questions by their id; those that are judged alone
 * @param judged for each question, the documents' grades, above 0
 */
record BeirCollection(Path folder, Map<String, String> questions, Map<String, Map<String, Integer>> judged) {

    /** A document of the collection. */
    record Passage(String id, String title, String text) {}

    /**
     * Reads questions and judgements.
     *
     * @param part which of the judgements: {@code test}, {@code dev}
     * @throws IOException when a file is not there or a line cannot be read; the message names both
     */
    static BeirCollection open(Path folder, String part) throws IOException {
        var judged = new TreeMap<String, Map<String, Integer>>();
        try (var lines = Files.lines(folder.resolve("qrels").resolve(part + ".tsv"))) {
            lines.skip(1).map(line -> line.split("\t", -1)).forEach(cells -> {
                int grade = Integer.parseInt(cells[2].strip());
                if (grade > 0) {
                    judged.computeIfAbsent(cells[0], id -> new LinkedHashMap<>())
                            .put(cells[1], grade);
                }
            });
        }
        var questions = new LinkedHashMap<String, String>();
        eachLine(folder.resolve("queries.jsonl"), (id, passage) -> {
            if (judged.containsKey(id)) {
                questions.put(id, passage.text());
            }
        });
        return new BeirCollection(folder, questions, judged);
    }

    /** Hands over every document, in the order of the file. */
    void eachPassage(BiConsumer<String, Passage> taker) throws IOException {
        eachLine(folder.resolve("corpus.jsonl"), taker);
    }

    private static void eachLine(Path file, BiConsumer<String, Passage> taker) throws IOException {
        int number = 0;
        try (var reader = Files.newBufferedReader(file)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                var object = Json.object(line);
                var passage = new Passage(
                        object.path("_id").asText(),
                        object.path("title").asText(""),
                        object.path("text").asText(""));
                taker.accept(passage.id(), passage);
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ", line " + number + ": " + e.getMessage(), e);
        }
    }
}
