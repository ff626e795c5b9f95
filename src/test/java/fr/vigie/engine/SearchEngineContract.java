package fr.vigie.engine;

import static fr.vigie.engine.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.vigie.document.Bound;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Measurement;
import fr.vigie.document.NameType;
import fr.vigie.document.Visibility;
import fr.vigie.query.Audience;
import fr.vigie.query.Bonds;
import fr.vigie.query.DateRange;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.FacetFilter.Mode;
import fr.vigie.query.FacetKey;
import fr.vigie.query.FacetName;
import fr.vigie.query.Field;
import fr.vigie.query.FigureCondition;
import fr.vigie.query.ParsedQuery;
import fr.vigie.query.Query;
import fr.vigie.query.QueryParser;
import fr.vigie.query.SearchAnswer;
import fr.vigie.query.SearchAnswer.FacetValue;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Sort;
import fr.vigie.query.UnreadableCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every search engine does. A test class for each engine says how to open one. */
public abstract class SearchEngineContract {
    /** Regions over departments over communes, as far as the tests name them. */
    public static final PlaceTree PLACES = key -> switch (key) {
        case "com-21231" ->
            List.of(
                    new PlaceTree.Place("27", "Bourgogne-Franche-Comté"),
                    new PlaceTree.Place("dep-21", "Côte-d’Or"),
                    new PlaceTree.Place("com-21231", "Dijon"));
        case "com-25056" ->
            List.of(
                    new PlaceTree.Place("27", "Bourgogne-Franche-Comté"),
                    new PlaceTree.Place("dep-25", "Doubs"),
                    new PlaceTree.Place("com-25056", "Besançon"));
        case "dep-21" ->
            List.of(new PlaceTree.Place("27", "Bourgogne-Franche-Comté"), new PlaceTree.Place("dep-21", "Côte-d’Or"));
        case "com-35238" ->
            List.of(
                    new PlaceTree.Place("53", "Bretagne"),
                    new PlaceTree.Place("dep-35", "Ille-et-Vilaine"),
                    new PlaceTree.Place("com-35238", "Rennes"));
        default -> List.of();
    };

    /** A new, empty engine that the test closes. */
    protected abstract SearchEngine open();

    @Test
    void wordsMustAllMatchThroughElisionPluralAndAccents() {
        try (var engine = with(
                entry(1).text("L’hôpital de Dijon recrute.").build(),
                entry(2).text("Les hôpitaux de Rennes investissent.").build())) {
            assertThat(found(engine, words("hopital"))).containsExactlyInAnyOrder(1, 2);
            assertThat(found(engine, words("l'Hôpital", "rennes"))).containsExactly(2);
            assertThat(found(engine, words("hôpital", "Brest"))).isEmpty();
        }
    }

    @Test
    void wordsAreFoundInOneSentenceOrAcrossThemAsIsAsked() {
        try (var engine = with(
                entry(1).text("Le CHU recrute. Dijon investit.").build(),
                entry(2).text("Le Dr. Martin, du CHU de\nla ville de Dijon, recrute.")
                        .build(),
                entry(3).text("Au CHU\nDijon").build(),
                entry(4).text("« Le CHU ? » L’agglomération de Dijon répond.").build())) {
            assertThat(found(engine, typed("MÊMEPHRASE(CHU Dijon)"))).containsExactly(2);
            assertThat(found(engine, typed("MÊMEPHRASE(dr \"de Dijon\" recr*)")))
                    .containsExactly(2);
            assertThat(found(engine, typed("CHU Dijon"))).containsExactlyInAnyOrder(1, 2, 3, 4);
        }
    }

    @Test
    void placesOfAWordAreCountedOverTextTitleAndLeadOnce() {
        try (var engine = with(
                entry(1).title("L’hôpital").text("Les hôpitaux, des hôpitaux.").build(),
                entry(2).title("L’hôpital").text("L’hôpital. Un hôpital.").build())) {
            assertThat(found(engine, typed("AUMOINS3(hôpital)"))).containsExactly(1);
            assertThat(found(engine, typed("AUMOINS2(hôpital)"))).containsExactlyInAnyOrder(1, 2);
            assertThat(found(engine, typed("AUMOINS2(=\"hôpital\")"))).containsExactly(2);
            assertThat(found(engine, typed("AUMOINS3(=\"hôpitaux\" OU hôp*)"))).containsExactly(1);
        }
    }

