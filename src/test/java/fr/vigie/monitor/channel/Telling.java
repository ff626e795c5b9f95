package fr.vigie.monitor.channel;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Span;
import fr.vigie.json.Signal;
import fr.vigie.monitor.Alert;
import fr.vigie.monitor.Bundle;
import fr.vigie.monitor.Channel;
import fr.vigie.monitor.MonitorId;
import fr.vigie.monitor.Notice;
import fr.vigie.monitor.Reason;
import fr.vigie.query.Snippet;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What there is to tell in these tests. */
final class Telling {
    static final MonitorId MONITOR = new MonitorId("0123456789abcdef0123");
    static final String NASTY = "<script>alert(\"1\")</script> & l’hôpital";

    static final Signposts SIGNPOSTS = new Signposts() {
        @Override
        public URI document(DocumentId id) {
            return URI.create("https://presse.example/documents/" + id);
        }

        @Override
        public URI monitor(MonitorId id) {
            return URI.create("https://presse.example/veilles/" + id);
        }

        @Override
        public URI unsubscribe(MonitorId id, Channel.Mail channel) {
            return URI.create("https://presse.example/desabonnement?jeton=a%20b&veille=" + id);
        }
    };

    private Telling() {}

    static Bundle bundle(Alert... alerts) {
        return new Bundle("lot-7f3a", MONITOR, "Chantiers du CHU & autres", List.of(alerts), 2);
    }

    /** What a monitor says of itself, and nothing else. */
    static Bundle silence() {
        var said = new Notice(
                Notice.Kind.SILENCE, Instant.parse("2026-03-02T09:00:00Z"), List.of("Chantiers du CHU & autres", "10"));
        return new Bundle("lot-0", MONITOR, "Chantiers du CHU & autres", List.of(), 0, List.of(said));
    }

    /** One with all that an alert can have. */
    static Alert whole() {
        var text = "Le CHU de Dijon investit 12 M€ dans un nouveau bâtiment de 4 000 m².";
        return new Alert(
                "k-1",
                new DocumentId("aaaaaaaaaaaaaaaaaaaa"),
                Reason.MATCHED,
                Instant.parse("2026-03-02T08:30:00Z"),
                "Un nouveau bâtiment pour le CHU",
                Optional.of(LocalDate.of(2026, 3, 1)),
                "communique",
                Optional.of("CHU Dijon-Bourgogne"),
                Optional.of("https://chu.example/actu?a=1&b=2"),
                OptionalInt.of(2),
                List.of(new Snippet(text, List.of(new Span(3, 15), new Span(16, 23)))),
                List.of("CHU de Dijon", "investit"),
                Optional.empty());
    }

    /** One with as little as it can have, and markup in every text. */
    static Alert nasty() {
        return new Alert(
                "k-2",
                new DocumentId("bbbbbbbbbbbbbbbbbbbb"),
                Reason.MOVED_FIGURE,
                Instant.parse("2026-03-02T09:00:00Z"),
                NASTY,
                Optional.empty(),
                "article",
                Optional.empty(),
                Optional.of("javascript:alert(1)"),
                OptionalInt.empty(),
                List.of(new Snippet(NASTY, List.of(new Span(0, 8)))),
                List.of(NASTY),
                Optional.of(new Signal.Moved(
                        new Signal.Body("chu-dijon", "CHU <Dijon>"),
                        "effectif",
                        "count",
                        new Signal.Stated(
                                new DocumentId("bbbbbbbbbbbbbbbbbbbb"),
                                LocalDate.of(2026, 3, 1),
                                "4 600 agents",
                                4600,
                                OptionalDouble.empty()),
                        new Signal.Stated(
                                new DocumentId("cccccccccccccccccccc"),
                                LocalDate.of(2025, 2, 11),
                                "4 000 agents",
                                4000,
                                OptionalDouble.empty()))));
    }
}
