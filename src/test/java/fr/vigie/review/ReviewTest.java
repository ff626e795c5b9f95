package fr.vigie.review;

import static fr.vigie.engine.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.Bound;
import fr.vigie.document.Entry;
import fr.vigie.document.Figure;
import fr.vigie.document.Kind;
import fr.vigie.document.Measurement;
import fr.vigie.document.NameType;
import fr.vigie.document.Span;
import fr.vigie.document.Tags;
import fr.vigie.document.Visibility;
import fr.vigie.engine.EntryBuilder;
import fr.vigie.engine.Opening;
import fr.vigie.engine.PlaceTree;
import fr.vigie.engine.SearchEngine;
import fr.vigie.engine.lucene.LuceneSearchEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor is told to look at, over a real index. */
class ReviewTest {
    private SearchEngine engine;
    private Review review;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        engine = ((Opening.Opened) LuceneSearchEngine.open(folder, PlaceTree.FLAT)).engine();
        review = new Review(engine, Clock.fixed(Instant.parse("2026-03-01T22:59:00Z"), ZoneId.of("Europe/Paris")));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void whatIsMissingIsToldAndWhatIsThereIsNot() {
        assertThat(doubts(entry(1).kind(Kind.COMMUNIQUE).text("Rien.")))
                .hasExactlyElementsOfTypes(
                        Doubt.NoTitle.class, Doubt.NoDate.class, Doubt.NoIssuer.class, Doubt.NoContact.class);
        assertThat(doubts(
                        entry(1).title("Titre").date("2026-03-01").issuer("CHU").text("Rien.")))
                .as("an article needs no contact")
                .isEmpty();
    }

    @Test
    void aDayIsAheadOnlyOnceMidnightOfTheHouseIsFarAway() {
        assertThat(doubts(sound(1).date("2026-03-01"))).isEmpty();
        assertThat(doubts(sound(1).date("2026-03-02"))).hasExactlyElementsOfTypes(Doubt.DateAhead.class);
    }

    @Test
    void aTextThatSpeaksOfItsEmbargoIsToldUnlessItHasOne() {
        var release = sound(1).visibility(Visibility.DRAFT).text("SOUS EMBARGO jusqu’au 5 mars\n\nLe CHU ouvre.");
        assertThat(doubts(release)).containsExactly(new Doubt.SpeaksOfEmbargo("SOUS EMBARGO jusqu’au 5 mars"));
        assertThat(doubts(release.visibility(Visibility.EMBARGOED))).isEmpty();
        assertThat(doubts(sound(1).text("Embargo levé\n\nLe CHU ouvre."))).isEmpty();
        assertThat(doubts(sound(1).text("Sans embargo\n\nLe CHU ouvre."))).isEmpty();
    }

    @Test
    void aFigureThatTheIssuerStatedOtherwiseNamesTheLatestDocumentThatDoes() {
        put(stating(1, "2024-01-01", emplois(40, "2023")));
        put(stating(2, "2025-01-01", emplois(42, "2023")));
        put(stating(3, "2027-01-01", emplois(99, "2023")));
        var doubts = review.of(stating(4, "2026-01-01", emplois(55, "2023")));

        assertThat(doubts).singleElement().isInstanceOfSatisfying(Doubt.StatedOtherwise.class, otherwise -> {
            assertThat(otherwise.in().id()).isEqualTo(entry(2).build().id());
            assertThat(otherwise.before().value()).isEqualTo(42);
            assertThat(otherwise.here().value()).isEqualTo(55);
        });
    }

    @Test
    void figuresThatCanBothBeTrueDoNotDiffer() {
        put(stating(1, "2025-01-01", emplois(40, "2024"), emplois(7, "2023")));

        assertThat(review.of(stating(2, "2026-01-01", emplois(40, "2024")))).isEmpty();
        assertThat(review.of(stating(2, "2026-01-01", emplois(55, "2025"))))
                .as("another year")
                .isEmpty();
        assertThat(review.of(
                        stating(2, "2026-01-01", figure(30, Bound.AT_LEAST, "emplois", Measurement.COUNT, "2024", ""))))
                .as("more than 30 may be 40")
                .isEmpty();
        assertThat(review.of(
                        stating(2, "2026-01-01", figure(50, Bound.AT_LEAST, "emplois", Measurement.COUNT, "2024", ""))))
                .as("more than 50 is not 40")
                .hasSize(1);
        assertThat(review.of(stating(2, "2026-01-01", emplois(55, "2024"), emplois(40, "2024"))))
                .as("it states the earlier value too")
                .isEmpty();
        assertThat(review.of(
                        stating(2, "2026-01-01", figure(55, Bound.EXACT, "patients", Measurement.COUNT, "2024", ""))))
                .as("another family")
                .isEmpty();
    }