    @Test
    void ofAQuorumSoManyPartsMustHold() {
        try (var engine = with(
                entry(1).text("CHU Dijon").build(),
                entry(2).text("CHU pôle santé").build(),
                entry(3).text("santé pôle CHU").build())) {
            assertThat(found(engine, typed("2 DE (CHU Dijon \"pôle santé\")"))).containsExactlyInAnyOrder(1, 2);
            assertThat(found(engine, typed("2 DE (CHU Rennes SAUF Dijon)"))).containsExactlyInAnyOrder(2, 3);
        }
    }

    @Test
    void aPatternLooksAtWordsAsTheyAreWrittenCaseAndAccentsApart() {
        try (var engine = with(
                entry(1).text("Une infirmière du cœur").build(),
                entry(2).text("Des infirmières, des cours").build())) {
            assertThat(found(engine, typed("INFIRM*ere"))).containsExactly(1);
            assertThat(found(engine, typed("infirm*es"))).containsExactly(2);
            assertThat(found(engine, typed("co?ur"))).containsExactly(1);
            assertThat(found(engine, typed("co?rs"))).containsExactly(2);
            assertThat(found(engine, typed("co*r*"))).containsExactlyInAnyOrder(1, 2);
        }
    }

    @Test
    void aFigureMeetsValueAndSubjectTogether() {
        try (var engine = with(
                entry(1).text("…")
                        .figure("emplois", 200, Bound.EXACT, Measurement.COUNT)
                        .about("Sanofi Pasteur")
                        .figure("emplois", 5, Bound.EXACT, Measurement.COUNT)
                        .about("CHU")
                        .build(),
                entry(2).text("…")
                        .figure("emplois", 200, Bound.EXACT, Measurement.COUNT)
                        .about("CHU")
                        .figure("emplois", 5, Bound.EXACT, Measurement.COUNT)
                        .about("Sanofi")
                        .build())) {
            assertThat(found(engine, typed("emplois>=100 @ \"Sanofi\""))).containsExactly(1);
            assertThat(found(engine, typed("emplois>=100 @CHU"))).containsExactly(2);
            assertThat(found(engine, typed("emplois>=100 @ \"nofi\""))).isEmpty();
        }
    }

    @Test
    void aHashtagIsFoundAsAThemeAndAsAWordAlsoWhereItIsNotInTheText() {
        try (var engine = with(
                entry(1).text("L’hôpital recrute.").hashtag("SantéMentale").build(),
                entry(2).text("La santé mentale.").build())) {
            assertThat(found(engine, new Query.Word(Field.THEME, "santementale")))
                    .containsExactly(1);
            assertThat(found(engine, words("santémentale"))).containsExactly(1);
            assertThat(found(engine, words("mentale"))).containsExactly(2);
        }
    }

    @Test
    void aPhraseStandsSideBySideAndASlopLoosensIt() {
        try (var engine = with(
                entry(1).text("le pôle santé de Dijon").build(),
                entry(2).text("la santé est un pôle").build())) {
            assertThat(found(engine, new Query.Phrase(Field.ANYWHERE, "pôle santé", 0)))
                    .containsExactly(1);
            assertThat(found(engine, new Query.Phrase(Field.ANYWHERE, "santé un pôle", 2)))
                    .containsExactly(2);
        }
    }

    @Test
    void puttingReplacesAndRemovingForgets() {
        try (var engine = with(entry(1).text("avant").build())) {
            engine.put(List.of(entry(1).text("après").build()));
            assertThat(found(engine, words("avant"))).isEmpty();
            assertThat(found(engine, words("après"))).containsExactly(1);
            engine.remove(List.of(entry(1).build().id(), entry(9).build().id()));
            assertThat(found(engine, new Query.Everything())).isEmpty();
            assertThat(engine.ids(Audience.DESK)).isEmpty();
        }
    }

    @Test
    void whatIsFoundByIdIsWhatWasPut() {
        var entry = entry(1).title("Un titre")
                .lead("Un chapô")
                .text("Du texte de Dijon.")
                .date("2021-01-26")
                .place("Dijon", "com-21231")
                .figure("emplois", 4000, Bound.AT_LEAST, Measurement.COUNT)
                .quote("Du texte")
                .build();
        try (var engine = with(entry)) {
            assertThat(engine.find(entry.id(), Audience.PUBLIC)).contains(entry);
        }
    }

