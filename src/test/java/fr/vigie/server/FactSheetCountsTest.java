package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Seeds;
import fr.vigie.document.Entry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The counts of fact sheets over a random archive, compared with lists and loops. */
@Tag("process")
class FactSheetCountsTest {
    private static final String[] NAMES = {
        "o:CHU de Sanvic", "o:Clinique Ormeau", "o:Institut Brévin", "o:Fondation Lisle", "p:Anne Kermadec",
        "p:Luc Ozanne", "p:Maud Tissier", "l:Sanvic", "l:Ormeau-sur-Loire", "l:Brévin"
    };
    private static final Pattern COMPANION = Pattern.compile(
            "<span class=\"companion\"><a href=\"([^\"]+)\"[^>]*>([^<]+)</a>(?: <span class=\"companion-reprints\">(\\d+)"
                    + "[^<]*</span>)?</span><span class=\"number\"[^>]*>(\\d+)</span>");
    private static final Pattern PAIR = Pattern.compile(
            "<a class=\"companion\" href=\"[^\"]+\"[^>]*>([^<]+) — ([^<]+)</a><span class=\"number\">(\\d+)</span>");

    private static RunningVigie random;
    private static List<Doc> docs;

    /** A document of the naive model: its names, the text that it shares with its reprints, its day. */
    private record Doc(Set<String> names, int text, LocalDate day) {}

    @BeforeAll
    static void start(@TempDir Path home) {
        var chance = new Random(Seeds.seed());
        docs = new ArrayList<>();
        var texts = new ArrayList<String>();
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < 60; i++) {
            var reprint = i > 20 && chance.nextInt(3) == 0;
            var from = docs.isEmpty() || !reprint ? null : docs.get(chance.nextInt(docs.size()));
            var names = new LinkedHashSet<String>();
            if (from == null) {
                for (var name : NAMES) {
                    if (chance.nextInt(NAMES.length) < 3) {
                        names.add(name);
                    }
                }
                texts.add(text(chance, names));
            }
            var doc = new Doc(
                    from == null ? names : from.names(),
                    from == null ? texts.size() - 1 : from.text(),
                    LocalDate.of(2019 + chance.nextInt(6), 1 + chance.nextInt(12), 1 + chance.nextInt(28)));
            docs.add(doc);
            entries.add(Sheet.of(i + 1, "Dépêche " + i)
                    .date(doc.day().toString())
                    .paragraph(texts.get(doc.text()))
                    .entry());
        }
        random = RunningVigie.with(home, entries);
    }

    private static String text(Random chance, Set<String> names) {
        var text = new StringBuilder();
        names.forEach(name -> text.append(sentence(chance))
                .append(" [")
                .append(name)
                .append("] ")
                .append(sentence(chance))
                .append(". "));
        for (int i = 0; i < 8; i++) {
            text.append(sentence(chance)).append(". ");
        }
        return text.toString();
    }

    /** Words that no other text has. */
    private static String sentence(Random chance) {
        var words = new ArrayList<String>();
        for (int i = 0; i < 9; i++) {
            words.add(Long.toString((chance.nextLong() >>> 1) % 100_000_000_000L, 36)
                    .replaceAll("\\d", "a"));
        }
        return "Il " + String.join(" ", words);
    }

    @AfterAll
    static void stop() {
        random.close();
    }

    @Test
    void countsOfDocumentsNeighboursAndPairsAreThoseOfListsAndLoops() throws Exception {
        for (var name : NAMES) {
            var body = random.get(address(name)).body();
            var of = name + ", seed " + Seeds.seed();
            Predicate<Doc> has = doc -> doc.names().contains(name);
            assertThat(body).as(of).contains("<strong>" + count(has) + " document");
            var found = new HashMap<String, List<Long>>();
            var lines = COMPANION.matcher(body);
            while (lines.find()) {
                var families = Long.parseLong(lines.group(4));
                var documents = lines.group(3) == null ? families : Long.parseLong(lines.group(3));
                found.put(lines.group(2), List.of(families, documents));
            }
            var expected = new HashMap<String, List<Long>>();
            for (var other : NAMES) {
                var both = has.and(doc -> doc.names().contains(other));
                if (!other.equals(name) && count(both) > 0) {
                    expected.put(other.substring(2), List.of(families(both), count(both)));
                }
            }
            assertThat(found).as(of).isEqualTo(expected);
            var pairs = PAIR.matcher(body);
            var compared = 0;
            while (pairs.find()) {
                var one = named(pairs.group(1));
                var other = named(pairs.group(2));
                assertThat(Long.parseLong(pairs.group(3)))
                        .as(of + ": " + one + " and " + other)
                        .isEqualTo(count(has.and(
                                doc -> doc.names().contains(one) && doc.names().contains(other))));
                compared++;
            }
            assertThat(compared).as(of).isPositive();
        }
    }

    @Test
    void barsCountThePeriodWithoutReprintsAndOpenIt() throws Exception {
        var name = NAMES[0];
        var body = random.get(address(name)).body();
        var bars = Pattern.compile("<a class=\"bar\" href=\"([^\"]+)\" aria-label=\"(\\d{4}) : (\\d+) document")
                .matcher(body);
        var seen = new HashMap<String, Long>();
        while (bars.find()) {
            seen.put(bars.group(2), Long.parseLong(bars.group(3)));
            var found = random.get(bars.group(1).replace("&amp;", "&")).body();
            assertThat(found).containsPattern("\\b" + bars.group(3) + " (document|sans leurs|sans ses)");
        }
        var expected = new HashMap<String, Long>();
        for (int year = 2019; year < 2025; year++) {
            var within = year;
            long of = families(doc -> doc.names().contains(name) && doc.day().getYear() == within);
            if (of > 0) {
                expected.put(Integer.toString(year), of);
            }
        }
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void everyLineOpensWhatItCounts() throws Exception {
        var lines = COMPANION.matcher(random.get(address(NAMES[0])).body());
        var opened = 0;
        while (lines.find()) {
            var documents = lines.group(3) == null ? lines.group(4) : lines.group(3);
            assertThat(random.get(lines.group(1).replace("&amp;", "&")).body())
                    .as(lines.group(1))
                    .contains(">" + documents + " document");
            opened++;
        }
        assertThat(opened).isGreaterThan(4);
    }

    private static String address(String name) {
        var type = switch (name.charAt(0)) {
            case 'o' -> "organisation";
            case 'p' -> "person";
            default -> "place";
        };
        return FactSheetPages.address(type, name.substring(2));
    }

    private static String named(String label) {
        for (var name : NAMES) {
            if (name.substring(2).equals(label)) {
                return name;
            }
        }
        throw new AssertionError("nobody is called " + label);
    }

    private static long count(Predicate<Doc> has) {
        return docs.stream().filter(has).count();
    }

    private static long families(Predicate<Doc> has) {
        return docs.stream().filter(has).map(Doc::text).distinct().count();
    }
}