    @Test
    void moneyIsComparedByWhatItIsAndBodiesByTheirName() {
        put(stating(1, "2025-01-01", money(5e6, "budget", "CHU"), money(2e6, "chiffre d’affaires", "CHU")));

        assertThat(review.of(stating(2, "2026-01-01", money(3e6, "investissement", "CHU"))))
                .isEmpty();
        assertThat(review.of(stating(2, "2026-01-01", money(6e6, "budget", "CGFL"))))
                .isEmpty();
        assertThat(review.of(stating(2, "2026-01-01", money(6e6, "budget", "CHU"))))
                .hasSize(1);
    }

    @Test
    void whatIsNearlyTheSameIsToldWithItsShareAlsoAmongDrafts() {
        var text =
                "Le centre hospitalier ouvre au printemps un service de soins palliatifs de douze lits, avec une équipe "
                        + "mobile qui se rendra dans les maisons de retraite du département et formera leurs soignants chaque mois.";
        put(sound(1).visibility(Visibility.DRAFT).text(text).build());
        var copy = sound(2).text(text + " Un numéro unique est ouvert.").build();
        put(copy);

        assertThat(review.of(copy)).singleElement().isInstanceOfSatisfying(Doubt.NearlyTheSame.class, same -> {
            assertThat(same.others()).hasSize(1);
            assertThat(same.others().getFirst().share()).isEqualTo(1.0);
            assertThat(same.others().getFirst().visibility()).isEqualTo(Visibility.DRAFT);
        });
    }

    @Test
    void organisationsOfNoListAreToldTheMostNamedFirst() {
        var named = sound(1).organisation("Batival")
                .organisation("Soins Demain")
                .organisation("Soins Demain")
                .name(NameType.ORGANISATION, "CHU", Optional.of("chu"));

        assertThat(doubts(named)).containsExactly(new Doubt.UnknownOrganisations(List.of("Soins Demain", "Batival")));
    }

    private List<Doubt> doubts(EntryBuilder document) {
        return review.of(document.build());
    }

    private void put(Entry entry) {
        engine.put(List.of(entry));
    }

    private static EntryBuilder sound(int number) {
        return entry(number).title("Titre").date("2026-03-01").issuer("CHU").text("Texte " + number);
    }

    private static Entry stating(int number, String date, Figure... figures) {
        var bare = entry(number)
                .title("Titre")
                .date(date)
                .issuer("CHU")
                .text("Texte " + number)
                .build();
        return new Entry(
                bare.id(),
                1,
                bare.provenance(),
                Visibility.PUBLISHED,
                bare.rights(),
                bare.reading(),
                new Tags(List.of(), List.of(figures), List.of()));
    }

    private static Figure emplois(double value, String year) {
        return figure(value, Bound.EXACT, "emplois", Measurement.COUNT, year, "");
    }

    private static Figure money(double value, String what, String subject) {
        var figure = figure(value, Bound.EXACT, "montant", Measurement.EUR, "2024", subject);
        return new Figure(
                figure.span(),
                figure.text(),
                value,
                figure.to(),
                figure.bound(),
                figure.unit(),
                Optional.of(what),
                figure.family(),
                figure.change(),
                figure.period(),
                figure.subject());
    }

    private static Figure figure(
            double value, Bound bound, String family, Measurement unit, String year, String subject) {
        return new Figure(
                new Span(0, 5),
                "Texte",
                value,
                OptionalDouble.empty(),
                bound,
                unit,
                Optional.of(family),
                Optional.of(family),
                Optional.empty(),
                Optional.of(year),
                Optional.of(subject).filter(name -> !name.isEmpty()));
    }
}
