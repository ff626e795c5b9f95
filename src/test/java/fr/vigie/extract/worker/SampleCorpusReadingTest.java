package fr.vigie.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.document.Reading;
import fr.vigie.extract.Extraction;
import fr.vigie.extract.ExtractionLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Reads the sample corpus and compares with its manifest, which was written by hand. What the text says is exact; of what
 * is read from the layout a share must be right, the misses are printed.
 */
@Tag("process")
final class SampleCorpusReadingTest {
    private static final Path SAMPLE = Path.of("corpus/sample");

    private final Map<String, List<String>> misses = new TreeMap<>();
    private final Map<String, Integer> asked = new TreeMap<>();

    @Test
    void theSampleIsReadAsItsManifestSays() throws IOException {
        assumeTrue(Files.exists(SAMPLE.resolve("manifest.json")), "the sample corpus is not here");
        var manifest =
                new ObjectMapper().readTree(SAMPLE.resolve("manifest.json").toFile());
        try (var extractor = WorkerExtractor.start(
                ExtractionLimits.standard().withWorkers(1), WorkerCommand.ofThisProgram(), Locale.FRENCH)) {
            var readings = new HashMap<String, Map<String, Reading>>();
            for (var entry : manifest) {
                var parts = readings.computeIfAbsent(entry.get("file").asText(), file -> readings(extractor, file));
                compare(entry, Optional.ofNullable(parts.get(text(entry, "path").orElse(""))));
            }
        }
        assertThat(share("says"))
                .as("sentences that are missing: %s", misses.get("says"))
                .isEqualTo(1.0);
        assertThat(share("mustNotSay"))
                .as("words around the piece: %s", misses.get("mustNotSay"))
                .isGreaterThan(0.98);
        assertThat(share("mediaType")).as("types: %s", misses.get("mediaType")).isGreaterThan(0.97);
        assertThat(share("language"))
                .as("languages: %s", misses.get("language"))
                .isEqualTo(1.0);
        assertThat(share("date")).as("dates: %s", misses.get("date")).isGreaterThanOrEqualTo(0.98);
        assertThat(share("title")).as("titles: %s", misses.get("title")).isGreaterThanOrEqualTo(0.97);
        assertThat(share("kind")).as("kinds: %s", misses.get("kind")).isGreaterThanOrEqualTo(0.93);
        assertThat(share("issuer")).as("issuers: %s", misses.get("issuer")).isGreaterThanOrEqualTo(0.93);
        assertThat(share("contacts")).as("contacts: %s", misses.get("contacts")).isGreaterThanOrEqualTo(0.96);
    }

    private static Map<String, Reading> readings(WorkerExtractor extractor, String file) {
        var readings = new HashMap<String, Reading>();
        var name = Path.of(file).getFileName().toString();
        for (var part : extractor.extract(SAMPLE.resolve(file), name)) {
            if (part.outcome() instanceof Extraction.Read read) {
                readings.put(part.insidePath().orElse(""), read.reading());
            }
        }
        return readings;
    }

    private void compare(JsonNode entry, Optional<Reading> found) {
        var name = entry.get("file").asText()
                + text(entry, "path").map(path -> "#" + path).orElse("");
        if (found.isEmpty()) {
            // The manifest names containers too; they are no documents.
            assertThat(name).as("not read").matches(".*\\.(zip|tar|gz|7z|mbox)");
            return;
        }
        var reading = found.get();
        same("mediaType", name, entry, Optional.of(reading.mediaType()));
        same("kind", name, entry, Optional.of(reading.kind().code()));
        same("language", name, entry, Optional.of(reading.language()));
        same("title", name, entry, reading.title());
        same("issuer", name, entry, reading.issuer());
        same("date", name, entry, reading.date().map(LocalDate::toString));
        entry.get("says").forEach(sentence -> check("says", says(reading, sentence), name, sentence.asText()));
        entry.get("mustNotSay").forEach(words -> check("mustNotSay", !says(reading, words), name, words.asText()));
        entry.path("contacts").forEach(contact -> check("contacts", has(reading, contact), name, contact.toString()));
    }

    private static boolean says(Reading reading, JsonNode sentence) {
        return folded(reading.text()).contains(folded(sentence.asText()));
    }

    private static boolean has(Reading reading, JsonNode contact) {
        return reading.contacts().stream()
                .anyMatch(found -> found.name().equals(text(contact, "name"))
                        && found.email().equals(text(contact, "email"))
                        && found.phone().equals(text(contact, "phone")));
    }

    private void same(String what, String name, JsonNode entry, Optional<String> found) {
        var wanted = text(entry, what).map(SampleCorpusReadingTest::folded);
        check(what, found.map(SampleCorpusReadingTest::folded).equals(wanted), name, found + " for " + wanted);
    }

    private void check(String what, boolean right, String name, String detail) {
        asked.merge(what, 1, Integer::sum);
        if (!right) {
            misses.computeIfAbsent(what, key -> new ArrayList<>()).add(name + ": " + detail);
        }
    }

    private double share(String what) {
        var wrong = misses.getOrDefault(what, List.of()).size();
        return 1.0 - wrong / (double) asked.getOrDefault(what, 1);
    }

    private static Optional<String> text(JsonNode node, String name) {
        return node.hasNonNull(name) ? Optional.of(node.get(name).asText()) : Optional.empty();
    }

    /** As the README of the sample says: spaces, apostrophes and hyphens at line ends do not count. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('’', '\'')
                .replaceAll("[\\s\\u00A0\\u202F]+", " ")
                .replace("- ", "")
                .replace("-", "")
                .strip();
    }
}
