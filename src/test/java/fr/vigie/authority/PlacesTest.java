package fr.vigie.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private final Places places = Places.shipped();

    @Test
    void aCommuneHangsUnderItsDepartmentAndRegion() {
        assertThat(keys("com-21231")).containsExactly("27", "dep-21", "com-21231");
        assertThat(keys("com-2A004")).containsExactly("94", "dep-2A", "com-2A004");
        assertThat(keys("com-97411")).containsExactly("04", "dep-974", "com-97411");
    }

    @Test
    void aRegionAndADepartmentOfTheSameCodeAreTwoPlaces() {
        assertThat(places.byKey("27").orElseThrow().name()).isEqualTo("Bourgogne-Franche-Comté");
        assertThat(places.byKey("dep-27").orElseThrow().name()).isEqualTo("Eure");
    }

    @Test
    void foreignTownsStandUnderTheirCountry() {
        assertThat(keys("ville-CH-geneve")).containsExactly("pays-CH", "ville-CH-geneve");
        assertThat(keys("pays-FR")).containsExactly("pays-FR");
        assertThat(keys("zone-morvan")).containsExactly("27", "zone-morvan");
    }

    @Test
    void spellingDoesNotMatter() {
        for (String written : List.of("Saint-Étienne", "ST-ETIENNE", "St Étienne", "saint etienne", "Saint‑Etienne")) {
            assertThat(places.named(written).getFirst().key()).as(written).isEqualTo("com-42218");
        }
        assertThat(places.named("Côte d’Or").getFirst().key()).isEqualTo("dep-21");
        assertThat(places.named("Provence Alpes Côte d'Azur").getFirst().key()).isEqualTo("93");
        assertThat(places.named("Nulle-Part-sur-Rien")).isEmpty();
    }

    @Test
    void theMostPopulousOfANameComesFirst() {
        List<Place> named = places.named("Saint-Denis");
        assertThat(named).hasSizeGreaterThan(2);
        assertThat(named).isSortedAccordingTo((a, b) -> Integer.compare(b.population(), a.population()));
    }

    @Test
    void everyPlaceButCountriesAndContinentsLiesInAKnownOne() {
        assertThat(places.all()).hasSizeGreaterThan(35_000);
        assertThat(places.all().stream()
                        .filter(place -> place.parent()
                                .map(parent -> places.byKey(parent).isEmpty())
                                .orElse(place.level() != Place.Level.COUNTRY && place.level() != Place.Level.ZONE))
                        .map(Place::key))
                .isEmpty();
    }

    @Test
    void mostTownsHaveAPointOnTheMap() {
        assertThat(places.all().stream()
                        .filter(place -> place.level() == Place.Level.COMMUNE && place.population() > 20_000)
                        .filter(place -> place.point().isEmpty()))
                .hasSizeLessThan(20);
        assertThat(places.byKey("com-21231").orElseThrow().point().orElseThrow().latitude())
                .isBetween(47f, 48f);
    }

    private List<String> keys(String key) {
        return places.lineage(key).stream().map(Place::key).toList();
    }
}
