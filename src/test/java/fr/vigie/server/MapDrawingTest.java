package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.authority.Place;
import fr.vigie.authority.Places;
import fr.vigie.messages.Messages;
import fr.vigie.query.FacetName;
import fr.vigie.query.SearchAnswer;
import fr.vigie.query.SearchAnswer.Facet;
import fr.vigie.query.SearchAnswer.FacetValue;
import fr.vigie.server.view.Link;
import fr.vigie.server.view.MapPage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The map over the places that a search counts. */
class MapDrawingTest {
    private static final FacetValue DIJON = value("com-21231", "Dijon", 8);
    private static final FacetValue COTE_D_OR = value("dep-21", "Côte-d'Or", 9, DIJON);
    private static final FacetValue DOUBS = value("dep-25", "Doubs", 3);
    private static final FacetValue BOURGOGNE = value("27", "Bourgogne-Franche-Comté", 12, COTE_D_OR, DOUBS);
    private static final FacetValue REUNION = value("04", "La Réunion", 1);
    private static final FacetValue BELGIUM = value("pays-BE", "Belgique", 2);

    @Test
    void theCountryShowsItsRegionsTheDarkestWithTheMostDocuments() {
        var page = draw("");

        assertThat(page.areas()).hasSize(13);
        assertThat(page.areas().stream().filter(area -> area.shade() > 0))
                .extracting(MapPage.Area::title, MapPage.Area::shade, MapPage.Area::address)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "Bourgogne-Franche-Comté : 12 documents", 5, Optional.of("/carte?q=lits&dans=27")));
        assertThat(page.tiles()).hasSize(5);
        assertThat(page.tiles())
                .filteredOn(tile -> tile.shade() > 0)
                .singleElement()
                .satisfies(tile -> {
                    assertThat(tile.title()).isEqualTo("La Réunion : 1 document");
                    assertThat(tile.address()).contains("/?q=lits&place=04");
                });
        assertThat(page.rows())
                .extracting(MapPage.Row::label)
                .containsExactly("Bourgogne-Franche-Comté", "Belgique", "La Réunion");
        assertThat(page.rows().get(1).inside()).isEmpty();
        assertThat(page.results()).isEqualTo("/?q=lits");
    }

    @Test
    void aRegionShowsAllItsDepartmentsAndTheWayBack() {
        var page = draw("27");

        assertThat(page.title()).isEqualTo("Bourgogne-Franche-Comté");
        assertThat(page.areas()).hasSize(8);
        assertThat(page.areas().stream().filter(area -> area.address().isPresent()))
                .hasSize(2);
        assertThat(page.total()).isEqualTo("12");
        assertThat(page.results()).isEqualTo("/?q=lits&place=27");
        assertThat(page.way()).extracting(Link::address).containsExactly("/carte?q=lits");
    }

    @Test
    void aDepartmentShowsItsCommunesWhereTheyLie() {
        var page = draw("dep-21");

        assertThat(page.areas()).hasSize(1);
        assertThat(page.dots()).singleElement().satisfies(dot -> {
            assertThat(dot.label()).isEqualTo("Dijon");
            assertThat(dot.address()).isEqualTo("/?q=lits&place=com-21231");
            var box = Outlines.shipped().of("dep-21").orElseThrow().box();
            assertThat(Double.parseDouble(dot.x())).isBetween(box.left(), box.right());
            assertThat(Double.parseDouble(dot.y())).isBetween(box.top(), box.bottom());
        });
    }

    @Test
    void aCommuneShowsItsDepartmentAndAnUnknownPlaceTheCountry() {
        assertThat(draw("com-21231").title()).isEqualTo("Côte-d'Or");
        assertThat(draw("dep-999").areas()).hasSize(13);
        assertThat(draw("pays-BE").areas()).hasSize(13);
    }

    @Test
    void everyRegionAndDepartmentOfTheMainlandHasAnOutlineAroundItsPoint() {
        var overseas = List.of("01", "02", "03", "04", "06", "975", "977", "978", "984", "986", "987", "988", "989");
        for (var region : Places.shipped().regions()) {
            if (!overseas.contains(region.key())) {
                assertThat(Outlines.shipped().of(region.key()))
                        .as(region.name())
                        .isPresent();
                for (var place : Places.shipped().inside(region.key())) {
                    if (place.level() == Place.Level.DEPARTMENT) {
                        var outline = Outlines.shipped().of(place.key());
                        assertThat(outline).as(place.name()).isPresent();
                        var box = outline.orElseThrow().box().wider(0.02);
                        place.point().map(Outlines::spot).ifPresent(spot -> {
                            assertThat(spot.x()).as(place.name()).isBetween(box.left(), box.right());
                            assertThat(spot.y()).as(place.name()).isBetween(box.top(), box.bottom());
                        });
                    }
                }
            }
        }
    }

    private static MapPage draw(String inside) {
        var answer = new SearchAnswer(
                15,
                15,
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(new Facet(FacetName.PLACE, List.of(BOURGOGNE, BELGIUM, REUNION))));
        var address = SearchAddress.of(Parameters.of(Map.of("q", List.of("lits"))));
        return new MapDrawing(Messages.of("server", Locale.FRENCH), address).draw("lits", answer, inside);
    }

    private static FacetValue value(String key, String label, long count, FacetValue... children) {
        return new FacetValue(key, label, count, false, List.of(children));
    }
}
