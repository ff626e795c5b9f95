package fr.vigie.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.Bound;
import fr.vigie.document.ContentHash;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Figure;
import fr.vigie.document.Kind;
import fr.vigie.document.Measurement;
import fr.vigie.document.Provenance;
import fr.vigie.document.Quote;
import fr.vigie.document.Reading;
import fr.vigie.document.Rights;
import fr.vigie.document.Span;
import fr.vigie.document.Tags;
import fr.vigie.document.Visibility;
import fr.vigie.engine.Opening;
import fr.vigie.engine.PlaceTree;
import fr.vigie.engine.SearchEngine;
import fr.vigie.engine.lucene.LuceneSearchEngine;
import fr.vigie.query.Audience;
import fr.vigie.query.Query;
import fr.vigie.query.SearchRequest;
import fr.vigie.report.PressReview.Item;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews made over a real index. */
class PressReviewsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String RELEASE =
            "Le centre hospitalier de Nevers ouvre en septembre un service de gériatrie aiguë"
                    + " de trente lits, au deuxième étage du bâtiment rénové, pour les habitants de la Nièvre et du Cher voisin.";

    private SearchEngine engine;
    private PressReviews reviews;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        engine = ((Opening.Opened) LuceneSearchEngine.open(folder, PlaceTree.FLAT)).engine();
        reviews = new PressReviews(engine, id -> URI.create("https://presse.example/documents/" + id));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aFamilyIsOneItemWithTheCommuniqueFirstAndItsReprintsBeneath() {
        put(
                article(2, "2026-02-21", RELEASE, Optional.of("https://journal.example/a")),
                release(1, "2026-02-20", RELEASE),
                article(3, "2026-02-22", RELEASE, Optional.empty()),
                article(4, "2026-02-23", "Tout autre chose arrive à Vesoul ce printemps.", Optional.empty()));

        var review = reviews.of("Revue", DAY, List.of(id(3), id(4), id(2)), Audience.PUBLIC);

        assertThat(review.items()).extracting(item -> item.head().document()).containsExactly(id(1), id(4));
        assertThat(review.items().getFirst().reprints())
                .extracting(PressReview.Card::document)
                .containsExactly(id(2), id(3));
        assertThat(review.items().getFirst().reprints())
                .extracting(card -> card.address().toString())
                .containsExactly("https://journal.example/a", "https://presse.example/documents/" + id(3));
    }

    @Test
    void whatASearchFoundIsReviewedInItsOrder() {
        put(release(1, "2026-02-20", RELEASE), release(2, "2026-02-21", "Le CHU de Dijon inaugure une aile."));

        var review = reviews.of("Revue", DAY, SearchRequest.of(new Query.Everything()));

        assertThat(review.items()).hasSize(2);
        assertThat(review.day()).isEqualTo(DAY);
    }

    @Test
    void aMovedFigureHasTheValueBeforeAndAnUnchangedOneIsNoNews() {
        put(
                release(1, "2024-02-20", "Bilan.", figure("80 lits", 80, "lits"), figure("300 agents", 300, "agents")),
                release(2, "2025-02-20", "Bilan.", figure("90 lits", 90, "lits")),
                release(3, "2027-02-20", "Bilan.", figure("70 lits", 70, "lits")));
        put(release(
                4,
                "2026-02-20",
                "Nouveau bilan.",
                figure("12 scanners", 12, "scanners"),
                figure("120 lits", 120, "lits"),
                figure("300 agents", 300, "agents")));

        assertThat(only(id(4)).figures())
                .containsExactly(
                        new PressReview.Stated(
                                "120 lits",
                                Optional.empty(),
                                Optional.of(new PressReview.Before("90 lits", Optional.of(LocalDate.of(2025, 2, 20))))),
                        new PressReview.Stated("12 scanners", Optional.empty(), Optional.empty()));
    }

    @Test
    void ofWhatOthersWroteThereIsAnExcerptAndTheAddressAlone() {
        var words = "Une phrase qui tient debout toute seule, assez longue pour compter ici. ".repeat(20);
        var article = article(1, "2026-02-20", words, Optional.of("https://journal.example/a"));
        put(with(article, figure("90 lits", 90, "lits")));
        var excerpt = release(2, "2026-02-20", "Autre. " + words);
        put(new Entry(
                excerpt.id(),
                1,
                excerpt.provenance(),
                excerpt.visibility(),
                Rights.EXCERPT,
                excerpt.reading(),
                with(excerpt, figure("90 lits", 90, "lits")).tags()));

        for (var id : List.of(id(1), id(2))) {
            var item = only(id);
            assertThat(item.text().length()).isBetween(60, 240);
            assertThat(item.figures()).isEmpty();
            assertThat(item.quotes()).isEmpty();
        }
        assertThat(only(id(1)).head().address()).hasToString("https://journal.example/a");
    }

    @Test
    void whatTheAudienceMayNotSeeIsInNoReview() {
        var draft = release(1, "2026-02-20", RELEASE).withVisibility(Visibility.DRAFT);
        put(draft, article(2, "2026-02-21", RELEASE, Optional.empty()));

        var review = reviews.of("Revue", DAY, List.of(id(1), id(2)), Audience.PUBLIC);

        assertThat(review.items()).singleElement().satisfies(item -> {
            assertThat(item.head().document()).isEqualTo(id(2));
            assertThat(item.reprints()).isEmpty();
        });
    }

    @Test
    void anExcerptEndsWhereAReaderWouldEndIt() {
        assertThat(Excerpt.of("Une phrase. Une autre  phrase.", 100)).isEqualTo("Une phrase. Une autre phrase.");
        assertThat(Excerpt.of("Une première phrase ici. Une autre, plus longue.", 30))
                .isEqualTo("Une première phrase ici.");
        assertThat(Excerpt.of("des mots sans fin, et encore, toujours", 20)).isEqualTo("des mots sans fin\u00a0…");
        assertThat(Excerpt.of("😀".repeat(40), 21)).hasSizeLessThanOrEqualTo(42).endsWith("\u00a0…");
    }

    private Item only(DocumentId id) {
        return reviews.of("Revue", DAY, List.of(id), Audience.PUBLIC).items().getFirst();
    }

    private void put(Entry... entries) {
        engine.put(List.of(entries));
    }

    private static DocumentId id(int number) {
        return new DocumentId(String.format(Locale.ROOT, "%016x0000", number));
    }

    private static Figure figure(String text, double value, String family) {
        return new Figure(
                new Span(0, 0),
                text,
                value,
                OptionalDouble.empty(),
                Bound.EXACT,
                Measurement.COUNT,
                Optional.of(family),
                Optional.of(family),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Entry release(int number, String date, String text, Figure... figures) {
        return with(entry(number, Kind.COMMUNIQUE, "CH de Nevers", date, text, Optional.empty()), figures);
    }

    private static Entry article(int number, String date, String text, Optional<String> source) {
        return entry(number, Kind.ARTICLE, "Le Journal", date, text, source);
    }

    private static Entry with(Entry entry, Figure... figures) {
        var quotes = new ArrayList<>(List.of(new Quote(new Span(0, 2), "Enfin", Optional.empty(), Optional.empty())));
        var tags = new Tags(List.of(), List.of(figures), quotes, List.of());
        return new Entry(
                entry.id(),
                entry.version(),
                entry.provenance(),
                entry.visibility(),
                entry.rights(),
                entry.reading(),
                tags);
    }

    private static Entry entry(
            int number, Kind kind, String issuer, String date, String text, Optional<String> source) {
        var reading = new Reading(
                "text/html",
                kind,
                Optional.of("Titre " + number),
                Optional.empty(),
                Optional.of(issuer),
                Optional.empty(),
                Optional.of(LocalDate.parse(date)),
                "fr",
                text,
                List.of(),
                List.of());
        var from = new Provenance(
                new ContentHash("0".repeat(64)), "a.html", Optional.empty(), Instant.EPOCH, source.map(URI::create));
        return new Entry(
                id(number),
                1,
                from,
                Visibility.PUBLISHED,
                Rights.FULL,
                reading,
                new Tags(List.of(), List.of(), List.of(), List.of()));
    }
}
