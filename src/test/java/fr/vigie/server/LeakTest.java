package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Seeds;
import fr.vigie.access.AccessSettings;
import fr.vigie.document.Bound;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Figure;
import fr.vigie.document.Measurement;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Quote;
import fr.vigie.document.Reading;
import fr.vigie.document.Span;
import fr.vigie.document.Tags;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Admission;
import fr.vigie.intake.Corrections;
import fr.vigie.intake.Origin;
import fr.vigie.intake.Trait;
import fr.vigie.server.EveryRequest.Ask;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever may not see a document cannot learn of it: whatever they ask, by whatever route. */
@Tag("process")
class LeakTest {
    private static final int AT_ONCE = 4;

    private static final String WORD = "xylophonique";
    private static final String COMPANY = "Zygomatech";
    private static final String PERSON = "Quetzalie Brouzoufe";
    private static final String PLACE = "Trifouillac";
    private static final String ISSUER = "Maison Wapitine";
    private static final String FILE = "ornithorynque.txt";
    private static final String TITLE = "Le kakapotin arrive";

    /** Each stands in hidden documents and nowhere else. */
    private static final List<String> SECRETS = List.of(WORD, COMPANY, PERSON, PLACE, ISSUER, FILE, TITLE, "777123");

    /** What is asked with: the secrets, their beginnings, words near them and plain ones, figures, days. */
    private static final List<String> VALUES = List.of(
            WORD,
            "xyloph",
            "xylophoniqe",
            "xylo*",
            "xylophonik~",
            "\"un projet xylophonique\"",
            COMPANY,
            "zygom",
            PERSON,
            "Quetzalie",
            PLACE,
            ISSUER,
            "Maison Wapitin",
            TITLE,
            "santé",
            "filière santé",
            "filiere sante dijon technopole",
            "emplois>=4000",
            "emplois>=777000",
            "emplois",
            "2031-05-05",
            "newest",
            "reprints",
            "desk",
            "1",
            "100");

    @Test
    void theDeskIsToldOfHiddenDocumentsByManyRoutes(@TempDir Path home) throws Exception {
        try (var vigie = running(home)) {
            var ids = hide(vigie);
            var desk = Asker.all(vigie).stream().filter(Asker::desk).toList();
            var told = new ConcurrentHashMap<String, Integer>();
            // Theirs are read alone: they may change what the others are asked about.
            var reading = asks(vigie, ids).stream()
                    .filter(ask -> ask.method().equals("GET"))
                    .toList();
            each(reading, ask -> {
                for (var asker : desk) {
                    var secrets = secretsIn(vigie.send(asker.asks(vigie, ask)), ask);
                    told.merge(asker.name(), secrets.isEmpty() ? 0 : 1, Integer::sum);
                }
            });
            assertThat(told).hasSize(2);
            assertThat(told.values()).as("answers that tell the desk").allMatch(answers -> answers > 50);
        }
    }

    @Test
    void everybodyElseIsToldNoWordOfThemAndAnsweredByteForByteAsWithoutThem(@TempDir Path with, @TempDir Path without)
            throws Exception {
        try (var vigie = running(with);
                var innocent = running(without)) {
            var ids = hide(vigie);
            var askers = Asker.all(vigie);
            var innocents = Asker.all(innocent);
            each(asks(vigie, ids), ask -> {
                for (int i = 0; i < askers.size(); i++) {
                    if (!askers.get(i).desk()) {
                        var response = vigie.send(askers.get(i).asks(vigie, ask));
                        assertThat(secretsIn(response, ask))
                                .as("%s: %s", askers.get(i), ask)
                                .isEmpty();
                        assertThat(seen(vigie, response))
                                .as("%s: %s", askers.get(i), ask)
                                .isEqualTo(seen(
                                        innocent, innocent.send(innocents.get(i).asks(innocent, ask))));
                    }
                }
            });
        }
    }

    @Test
    void theStreamOfEventsTellsTheDeskAloneWhatHappensToHiddenDocuments(@TempDir Path home) throws Exception {
        var ask = new Ask("GET", "/api/events");
        var client = HttpClient.newHttpClient();
        try (var vigie = running(home)) {
            for (var asker : Asker.all(vigie)) {
                // The answer is here when its head is: a stream that is opened does not end.
                var answer = client.sendAsync(asker.asks(vigie, ask), HttpResponse.BodyHandlers.ofLines())
                        .get(60, TimeUnit.SECONDS);
                if (asker.desk()) {
                    var id = give(vigie, text("brouillon pour " + asker), null);
                    assertThat(answer.statusCode()).as(asker.name()).isEqualTo(200);
                    assertThat(answer.body().anyMatch(line -> line.contains(id)))
                            .isTrue();
                } else {
                    assertThat(answer.statusCode()).as(asker.name()).isIn(401, 403);
                    assertThat(answer.body().toList()).noneMatch(line -> line.contains("event:"));
                }
            }
        } finally {
            client.shutdownNow(); // closing it would wait for the end of the streams
        }
    }

    private interface Look {
        void at(Ask ask) throws Exception;
    }

