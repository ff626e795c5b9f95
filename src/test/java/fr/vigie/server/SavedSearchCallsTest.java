package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kept searches over REST. */
@Tag("process")
class SavedSearchCallsTest extends KeepingCase {
    @Test
    void aSearchIsKeptCountedOpenedRenamedAndRemoved() throws Exception {
        given("axolotl avant", "Un axolotl.");
        awaitMonitors();
        var made = json(
                call(anne, "POST", "/api/searches", "{\"name\":\"Axolotls\",\"address\":\"/?q=axolotl&cursor=x\"}"),
                201);
        var address = "/api/searches/" + made.path("id").asText();
        assertThat(made.path("address").asText()).isEqualTo("/?q=axolotl");
        assertThat(made.path("new").asInt()).isZero();

        given("axolotl apres", "Encore un axolotl.");
        given("autre", "Rien.");
        assertThat(awaitedNew(address)).isEqualTo(1);
        assertThat(json(call(anne, "GET", address + "?seen=true", ""), 200)
                        .path("new")
                        .asInt())
                .isZero();
        assertThat(json(call(anne, "PUT", address, "{\"name\":\"Autre nom\"}"), 200)
                        .path("name")
                        .asText())
                .isEqualTo("Autre nom");
        assertThat(call(anne, "PUT", address, "{\"name\":\"x\"}", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(412);
        json(call(anne, "POST", "/api/searches", "{\"name\":\"x\",\"address\":\"q=%28\"}"), 400);
        json(call(anne, "POST", "/api/searches", "{\"address\":\"q=a\"}"), 422);
        json(call(bruno, "GET", address, ""), 404);
        json(call(bruno, "DELETE", address, ""), 404);
        assertThat(call(anne, "DELETE", address, "").statusCode()).isEqualTo(204);
    }

    /** Until the monitors were asked about all that is public: what they are asked about later counts as new. */
    private void awaitMonitors() {
        var deadline = System.nanoTime() + 60_000_000_000L;
        var waiting = 1;
        while (waiting > 0 && System.nanoTime() < deadline) {
            waiting = vigie.archive()
                    .database()
                    .jdbi()
                    .<Integer, RuntimeException>withHandle(handle -> handle.createQuery(
                                    "SELECT COUNT(*) FROM document WHERE watched <> change AND visibility = 'published'")
                            .mapTo(Integer.class)
                            .one());
        }
    }

    private long awaitedNew(String address) throws Exception {
        var deadline = System.nanoTime() + 60_000_000_000L;
        long fresh;
        do {
            fresh = json(call(anne, "GET", address, ""), 200).path("new").asLong();
        } while (fresh == 0 && System.nanoTime() < deadline);
        return fresh;
    }
}
