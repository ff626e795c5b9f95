package fr.vigie.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.vigie.document.About;
import fr.vigie.document.Bound;
import fr.vigie.document.Change;
import fr.vigie.document.Contact;
import fr.vigie.document.ContentHash;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Event;
import fr.vigie.document.Figure;
import fr.vigie.document.Kind;
import fr.vigie.document.Measurement;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Provenance;
import fr.vigie.document.Quote;
import fr.vigie.document.Reading;
import fr.vigie.document.Rights;
import fr.vigie.document.Span;
import fr.vigie.document.Tags;
import fr.vigie.document.Visibility;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class DocumentJsonTest {
    private static final String TEXT = "Rennes compte plus de 4 000 emplois.";

    @Test
    void whatIsWrittenIsReadBackEqual() {
        var full = entry(
                Optional.of("Un « titre »"),
                Optional.of(LocalDate.of(2019, 9, 27)),
                Optional.of(URI.create("https://exemple.fr/a")));
        var bare = entry(Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(DocumentJson.read(DocumentJson.write(full))).isEqualTo(full);
        assertThat(DocumentJson.read(DocumentJson.write(bare))).isEqualTo(bare);
    }

    /** An index of before kept entries without them. */
    @Test
    void anEntryWithoutTheKeysThatCameLaterIsRead() {
        var full = entry(Optional.empty(), Optional.empty(), Optional.empty());
        var node = DocumentJson.tree(full);
        node.remove(List.of("about", "events", "hashtags", "themes"));
        var read = DocumentJson.entry(node);
        assertThat(read.tags().about()).isEmpty();
        assertThat(read.tags().events()).isEmpty();
        assertThat(read.reading().hashtags()).isEmpty();
        assertThat(read.tags().names()).isEqualTo(full.tags().names());
    }

    @Test
    void presentationsEventsAndHashtagsHaveTheirKeys() {
        var node = DocumentJson.tree(entry(Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(node.get("about").toString())
                .isEqualTo("[{\"organisation\":\"Rennes\",\"id\":\"org-1\",\"start\":0,\"end\":13}]");
        assertThat(node.get("events").get(0).toString())
                .isEqualTo("{\"text\":\"du 3 au 5 juin\",\"start\":0,\"end\":6,\"date\":\"2026-06-03\","
                        + "\"to\":\"2026-06-05\",\"kind\":\"salon\"}");
        assertThat(node.get("hashtags").toString()).isEqualTo("[\"santé\",\"Emploi2026\"]");
    }

    @Test
    void theKeysAreThoseOfTheContract() {
        var node = DocumentJson.tree(
                "a.txt",
                entry(Optional.empty(), Optional.empty(), Optional.empty()).reading(),
                tags());
        assertThat(node.fieldNames())
                .toIterable()
                .startsWith(
                        "file", "mediaType", "kind", "title", "lead", "issuer", "author", "date", "language", "text")
                .contains("names", "figures", "quotes", "contacts");
        assertThat(node.get("title").isNull()).isTrue();
        assertThat(node.get("figures").get(0).toString())
                .isEqualTo("{\"text\":\"plus de 4 000 emplois\",\"start\":14,\"end\":35,\"value\":4000,\"to\":null,"
                        + "\"bound\":\"atLeast\",\"unit\":\"count\",\"measure\":\"emplois\",\"family\":\"emplois\","
                        + "\"change\":\"up\",\"period\":\"2019\",\"subject\":null}");
    }

    @Test
    void aTextOfAnotherShapeIsRefusedInWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentJson.read("[1]"))
                .withMessageContaining("object");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentJson.read("{\"id\":\"00000000000000000001\"}"))
                .withMessageContaining("version");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentJson.read("{"))
                .withMessageContaining("not JSON");
    }

    private static Entry entry(Optional<String> title, Optional<LocalDate> date, Optional<URI> source) {
        var contacts = List.of(
                new Contact(Optional.empty(), Optional.empty(), Optional.of("presse@exemple.fr"), Optional.empty()));
        var reading = new Reading(
                "application/pdf",
                Kind.COMMUNIQUE,
                title,
                title,
                title,
                title,
                date,
                "fr",
                TEXT,
                contacts,
                List.of("santé", "Emploi2026"),
                List.of(0, 12));
        return new Entry(
                new DocumentId("0123456789abcdef0123"),
                2,
                new Provenance(
                        new ContentHash("ab".repeat(32)),
                        "a b.pdf",
                        title,
                        Instant.parse("2026-01-02T03:04:05.678Z"),
                        source),
                Visibility.EMBARGOED,
                Rights.EXCERPT,
                reading,
                tags());
    }

    private static Tags tags() {
        return new Tags(
                List.of(new Name(NameType.PLACE, new Span(0, 6), "Rennes", "Rennes", Optional.of("com-35238"))),
                List.of(
                        new Figure(
                                new Span(14, 35),
                                "plus de 4 000 emplois",
                                4000,
                                OptionalDouble.empty(),
                                Bound.AT_LEAST,
                                Measurement.COUNT,
                                Optional.of("emplois"),
                                Optional.of("emplois"),
                                Optional.of(Change.UP),
                                Optional.of("2019"),
                                Optional.empty()),
                        new Figure(
                                new Span(22, 27),
                                "4 000",
                                0.5,
                                OptionalDouble.of(1.2e9),
                                Bound.ABOUT,
                                Measurement.EUR,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                List.of(new Quote(new Span(0, 6), "Rennes", Optional.of("X"), Optional.empty())),
                List.of("recherche"),
                List.of(new About(new Span(0, 13), "Rennes", Optional.of("org-1"))),
                List.of(
                        new Event(
                                new Span(0, 6),
                                "du 3 au 5 juin",
                                LocalDate.of(2026, 6, 3),
                                Optional.of(LocalDate.of(2026, 6, 5)),
                                Optional.of("salon")),
                        new Event(
                                new Span(7, 13),
                                "le 6 juin",
                                LocalDate.of(2026, 6, 6),
                                Optional.empty(),
                                Optional.empty())));
    }
}
