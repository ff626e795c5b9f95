package fr.vigie.report;

import fr.vigie.document.Entry;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.engine.Found;
import fr.vigie.json.TakenJson;
import fr.vigie.query.Snippet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Predicate;

/** The documents that a search finds, to be taken away. */
public final class DocumentExport {
    /** The first row of tables. */
    static final List<String> COLUMNS = List.of(
            "id",
            "title",
            "date",
            "kind",
            "issuer",
            "author",
            "language",
            "rights",
            "address",
            "source",
            "reprints",
            "snippet",
            "lead",
            "organisations",
            "places",
            "persons",
            "themes");

    private static final String BETWEEN_SNIPPETS = " … ";

    private final String origin;
    private final Predicate<Entry> readable;

    /**
     * @param origin before the path of a document's page, such as {@code https://vigie.example.org}
     * @param readable whether whoever takes it away may have a document's text
     */
    public DocumentExport(String origin, Predicate<Entry> readable) {
        this.origin = origin;
        this.readable = readable;
    }

    /** Writes to a stream as the format has it; of a document that is not readable snippet and addresses alone. */
    public Export<Found> to(OutputStream out, Format format) throws IOException {
        return switch (format) {
            case CSV -> new Rows<>(new CsvTable(out), COLUMNS, this::row);
            case XLSX -> new Rows<>(new XlsxTable(out), COLUMNS, this::row);
            case JSONL -> new Lines<>(out, found -> json(found) + '\n');
            case RIS -> new Lines<>(out, this::reference);
        };
    }

    private List<Cell> row(Found found) {
        var entry = found.entry();
        var hit = found.hit();
        var reading = shown(entry).reading();
        return List.of(
                Cell.of(entry.id().value()),
                Cell.of(hit.title()),
                Cell.of(reading.date()),
                Cell.of(reading.kind().code()),
                Cell.of(reading.issuer()),
                Cell.of(reading.author()),
                Cell.of(reading.language()),
                Cell.of(entry.rights().code()),
                Cell.of(address(entry)),
                Cell.of(entry.provenance().source()),
                Cell.of(hit.reprints()),
                Cell.of(snippet(found)),
                Cell.of(reading.lead()),
                Cell.of(names(entry, NameType.ORGANISATION)),
                Cell.of(names(entry, NameType.PLACE)),
                Cell.of(names(entry, NameType.PERSON)),
                Cell.of(entry.tags().themes()));
    }

    private String json(Found found) {
        var hit = found.hit();
        return TakenJson.line(
                shown(found.entry()),
                address(found.entry()),
                hit.reprints(),
                hit.score(),
                hit.snippets().stream().map(Snippet::text).toList(),
                hit.organisations(),
                hit.places());
    }

    private String reference(Found found) {
        var entry = found.entry();
        return Reference.of(
                shown(entry).reading(),
                found.hit(),
                address(entry),
                entry.provenance().source(),
                snippet(found),
                entry.tags().themes());
    }

    private Entry shown(Entry entry) {
        return readable.test(entry) ? entry : entry.excerpt();
    }

    private String address(Entry entry) {
        return origin + "/documents/" + entry.id();
    }

    private static String snippet(Found found) {
        return String.join(
                BETWEEN_SNIPPETS,
                found.hit().snippets().stream().map(Snippet::text).toList());
    }

    private static List<String> names(Entry entry, NameType type) {
        return entry.tags().names().stream()
                .filter(name -> name.type() == type)
                .map(Name::label)
                .distinct()
                .toList();
    }
}