    /** Several at a time, since most of a request is waiting; never more than searches may run side by side. */
    private static void each(List<Ask> asks, Look look) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var looks = asks.stream()
                    .map(ask -> threads.submit(() -> {
                        look.at(ask);
                        return ask;
                    }))
                    .toList();
            try {
                for (var one : looks) {
                    one.get();
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    @Test
    void atItsHourAnEmbargoedDocumentIsToldToEverybody(@TempDir Path home) throws Exception {
        try (var vigie = running(home)) {
            var passerBy = Asker.all(vigie).getFirst();
            var embargo = Instant.now().plus(Duration.ofSeconds(1));
            give(vigie, text("bientôt"), embargo);
            vigie.archive().awaitIdle();
            var ask = new Ask("GET", "/api/search?relax=false&q=" + WORD);
            var deadline = embargo.plus(Duration.ofSeconds(2));
            var response = vigie.send(passerBy.asks(vigie, ask));
            var asked = Instant.now();
            while (!response.body().contains(TITLE) && asked.isBefore(deadline.plusSeconds(20))) {
                assertThat(asked).as("told within two seconds of its hour").isBefore(deadline);
                asked = Instant.now();
                response = vigie.send(passerBy.asks(vigie, ask));
            }
            assertThat(response.body()).contains(TITLE);
            assertThat(Instant.now()).isAfter(embargo);
        }
    }

    private static RunningVigie running(Path home) {
        return RunningVigie.with(home, Showcase.all(), settings -> settings, LeakTest::tags, AccessSettings.standard());
    }

    private static List<Ask> asks(RunningVigie vigie, List<String> ids) {
        var names = List.of(COMPANY, PERSON, PLACE, "CHU Dijon-Bourgogne");
        var all = new ArrayList<String>(ids);
        all.add(Sheet.id(Showcase.RELEASE).value());
        return List.copyOf(new EveryRequest(vigie.routes(), all, names, VALUES, Seeds.seed()).all());
    }

    /** A draft, an embargoed and a withdrawn document, a failed one, and a draft that reprints a public release. */
    private static List<String> hide(RunningVigie vigie) throws Exception {
        var ids = new ArrayList<String>();
        var embargo = Instant.now().plus(Duration.ofHours(1));
        ids.add(give(vigie, text("brouillon"), null));
        ids.add(give(vigie, text("embargo"), embargo));
        ids.add(give(vigie, "!" + WORD, null));
        ids.add(give(vigie, TITLE + "\n\n" + Showcase.all().getFirst().reading().text() + "\n" + WORD, null));
        var withdrawn = give(vigie, text("retiré"), null);
        ids.add(withdrawn);
        vigie.archive().awaitIdle();
        vigie.archive().publish(new DocumentId(withdrawn), Optional.empty());
        vigie.archive().withdraw(new DocumentId(withdrawn));
        return ids;
    }

    private static String text(String which) {
        return TITLE + "\n\nÀ " + PLACE + ", " + COMPANY + " mène un projet " + WORD
                + " pour la filière santé de Dijon, dit " + PERSON + " : « Voilà notre " + which
                + " ». Il crée 777123 emplois.";
    }

    private static String give(RunningVigie vigie, String text, @Nullable Instant embargo) throws Exception {
        var acceptance = Acceptance.draft(FILE, Origin.UPLOAD)
                .stating(new Corrections(Map.of(Trait.ISSUER, ISSUER, Trait.DATE, "2031-05-05")));
        var admission = vigie.archive()
                .accept(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        embargo == null ? acceptance : acceptance.embargoedUntil(embargo));
        return ((Admission.Accepted) admission).holding().id().value();
    }

    private static Tags tags(Reading reading) {
        var text = reading.text();
        var names = new ArrayList<Name>();
        name(names, NameType.PLACE, PLACE, text);
        name(names, NameType.ORGANISATION, COMPANY, text);
        name(names, NameType.PERSON, PERSON, text);
        var figures = new ArrayList<Figure>();
        span("777123 emplois", text)
                .ifPresent(span -> figures.add(new Figure(
                        span,
                        "777123 emplois",
                        777_123,
                        OptionalDouble.empty(),
                        Bound.EXACT,
                        Measurement.COUNT,
                        Optional.of("emplois"),
                        Optional.of("emplois"),
                        Optional.empty(),
                        Optional.of("2031"),
                        Optional.of(COMPANY))));
        var quotes = new ArrayList<Quote>();
        span("Voilà notre", text)
                .ifPresent(span -> quotes.add(new Quote(span, "Voilà notre", Optional.of(PERSON), Optional.empty())));
        return new Tags(names, figures, quotes, List.of());
    }

    private static void name(List<Name> names, NameType type, String label, String text) {
        span(label, text).ifPresent(span -> names.add(new Name(type, span, label, label, Optional.empty())));
    }

    private static Optional<Span> span(String words, String text) {
        var at = text.indexOf(words);
        return at < 0 ? Optional.empty() : Optional.of(new Span(at, at + words.length()));
    }

    /** Secrets that an answer holds beyond what the question said itself. */
    private static List<String> secretsIn(HttpResponse<String> response, Ask ask) {
        var asked = fold(decoded(ask.address()));
        var body = fold(response.body() + response.headers().map());
        return SECRETS.stream()
                .map(LeakTest::fold)
                .filter(secret -> body.contains(secret) && !asked.contains(secret))
                .toList();
    }

    private static String decoded(String address) {
        return URLDecoder.decode(address.replace("+", "%20"), StandardCharsets.UTF_8);
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** An answer without what is measured by the clock, and without the port. */
    private static String seen(RunningVigie vigie, HttpResponse<String> response) {
        var headers = new TreeMap<>(response.headers().map());
        headers.remove("date");
        headers.remove("etag");
        headers.remove("content-length"); // as long as the time that the search took is written
        var here = vigie.address("");
        return (response.statusCode() + " " + headers + "\n" + response.body())
                .replace(here, "")
                .replaceAll("\"tookMs\":[0-9]+", "\"tookMs\":0");
    }
}