    @Test
    void aDocumentIsFoundByWhatTheMachineNamedAlsoWhereThatWasCorrected() {
        var shown = entry(1).organisation("CHU Dijon").build();
        var found = entry(1).organisation("CHRU").build().tags();
        var corrected = new Entry(
                shown.id(),
                1,
                shown.provenance(),
                shown.visibility(),
                shown.rights(),
                shown.reading(),
                shown.tags(),
                Optional.of(found));
        try (var engine = with(
                corrected,
                entry(2).organisation("CHRU").visibility(Visibility.DRAFT).build(),
                entry(3).person("CHRU").build())) {
            assertThat(engine.find(id(1), Audience.PUBLIC)).contains(corrected);
            assertThat(engine.naming(NameType.ORGANISATION, "CHRU", Audience.DESK, 9))
                    .containsExactlyInAnyOrder(id(1), id(2));
            assertThat(engine.naming(NameType.ORGANISATION, "CHRU", Audience.DESK, 1))
                    .hasSize(1);
            assertThat(engine.naming(NameType.ORGANISATION, "CHRU", Audience.PUBLIC, 9))
                    .containsExactly(id(1));
            assertThat(engine.naming(NameType.ORGANISATION, "CHU Dijon", Audience.DESK, 9))
                    .isEmpty();
            engine.put(List.of(entry(1).build()));
            assertThat(engine.naming(NameType.ORGANISATION, "CHRU", Audience.PUBLIC, 9))
                    .isEmpty();
        }
    }

    @Test
    void theDeskSeesDraftsAndThePublicNothingOfThem() {
        try (var engine = with(
                entry(1).text("secret Dijon")
                        .visibility(Visibility.DRAFT)
                        .organisation("Caché")
                        .build(),
                entry(2).text("ouvert Dijon").build())) {
            assertThat(found(engine, words("dijon"))).containsExactly(2);
            assertThat(engine.find(id(1), Audience.PUBLIC)).isEmpty();
            assertThat(engine.find(id(1), Audience.DESK)).isPresent();
            assertThat(engine.search(desk(words("dijon"))).total()).isEqualTo(2);
            assertThat(engine.suggest("cach", Audience.PUBLIC, 5)).isEmpty();
            assertThat(engine.suggest("cach", Audience.DESK, 5)).hasSize(1);
            assertThat(engine.marks(id(1), SearchRequest.of(words("secret")))).isEmpty();
            assertThat(engine.ids(Audience.PUBLIC)).containsExactly(id(2));

            engine.put(List.of(entry(1).text("secret Dijon").build()));
            assertThat(found(engine, words("secret"))).containsExactly(1);
            assertThat(engine.search(desk(words("dijon"))).total()).isEqualTo(2);

            engine.put(List.of(entry(1).text("secret Dijon")
                    .visibility(Visibility.WITHDRAWN)
                    .build()));
            assertThat(found(engine, words("secret"))).isEmpty();
            assertThat(engine.search(desk(words("dijon"))).total()).isEqualTo(2);
        }
    }

    @Test
    void aFacetCountsWhatItsOwnFilterHides() {
        try (var engine = with(
                entry(1).organisation("CHU")
                        .place("Dijon", "com-21231")
                        .date("2021-01-26")
                        .build(),
                entry(2).organisation("ARS")
                        .place("Besançon", "com-25056")
                        .date("2021-03-02")
                        .build(),
                entry(3).organisation("ARS")
                        .organisation("CHU")
                        .place("Rennes", "com-35238")
                        .build())) {
            var answer = engine.search(filtered(new FacetFilter(FacetName.ORGANISATION, Mode.ANY, List.of("CHU"))));
            assertThat(answer.total()).isEqualTo(2);
            assertThat(counts(answer, FacetName.ORGANISATION)).containsExactly("ARS 2", "CHU 2 *");
            assertThat(counts(answer, FacetName.PLACE)).containsExactly("Bourgogne-Franche-Comté 1", "Bretagne 1");
            assertThat(counts(answer, FacetName.DATE)).containsExactly("2021 1");

            var region = engine.search(filtered(new FacetFilter(FacetName.PLACE, Mode.ANY, List.of("27"))));
            assertThat(region.total()).isEqualTo(2);
            var places = facet(region, FacetName.PLACE);
            assertThat(places.getFirst().children())
                    .extracting(FacetValue::label)
                    .containsExactly("Côte-d’Or", "Doubs");
            assertThat(places.getFirst().selected()).isTrue();

            var both = filtered(new FacetFilter(FacetName.ORGANISATION, Mode.ALL, List.of("CHU", "ars")));
            assertThat(hits(engine.search(both))).containsExactly(3);
            var none = filtered(new FacetFilter(FacetName.ORGANISATION, Mode.NONE, List.of("CHU")));
            assertThat(hits(engine.search(none))).containsExactly(2);
        }
    }

