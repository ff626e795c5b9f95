package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.json.Json;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description says what is answered, and nothing else. */
@Tag("process")
class InterfaceDescriptionTest {

    @Test
    void everyRouteOfTheInterfaceIsDescribedAndEveryDescribedOneIsThere(@TempDir Path home) throws Exception {
        try (var vigie = RunningVigie.empty(home)) {
            var description = Json.object(vigie.get("/api/openapi.json").body());
            var described = new TreeSet<String>();
            description
                    .path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .fieldNames()
                            .forEachRemaining(
                                    method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
            var answered = new TreeSet<String>();
            for (var route : vigie.routes()) {
                if (route.path().startsWith("/api/")
                        || route.path().startsWith("/health/")
                        || route.path().equals("/metrics")) {
                    answered.add(route.method().name() + " " + route.path());
                }
            }

            assertThat(described).isEqualTo(answered);
        }
    }

    @Test
    void everyReferenceInItLeadsSomewhere() {
        var description = InterfacePages.read();
        var references = description.findValuesAsText("$ref");

        assertThat(references)
                .isNotEmpty()
                .allMatch(reference -> description.at(reference.substring(1)).isObject());
    }
}