    @Test
    void aProfileCountsTheDocumentsThatAnswerAloneAndBondsSayWhatStandsTogether() {
        try (var engine = with(
                entry(1).organisation("CHU")
                        .organisation("Inserm")
                        .person("Anne")
                        .build(),
                entry(2).organisation("CHU").organisation("Inserm").build(),
                entry(3).organisation("ARS").person("Anne").build(),
                entry(4).organisation("CHU")
                        .person("Anne")
                        .visibility(Visibility.DRAFT)
                        .build())) {
            var chu = filtered(new FacetFilter(FacetName.ORGANISATION, Mode.ANY, List.of("CHU")));
            var answer = engine.profile(chu);
            assertThat(answer.total()).isEqualTo(2);
            assertThat(counts(answer, FacetName.ORGANISATION)).containsExactly("CHU 2 *", "Inserm 2");
            assertThat(counts(answer, FacetName.PERSON)).containsExactly("Anne 1");
            var bonds = engine.bonds(
                    chu,
                    List.of(
                            new FacetKey(FacetName.ORGANISATION, "Inserm"),
                            new FacetKey(FacetName.PERSON, "Anne"),
                            new FacetKey(FacetName.ORGANISATION, "ARS")));
            assertThat(bonds)
                    .isEqualTo(new Bonds(List.of(2L, 1L, 0L), List.of(2L, 1L, 0L), List.of(new Bonds.Bond(0, 1, 1))));
        }
    }

    @Test
    void aFigureIsMetAsAWholeOrNotAtAll() {
        try (var engine = with(
                entry(1).figure("emplois", 4000, Bound.AT_LEAST, Measurement.COUNT)
                        .figure("lits", 12, Bound.EXACT, Measurement.COUNT)
                        .build(),
                entry(2).figure("emplois", 12, Bound.EXACT, Measurement.COUNT)
                        .figure("lits", 9000, Bound.EXACT, Measurement.COUNT)
                        .build())) {
            assertThat(found(engine, stating("emplois", 4000, false))).containsExactly(1);
            assertThat(found(engine, stating("Emploi", 10, true))).containsExactlyInAnyOrder(1, 2);
            assertThat(found(engine, stating("lits", 4000, true))).containsExactly(2);
            assertThat(found(engine, stating("patients", 0, true))).isEmpty();
        }
    }

    @Test
    void theNewestComesFirstAndTheUndatedLast() {
        try (var engine = with(
                entry(1).text("x").build(),
                entry(2).text("x").date("2020-01-01").build(),
                entry(3).text("x").date("2022-01-01").build())) {
            assertThat(hits(engine.search(sorted(Sort.NEWEST, Optional.empty(), 10))))
                    .containsExactly(3, 2, 1);
            assertThat(hits(engine.search(sorted(Sort.OLDEST, Optional.empty(), 10))))
                    .containsExactly(2, 3, 1);
            assertThat(hits(engine.search(sorted(Sort.RELEVANCE, Optional.empty(), 10))))
                    .containsExactly(3, 2, 1);
        }
    }

    @Test
    void cursorsWalkThroughAllHitsOnce() {
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < 25; i++) {
            entries.add(entry(i).text("x").date("2020-01-" + (10 + i % 5)).build());
        }
        for (var sort : Sort.values()) {
            try (var engine = with(entries.toArray(Entry[]::new))) {
                var seen = new ArrayList<Integer>();
                Optional<String> cursor = Optional.empty();
                do {
                    var page = engine.search(sorted(sort, cursor, 5));
                    assertThat(page.total()).isEqualTo(25);
                    seen.addAll(hits(page));
                    cursor = page.cursor();
                } while (cursor.isPresent());
                assertThat(seen).hasSize(25).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void aCursorThatNoAnswerGaveIsRefused() {
        try (var engine = with(entry(1).text("x").build())) {
            for (var cursor : List.of("", "?", "AAAA", "x".repeat(200))) {
                assertThatExceptionOfType(UnreadableCursor.class)
                        .isThrownBy(() -> engine.search(sorted(Sort.NEWEST, Optional.of(cursor), 5)));
            }
        }
    }

    @Test
    void whereNoDocumentHasAllTheWordsTheBestPartialMatchesAreSaidToBeSuch() {
        try (var engine = with(
                entry(1).text("recrutement d’infirmiers à Dijon").build(),
                entry(2).text("infirmiers de nuit").build(),
                entry(3).text("rien").build())) {
            var query = words("recrutement", "infirmières", "Brest");
            var answer = engine.search(SearchRequest.of(query));
            assertThat(answer.relaxed()).isTrue();
            assertThat(hits(answer)).startsWith(1).doesNotContain(3);
            assertThat(engine.count(SearchRequest.of(query))).isZero();
            assertThat(engine.search(SearchRequest.of(words("infirmier"))).relaxed())
                    .isFalse();
        }
    }

    @Test
    void snippetsKeepTheSpellingOfTheOriginal() {
        try (var engine = with(entry(1).title("Autre chose")
                .text("Une première phrase sans rapport. L’HÔPITAL de Dijon, dit-on, s’agrandit.\n\nEt puis rien.")
                .build())) {
            var snippet = engine.search(SearchRequest.of(words("hopitaux")))
                    .hits()
                    .getFirst()
                    .snippets()
                    .getFirst();
            assertThat(snippet.text()).isEqualTo("L’HÔPITAL de Dijon, dit-on, s’agrandit.");
            assertThat(snippet.marks()).hasSize(1);
            assertThat(snippet.marks().getFirst().of(snippet.text())).isEqualTo("HÔPITAL");
        }
    }

    private static Query typed(String text) {
        return ((ParsedQuery.Understood) QueryParser.parse(text)).query();
    }

    protected static Query words(String... words) {
        var parts = new ArrayList<Query>();
        for (var word : words) {
            parts.add(new Query.Word(Field.ANYWHERE, word));
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.All(parts);
    }

    protected SearchEngine with(Entry... entries) {
        var engine = open();
        engine.put(List.of(entries));
        return engine;
    }

    private static Query stating(String measure, double low, boolean included) {
        return new Query.Stating(
                new FigureCondition(measure, low, included, Double.POSITIVE_INFINITY, false, Set.of()));
    }

    private static SearchRequest desk(Query query) {
        return request(query, List.of(), Sort.RELEVANCE, Optional.empty(), 20, Audience.DESK);
    }

    private static SearchRequest filtered(FacetFilter filter) {
        return request(new Query.Everything(), List.of(filter), Sort.RELEVANCE, Optional.empty(), 20, Audience.PUBLIC);
    }

    private static SearchRequest sorted(Sort sort, Optional<String> cursor, int size) {
        return request(words("x"), List.of(), sort, cursor, size, Audience.PUBLIC);
    }

    private static SearchRequest request(
            Query query, List<FacetFilter> filters, Sort sort, Optional<String> cursor, int size, Audience audience) {
        return new SearchRequest(
                query, filters, DateRange.ALWAYS, List.of(), sort, size, cursor, false, true, 20, audience);
    }

    private static List<Integer> found(SearchEngine engine, Query query) {
        var strict = request(query, List.of(), Sort.NEWEST, Optional.empty(), 100, Audience.PUBLIC);
        return hits(engine.search(strict));
    }

    private static List<Integer> hits(SearchAnswer answer) {
        return answer.hits().stream()
                .map(hit -> Integer.parseInt(hit.id().value().substring(0, 16), 16))
                .toList();
    }

    private static DocumentId id(int number) {
        return entry(number).build().id();
    }

    private static List<FacetValue> facet(SearchAnswer answer, FacetName name) {
        return answer.facets().stream()
                .filter(facet -> facet.name() == name)
                .findFirst()
                .orElseThrow()
                .values();
    }

    private static List<String> counts(SearchAnswer answer, FacetName name) {
        return facet(answer, name).stream()
                .map(value -> value.label() + " " + value.count() + (value.selected() ? " *" : ""))
                .toList();
    }
}
